import { expect, test } from 'vitest';
import { channelSums, channelValues, pixelName, placeName, strongest } from './places.ts';

test('places are named as the layer has them', () => {
  expect(placeName(17, [100])).toBe('unit 17');
  expect(placeName((3 * 5 + 4) * 8 + 2, [6, 5, 8])).toBe('row 3, column 4, channel 2');
  expect(placeName(29, [28, 28])).toBe('row 1, column 1');
  expect(pixelName(29, 28)).toBe('pixel in row 1, column 1');
});

test('a channel is taken out of a picture', () => {
  const values = Float64Array.from({ length: 12 }, (_, at) => at);
  expect([...channelValues(values, [2, 2, 3], 1)]).toEqual([1, 4, 7, 10]);
});

test('of many products the strongest are shown, and what the others add up to', () => {
  const { terms, others, rest } = strongest(Float64Array.of(0.5, -3, 0, 2, 0.25), 2);
  expect(terms).toEqual([1, 3]);
  expect(others).toBe(3);
  expect(rest).toBeCloseTo(0.75);
  expect(strongest(Float64Array.of(0, 0), 5)).toEqual({ terms: [], others: 2, rest: 0 });
});

test('a window’s products are added up by channel', () => {
  expect([...channelSums(Float64Array.of(1, 10, 2, 20), 2)]).toEqual([3, 30]);
});
