import { expect, test } from 'vitest';
import {
  channelPositions,
  flattened,
  gatherLogical,
  greyLayout,
  imageStride,
  layOut,
  layoutOf,
  padded,
} from './layout.ts';

const numbers = (count: number) => Float32Array.from({ length: count }, (_, at) => at + 1);

test('channels are padded to vec4s, and come back as they were', () => {
  const layout = layoutOf([2, 3, 5]);
  expect(layout.stride).toBe(8);
  const values = numbers(2 * 30);
  const laidOut = layOut(layout, values, 2);
  expect(laidOut).toHaveLength(2 * 6 * 8);
  expect(Array.from(laidOut.subarray(0, 9))).toEqual([1, 2, 3, 4, 5, 0, 0, 0, 6]);
  expect(gatherLogical(layout, laidOut, 2)).toEqual(values);
});

test('a border leaves zeros around', () => {
  const border = { top: 1, left: 1, bottom: 0, right: 2 };
  const layout = { ...greyLayout(2, 2), border };
  expect(imageStride(layout)).toBe(15);
  const laidOut = layOut(layout, numbers(4), 1);
  // prettier-ignore
  expect(Array.from(laidOut)).toEqual([
    0, 0, 0, 0, 0,
    0, 1, 2, 0, 0,
    0, 3, 4, 0, 0,
  ]);
  expect(gatherLogical(layout, laidOut, 1)).toEqual(numbers(4));
});

test('flattening keeps padding between pixels, and remembers it', () => {
  const flat = flattened(layoutOf([1, 2, 3]));
  expect(flat.channels).toBe(6);
  expect(flat.stride).toBe(8);
  expect(Array.from(channelPositions(flat))).toEqual([0, 1, 2, 4, 5, 6]);
});

test('a flattened grey image has no padding but at its end', () => {
  const flat = flattened(greyLayout(5, 5));
  expect([flat.channels, flat.stride]).toEqual([25, 28]);
  expect(padded(flat)).toEqual(flat);
  expect(padded(greyLayout(5, 5)).stride).toBe(4);
});
