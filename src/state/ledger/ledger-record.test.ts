import { describe, expect, it } from 'vitest';
import { readRecord, surplus, updateRecord } from './ledger-record.ts';
import { testRecord, testRun } from './ledger-testing.ts';
import type { LivePoint } from '../runs/live.ts';

const log = (epoch: number, loss: number) => ({
  ...{ epoch, loss, accuracy: 0.5, validationLoss: null, validationAccuracy: null },
  ...{ learningRate: 0.001, seconds: 1 },
});

const outputs = Float32Array.from([0.9, 0.1, 0.2, 0.8, 0.7, 0.3]);

describe('the record of a run', () => {
  it('is read back as it was written', () => {
    const record = updateRecord(
      testRecord('a', 5),
      {
        ...testRun,
        status: 'completed',
        backend: { backend: 'engine', adapter: 'test', software: true, fallback: null },
        history: [log(1, 0.4)],
        seconds: 3,
        evaluations: {
          test: {
            ...{ split: 'test', loss: 0.3, accuracy: 2 / 3, count: 3, outputs, from: 'test' },
            labels: Uint8Array.from([0, 1, 1]),
            indices: Uint32Array.from([0, 1, 2]),
          },
        },
      },
      [{ epochs: 0.5, epoch: 1, samples: 32, loss: 1, accuracy: 0.2 }],
    );
    expect(readRecord(structuredClone(record))).toEqual(record);
    expect(record.test?.matrix).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(record.backend).toEqual({ name: 'engine', adapter: 'test' });
  });

  it('stays as the training ended when its network is lost later', () => {
    const record = updateRecord(testRecord('a', 5), { ...testRun, status: 'completed' }, []);
    const failure = { code: 'worker-died', message: 'gone' } as const;
    expect(updateRecord(record, { ...testRun, status: 'failed', failure }, [])).toEqual(record);
    const cut = updateRecord(testRecord('a', 5), { ...testRun, status: 'failed', failure }, []);
    expect(cut).toMatchObject({ status: 'failed', failure });
  });

  it('keeps the epochs before a training diverged, and no figure that is no number', () => {
    const history = [log(1, 0.4), log(2, NaN)];
    const points: LivePoint[] = [{ epochs: 1.5, epoch: 2, samples: 9, loss: NaN, accuracy: 0 }];
    const record = updateRecord(testRecord('a', 5), { ...testRun, history }, points);
    expect(record.history).toEqual([log(1, 0.4)]);
    expect(record.trace).toEqual([]);
    expect(readRecord(record)).toBe(record);
  });

  it('thins a long curve to what a screen shows, with its first and last point', () => {
    const points = Array.from({ length: 1200 }, (_, at): LivePoint => {
      return { epochs: at / 100, epoch: 1, samples: at, loss: 1, accuracy: 0 };
    });
    const { trace } = updateRecord(testRecord('a', 5), testRun, points);
    expect(trace.length).toBeLessThanOrEqual(240);
    expect([trace[0], trace.at(-1)]).toEqual([points[0], points[1199]]);
  });

  it.each([
    ['a text', 'a'],
    ['no record', {}],
    ['a status of no run', { ...testRecord('a', 5), status: 'loaded' }],
    ['a name that is too long', { ...testRecord('a', 5), name: 'x'.repeat(81) }],
    ['epochs that are no list', { ...testRecord('a', 5), history: { length: 1 } }],
    [
      'layers that do not fit',
      {
        ...testRecord('a', 5),
        experiment: { ...testRun.experiment, model: { inputShape: [28, 28], layers: [{}] } },
      },
    ],
    [
      'a table that is not square',
      { ...testRecord('a', 5), test: { loss: 0, accuracy: 0, count: 1, matrix: [[1, 0], [1]] } },
    ],
  ])('is none where there is %s', (_, value) => {
    expect(readRecord(value)).toBeNull();
  });
});

describe('making room', () => {
  const records = [
    testRecord('new', 4),
    testRecord('old', 1),
    testRecord('starred', 0, { starred: true }),
    testRecord('middle', 2),
  ];

  it('lets the oldest without a star go', () => {
    expect(surplus(records, 4)).toEqual([]);
    expect(surplus(records, 3)).toEqual(['old']);
    expect(surplus(records, 2)).toEqual(['old', 'middle']);
  });

  it('never takes a starred one, nor the newest', () => {
    expect(surplus(records, 0)).toEqual(['old', 'middle']);
  });
});
