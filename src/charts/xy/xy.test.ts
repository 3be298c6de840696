import { expect, test } from 'vitest';
import { axisTicks, pathOf } from './xy.ts';

test('an axis has about five round values', () => {
  expect(axisTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(axisTicks(-180, 180)).toEqual([-100, 0, 100]);
  expect(axisTicks(0, 8)).toEqual([0, 2, 4, 6, 8]);
  expect(axisTicks(0.9, 1)).toEqual([0.9, 0.92, 0.94, 0.96, 0.98, 1]);
});

test('a line goes from point to point', () => {
  expect(
    pathOf([
      [0, 1],
      [2.25, 3],
    ]),
  ).toBe('M0.0 1.0L2.3 3.0');
  expect(pathOf([])).toBe('');
});
