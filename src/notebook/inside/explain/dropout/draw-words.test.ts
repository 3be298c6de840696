import { expect, test } from 'vitest';
import { drawWords, together } from './draw-words.ts';

const of = (...outputs: number[][]) => ({
  layers: [],
  whole: Float64Array.of(0.2, 0.8),
  draws: outputs.map((row) => Float64Array.from(row)),
});

test('the mean is that of the draws, and those of another answer are counted out', () => {
  const all = together(of([0.4, 0.6], [0.1, 0.9], [0.7, 0.3]), 'shares');
  expect(all.each.map(({ label }) => label)).toEqual([1, 1, 0]);
  expect(all.mean[1]).toBeCloseTo(0.6, 12);
  expect(drawWords(all, ['zero', 'one'])).toBe(
    '2 of 3 say one; their certainty goes from 60.0 % to 90.0 %. The mean of the draws gives one 60.0 %, the network with everyone present 80.0 %.',
  );
});

test('draws of a rate of 0 are told to be the same', () => {
  const all = together(of([0.2, 0.8], [0.2, 0.8]), 'shares');
  expect(drawWords(all, [])).toMatch(/^All 2 say 1; all with the same certainty, 80\.0 %/);
});
