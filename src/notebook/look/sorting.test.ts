import { expect, it } from 'vitest';
import { keyText, orderedIndices } from './sorting.ts';

const order = {
  keys: Float32Array.of(3, 1, 2, 0),
  indices: Uint32Array.of(3, 1, 2, 0),
};
const labels = Uint8Array.of(0, 1, 0, 1);

it('can be read from both ends', () => {
  expect(orderedIndices(order, labels, { chosen: null, reversed: false })).toEqual([3, 1, 2, 0]);
  expect(orderedIndices(order, labels, { chosen: null, reversed: true })).toEqual([0, 2, 1, 3]);
});

it('leaves out other classes, and images that are not in use', () => {
  expect(orderedIndices(order, labels, { chosen: 1, reversed: false })).toEqual([3, 1]);
  const used = labels.subarray(0, 3);
  expect(orderedIndices(order, used, { chosen: null, reversed: false })).toEqual([1, 2, 0]);
});

it('says what an image was sorted by', () => {
  expect(keyText('ink', 33.318)).toBe('Mean level 33.3 of 255');
  expect(keyText('distance', 50)).toBe('50.0 levels of 255 from the mean of its class');
});
