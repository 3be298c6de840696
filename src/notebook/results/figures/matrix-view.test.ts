import { expect, it } from 'vitest';
import { describeView, matrixView } from './matrix-view.ts';

const measured = [
  [8, 2],
  [1, 9],
];
const documented = [
  [7, 3],
  [0, 10],
];

it('shows measured or documented counts, and their difference', () => {
  expect(matrixView(measured, documented, 'measured', 'counts').values).toBe(measured);
  expect(matrixView(measured, documented, 'documented', 'counts').values).toBe(documented);
  const view = matrixView(measured, documented, 'difference', 'counts');
  expect(view.values).toEqual([
    [1, -1],
    [1, -1],
  ]);
  expect(describeView(view, 'test')).toBe('Measured minus documented counts of 20 test images');
});

it('compares shares where the numbers of images differ', () => {
  const twice = documented.map((row) => row.map((count) => 2 * count));
  const view = matrixView(measured, twice, 'difference', 'counts');
  expect(view.mode).toBe('shareDifference');
  expect(view.values[0][0]).toBeCloseTo(0.1);
});

it('falls back to what was measured where nothing is documented', () => {
  expect(matrixView(measured, null, 'difference', 'shares')).toMatchObject({
    source: 'measured',
    mode: 'shares',
    values: [
      [0.8, 0.2],
      [0.1, 0.9],
    ],
  });
});
