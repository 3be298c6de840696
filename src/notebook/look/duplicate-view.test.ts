import { expect, it } from 'vitest';
import { flagsOf, searchWords } from './duplicate-view.ts';

const labels = { trainLabels: Uint8Array.of(1, 7, 1), testLabels: Uint8Array.of(1, 2) };
const group = (...members: readonly (readonly [set: number, index: number])[]) => ({
  members: members.map(([set, index]) => ({ set, index, distance: 0 })),
});

it('flags one image under two labels, and one that is in both sets', () => {
  expect(flagsOf(group([0, 0], [0, 2]), labels)).toEqual({
    labelsDiffer: false,
    inBothSets: false,
  });
  expect(flagsOf(group([0, 0], [0, 1]), labels).labelsDiffer).toBe(true);
  expect(flagsOf(group([0, 0], [1, 0]), labels)).toEqual({
    labelsDiffer: false,
    inBothSets: true,
  });
});

it('says what was searched and found', () => {
  const pair = { first: { set: 0, index: 0 }, second: { set: 0, index: 2 }, distance: 7.25 };
  expect(searchWords({ pairs: [], equal: 0, searched: [60_000, 10_000] })).toBe(
    'No near-duplicates among 60,000 + 10,000 images.',
  );
  expect(searchWords({ pairs: [pair, pair], equal: 1, searched: [3, 0] })).toBe(
    'The closest 2 pairs among 3 images, at most 7.3 levels of 255 apart. 1 image is exactly equal to an earlier one.',
  );
});
