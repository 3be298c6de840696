import { expect, it } from 'vitest';
import { indicesOf } from './part.ts';

it('finds the images of a class in their order', () => {
  expect(indicesOf(Uint8Array.of(5, 0, 4, 1, 9, 5), 5)).toEqual([0, 5]);
  expect(indicesOf(Uint8Array.of(5, 0), 3)).toEqual([]);
});
