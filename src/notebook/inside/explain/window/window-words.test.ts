import { expect, test } from 'vitest';
import type { WindowMap } from '../../../../state/inside/explain.ts';
import { outputUnder, under, verdictWords, windowAt } from './window-words.ts';

const map = {
  side: 3,
  inputShape: [4, 4, 1],
  input: Float64Array.from({ length: 16 }, (_, at) => at),
  pad: [1, 1],
  shape: [4, 4],
} as unknown as WindowMap;

test('with padding a window begins outside, and has nothing under it there', () => {
  expect(windowAt(map, 0, 1)).toEqual([-1, -1]);
  expect(under(map, 0, 1)).toEqual([null, null, null, null, 0, 1, null, 4, 5]);
  expect(under(map, 5, 1)).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 10]);
});

test('a pixel leads to the output whose window has it in its middle, or to the nearest', () => {
  for (let pixel = 0; pixel < 16; pixel++) expect(outputUnder(map, pixel, 1)).toBe(pixel);
  const inner = { ...map, pad: [0, 0], shape: [2, 2] } as const;
  expect(outputUnder(inner, 5, 1)).toBe(0);
  expect(outputUnder(inner, 15, 1)).toBe(3);
  const far = { ...map, shape: [2, 2] } as const;
  expect(windowAt(far, 3, 2)).toEqual([1, 1]);
  expect(outputUnder(far, 10, 2)).toBe(3);
});

test('a verdict that stays is told as that', () => {
  const seven = { name: '7', share: 0.982 };
  expect(verdictWords(seven, seven, false)).toBe('The network says 7, 98.2 %.');
  expect(verdictWords(seven, { name: '7', share: 0.9 }, true)).toContain('still 7, 90.0 %');
  expect(verdictWords(seven, { name: '1', share: 0.6 }, true)).toContain('with yours 1, 60.0 %');
});
