import { expect, test } from 'vitest';
import type { ClassOrder } from './class-rows.ts';
import { byClass, measuredRows, nextOrder, sortedRows } from './class-rows.ts';

/** Class 1 is found worst, class 2 best; class 0 and 3 are equally good. */
const rows = measuredRows([
  [8, 2, 0, 0],
  [5, 5, 0, 0],
  [0, 0, 10, 0],
  [0, 2, 0, 8],
]);
const labels = (order: ClassOrder) => sortedRows(rows, order).map(({ label }) => label);

test('classes are listed from the weakest, and equal ones by number', () => {
  expect(labels(byClass)).toEqual([0, 1, 2, 3]);
  expect(labels({ column: 'recall', direction: 'ascending' })).toEqual([1, 0, 3, 2]);
  expect(labels({ column: 'recall', direction: 'descending' })).toEqual([2, 0, 3, 1]);
  expect(labels({ column: 'falsePositive', direction: 'descending' })).toEqual([0, 1, 2, 3]);
});

test('a heading sorts one way, then the other, then not at all', () => {
  const first = nextOrder(byClass, 'f1');
  expect(first).toEqual({ column: 'f1', direction: 'ascending' });
  const second = nextOrder(first, 'f1');
  expect(second.direction).toBe('descending');
  expect(nextOrder(second, 'f1')).toEqual(byClass);
  expect(nextOrder(second, 'recall')).toEqual({ column: 'recall', direction: 'ascending' });
});
