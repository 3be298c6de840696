import { expect, test } from 'vitest';
import { bytes, duration, milliseconds, percent, shapeText } from './format.ts';

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

test('writes shapes as NumPy does, with the comma of a single axis', () => {
  expect(shapeText([60000, 28, 28])).toBe('(60000, 28, 28)');
  expect(shapeText([784])).toBe('(784,)');
  expect(shapeText(['None', 10])).toBe('(None, 10)');
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
  expect(percent(0.9241)).toBe('92.41 %');
});
