import { expect, test } from 'vitest';
import {
  bytes,
  chosenPercent,
  decimals,
  duration,
  figure,
  milliseconds,
  percent,
  points,
  rate,
  signedPoints,
} from './numbers.ts';

test('writes durations as one would say them', () => {
  expect([0.84, 9.96, 42.3, 59.6, 185, 3600].map(duration)).toEqual([
    '0.8 s',
    '10.0 s',
    '42 s',
    '1 min 00 s',
    '3 min 05 s',
    '1 h 00 min',
  ]);
  expect(duration(Infinity)).toBe('–');
});

test('keeps as many digits of a figure as matter', () => {
  expect([0.417, 7.26, 119.7, 2320].map(milliseconds)).toEqual([
    '0.42 ms',
    '7.3 ms',
    '120 ms',
    '2.3 s',
  ]);
  expect([512, 31_400, 3_140_000, 314_000_000].map(bytes)).toEqual([
    '512 B',
    '31.4 kB',
    '3.1 MB',
    '314 MB',
  ]);
});

test('writes measured shares in percent, and never calls a little none or most of them all', () => {
  expect([0.9241, 1, 0, 0.0004, 0.9999].map((share) => percent(share))).toEqual([
    '92.4 %',
    '100.0 %',
    '0.0 %',
    '< 0.1 %',
    '> 99.9 %',
  ]);
  expect(percent(0.9241, 2)).toBe('92.41 %');
  expect([percent(null), percent(Number.NaN), decimals(undefined, 1)]).toEqual(['–', '–', '–']);
  expect(chosenPercent(0.125)).toBe('12.5 %');
});

test('writes how far two shares lie apart in points, with a sign where it says which is larger', () => {
  expect(points(-0.0026)).toBe('0.3 points');
  expect([0.0026, -0.014, 0].map((gap) => signedPoints(gap))).toEqual([
    '+0.26 points',
    '−1.40 points',
    '±0.00 points',
  ]);
});

test('writes losses with four decimals, and powers of ten where these would be zeros', () => {
  expect([0.26671, 3.14e-7, 214.27, 0].map(figure)).toEqual([
    '0.2667',
    '3.1e−7',
    '214.3',
    '0.0000',
  ]);
  expect([0.0005000000237, 2.5e-7].map(rate)).toEqual(['0.0005', '2.5e−7']);
});
