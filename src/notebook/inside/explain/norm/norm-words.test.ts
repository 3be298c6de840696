import { expect, test } from 'vitest';
import type { NormalisedChannel } from '../../../../state/inside/explain.ts';
import { earlyWords, facesWords, histogramLine, topOf } from './norm-words.ts';

const channel = {
  batch: { mean: 2, variance: 4 },
  moving: { mean: 2.1, variance: 4.2 },
  epsilon: 0.001,
  images: 32,
} as NormalisedChannel;

test('faces that are alike are told apart from those that are not', () => {
  expect(facesWords(channel)).toContain('They are alike');
  expect(facesWords({ ...channel, moving: { mean: 0, variance: 1 } })).toContain('differ');
  expect(facesWords({ ...channel, batch: { mean: 0, variance: 0 } })).toContain('nothing to place');
});

test('a histogram becomes shares at the middles of its steps', () => {
  const line = histogramLine({ low: 0, high: 4, counts: [1, 3] }, { label: 'x', colour: 'y' });
  expect(line.points).toEqual([
    [1, 0.25],
    [3, 0.75],
  ]);
  expect(topOf(line)).toBe(0.75);
});

test('what early averages do is told with what was measured', () => {
  expect(earlyWords(0.095, 10, null)).toContain('9.5 % of the way');
  expect(earlyWords(0.01, 1, { right: 100, count: 1000 })).toContain('10.0 % of 1,000');
});
