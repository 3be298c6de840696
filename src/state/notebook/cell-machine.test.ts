import { describe, expect, test } from 'vitest';
import type { CellMessage, CellState } from './cell-machine.ts';
import { idleCell, transitionCell } from './cell-machine.ts';

const basis = { datasetId: 'mnist', runId: null };
const failure = { code: 'dataset-unknown', message: 'No data set is open yet.' } as const;

const queue: CellMessage = { kind: 'queue' };
const start: CellMessage = { kind: 'start', at: 1000 };
const succeed: CellMessage = { kind: 'succeed', at: 3500, basis };
const fail: CellMessage = { kind: 'fail', failure };
const interrupt: CellMessage = { kind: 'interrupt' };
const invalidate: CellMessage = { kind: 'invalidate' };
const reset: CellMessage = { kind: 'reset' };

const after = (...messages: CellMessage[]): CellState => messages.reduce(transitionCell, idleCell);

describe('a cell that runs', () => {
  test('waits, runs, and is done with its time and what it was made from', () => {
    expect(after(queue).phase).toBe('queued');
    expect(after(queue, start).phase).toBe('running');
    expect(after(queue, start, succeed)).toMatchObject({
      phase: 'done',
      basis,
      milliseconds: 2500,
    });
  });

  test('keeps its failure until it is run again', () => {
    expect(after(queue, start, fail)).toMatchObject({ phase: 'failed', failure });
    expect(after(queue, start, fail, queue).failure).toBeNull();
  });

  test('keeps the earlier result in sight while it runs again and when that fails', () => {
    const again = after(queue, start, succeed, queue, start);
    expect(again.basis).toEqual(basis);
    expect(transitionCell(again, fail)).toMatchObject({ phase: 'failed', basis });
  });
});

describe('a cell that something earlier has changed for', () => {
  test('is stale when it was done, and shows what it had', () => {
    expect(after(queue, start, succeed, invalidate)).toMatchObject({ phase: 'stale', basis });
  });

  test('is stale at once when the change came while it ran', () => {
    expect(after(queue, start, invalidate, succeed).phase).toBe('stale');
  });

  test('is fresh when the change came before its turn', () => {
    expect(after(queue, invalidate, start, succeed).phase).toBe('done');
  });

  test('forgets a failure that may have been mended', () => {
    expect(after(queue, start, fail, invalidate)).toEqual(idleCell);
  });

  test('is not touched when it has not run', () => {
    expect(after(invalidate)).toEqual(idleCell);
  });
});

describe('an interrupted cell', () => {
  test('goes back to what it was before it was queued', () => {
    expect(after(queue, interrupt)).toEqual(idleCell);
    expect(after(queue, start, succeed, queue, interrupt).phase).toBe('done');
    expect(after(queue, start, succeed, invalidate, queue, interrupt).phase).toBe('stale');
  });

  test('is stale when it was done once and then cut short', () => {
    expect(after(queue, start, succeed, queue, start, interrupt).phase).toBe('stale');
    expect(after(queue, start, interrupt)).toEqual(idleCell);
  });

  test('does not take the result of its cut-off run', () => {
    expect(after(queue, start, interrupt, succeed)).toEqual(idleCell);
    expect(after(queue, start, interrupt, fail)).toEqual(idleCell);
  });
});

test('messages out of place change nothing', () => {
  expect(after(start)).toEqual(idleCell);
  expect(after(succeed)).toEqual(idleCell);
  expect(after(queue, start, queue).phase).toBe('running');
  expect(after(queue, start, succeed, reset)).toEqual(idleCell);
});
