import { expect, test } from 'vitest';
import { answersOn, lineOn, linesOf, planeWords } from './bend-words.ts';

test('a line is drawn where its sum is 0, with y upwards', () => {
  // x = 1/2, upright in the middle of -1/4 to 5/4.
  const upright = lineOn(-0.5, 1, 0)!;
  expect([upright.x1, upright.x2]).toEqual([0.5, 0.5]);
  expect([upright.y1, upright.y2].sort()).toEqual([0, 1]);
  // y = 1: a sixth from the upper edge.
  const level = lineOn(-1, 0, 1)!;
  expect(level.y1).toBeCloseTo(1 / 6, 12);
  expect(level.y2).toBeCloseTo(1 / 6, 12);
  expect(lineOn(-9, 1, 1)).toBeNull();
  expect(linesOf({ lines: Float64Array.of(-0.5, 1, 0, -9, 1, 1, -1, 0, 1) }, 9)).toHaveLength(2);
});

test('what is said counts what is there', () => {
  const plane = { units: 100, crossing: 1, pieces: 2 } as Parameters<typeof planeWords>[0];
  expect(planeWords(plane, true)).toMatch(/100 neurons bends; 1 of them crosses .* 2 pieces/);
  expect(planeWords(plane, false)).toContain('one straight line');
  expect(answersOn(Uint8Array.of(4, 9, 9, 9))).toEqual([
    [9, 0.75],
    [4, 0.25],
  ]);
});
