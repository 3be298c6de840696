import { describe, expect, it } from 'vitest';
import { createKeeping } from './ledger-keeping.ts';
import type { RunRecord } from './ledger-record.ts';
import { testRun } from './ledger-testing.ts';
import type { Run } from '../runs/runs.ts';

function setUp() {
  const kept: RunRecord[] = [];
  const finished: string[] = [];
  let time = 0;
  let later: (() => void) | null = null;
  const keeping = createKeeping({
    keep: (record) => {
      kept.push(record);
      return Promise.resolve();
    },
    placeOf: () => ({ variantId: null, choice: 'mnist', data: null }),
    pointsOf: () => [],
    known: () => null,
    now: () => 1000,
    onFinished: () => void finished.push('finished'),
    clock: {
      now: () => time,
      later: (work) => {
        later = work;
        return () => (later = null);
      },
    },
  });
  const pass = (milliseconds: number) => {
    time += milliseconds;
    later?.();
  };
  return { kept, finished, keeping, pass };
}

const epoch = (number: number): Run['history'][number] => ({
  ...{ epoch: number, loss: 1, accuracy: 0.5, validationLoss: null, validationAccuracy: null },
  ...{ learningRate: 0.001, seconds: 1 },
});

describe('keeping trainings', () => {
  it('writes one at its start, seldom while it learns, and at its end', () => {
    const { kept, finished, keeping, pass } = setUp();
    keeping.see([testRun]);
    expect(kept.map(({ status }) => status)).toEqual(['starting']);
    const running: Run = { ...testRun, status: 'running' };
    keeping.see([running]);
    keeping.see([{ ...running, history: [epoch(1)] }]);
    keeping.see([{ ...running, history: [epoch(1), epoch(2)] }]);
    expect(kept).toHaveLength(2);
    pass(2000);
    expect(kept.at(-1)?.history).toHaveLength(2);
    expect(finished).toEqual([]);
    keeping.see([{ ...running, status: 'completed', history: [epoch(1), epoch(2), epoch(3)] }]);
    expect(kept.at(-1)).toMatchObject({ status: 'completed', at: 1000, id: 'record-0' });
    expect(kept.at(-1)?.history).toHaveLength(3);
    expect(finished).toEqual(['finished']);
  });

  it('keeps no network that came from a file', () => {
    const { kept, keeping } = setUp();
    keeping.see([{ ...testRun, source: 'model.h5', key: null, status: 'loaded' }]);
    expect(kept).toEqual([]);
  });

  it('knows the record of a run until the run makes room, and writes what waited then', () => {
    const { kept, keeping } = setUp();
    keeping.see([testRun]);
    keeping.see([{ ...testRun, history: [epoch(1)] }]);
    expect(keeping.recordOf('run-1')).toBe('record-0');
    keeping.see([]);
    expect(kept.at(-1)?.history).toHaveLength(1);
    expect(keeping.recordOf('run-1')).toBeNull();
  });
});
