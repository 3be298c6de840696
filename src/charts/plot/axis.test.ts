import { expect, test } from 'vitest';
import { epochAxis, linearAxis, logarithmicAxis, niceStep } from './axis.ts';

test('steps are 1, 2 and 5 times a power of ten', () => {
  expect([niceStep(1, 5), niceStep(0.12, 5), niceStep(2.4, 5), niceStep(30, 10)]).toEqual([
    0.2, 0.05, 0.5, 5,
  ]);
});

test('a linear axis reaches to round values around all of them', () => {
  expect(linearAxis(0, 2.31)).toEqual({ low: 0, high: 2.5, ticks: [0, 0.5, 1, 1.5, 2, 2.5] });
  expect(linearAxis(0.913, 0.941).ticks).toEqual([0.91, 0.92, 0.93, 0.94, 0.95]);
  expect(linearAxis(1, 1).ticks.length).toBeGreaterThanOrEqual(2);
});

test('a logarithmic axis has 1, 2 and 5 in few decades, and powers of ten in many', () => {
  expect(logarithmicAxis(0.03, 2.3).ticks).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]);
  expect(logarithmicAxis(0.00004, 2.3).ticks).toEqual([0.00001, 0.0001, 0.001, 0.01, 0.1, 1, 10]);
  expect(logarithmicAxis(1.1, 2.3).ticks).toEqual([1, 1.5, 2, 2.5]);
  const { low, high } = logarithmicAxis(0.1, 0.1);
  expect(low).toBeLessThanOrEqual(0.1);
  expect(high).toBeGreaterThan(low);
});

test('the epoch axis names every epoch of a short run, few of a long one, and always the last', () => {
  expect(epochAxis(1, 5).ticks).toEqual([1, 2, 3, 4, 5]);
  expect(epochAxis(0, 1).ticks).toEqual([0, 1]);
  expect(epochAxis(0, 30).ticks).toEqual([0, 5, 10, 15, 20, 25, 30]);
  expect(epochAxis(1, 19).ticks).toEqual([1, 2, 4, 6, 8, 10, 12, 14, 16, 19]);
  expect(epochAxis(0, 1000).ticks.length).toBeLessThanOrEqual(12);
});
