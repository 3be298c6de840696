import { expect, test } from 'vitest';
import { inOrder } from './quads.ts';

/** What the threads of two workgroups write where `quads` names the lanes of each quad in turn. */
const metIn = (quads: readonly (readonly number[])[]): Uint32Array => {
  const lanes = quads.flat();
  const pairs = lanes.map((_, lane) => {
    const quad = quads.find((members) => members.includes(lane)) ?? [];
    const place = quad.indexOf(lane);
    return [quad[place ^ 1], quad[place ^ 2]];
  });
  return Uint32Array.from([...pairs, ...pairs].flat());
};

test('quads of neighbouring threads are in order', () => {
  const ordered = metIn([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ]);
  expect(Array.from(ordered.subarray(0, 8))).toEqual([1, 2, 0, 3, 3, 0, 2, 1]);
  expect(inOrder(ordered, 8)).toBe(true);
});

test.each([
  ['blocks of two rows', '0145 2367'],
  ['columns', '0213 4657'],
  ['columns in the last quad only', '0123 4657'],
])('quads in %s are not', (_, words) => {
  const quads = words.split(' ').map((word) => Array.from(word, Number));
  expect(inOrder(metIn(quads), 8)).toBe(false);
});

test('a device that wrote nothing has no quads in order', () => {
  expect(inOrder(new Uint32Array(16), 8)).toBe(false);
});
