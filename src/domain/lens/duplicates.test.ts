import { describe, expect, it } from 'vitest';
import type { DuplicatePair } from './duplicates.ts';
import { nearDuplicates, searchDuplicates } from './duplicates.ts';
import { groupDuplicates } from './duplicates-groups.ts';
import { createRandom } from '../random/random.ts';

const side = 8;
const random = createRandom(3);
const image = () => Uint8Array.from({ length: side * side }, () => Math.floor(random() * 256));
const asSet = (images: readonly Uint8Array[]) => ({
  count: images.length,
  height: side,
  width: side,
  pixels: Uint8Array.from(images.flatMap((pixels) => [...pixels])),
});

/** The same image with up to `most` levels added to or taken from each pixel. */
const shaken = (pixels: Uint8Array, most: number) =>
  pixels.map((level) => Math.min(255, Math.max(0, level + Math.round((2 * random() - 1) * most))));

function distance(a: Uint8Array, b: Uint8Array): number {
  const sum = a.reduce((total, level, at) => total + (level - b[at]) ** 2, 0);
  return Math.sqrt(sum / a.length);
}

describe('near-duplicates', () => {
  const images = Array.from({ length: 400 }, image);
  const nearly = images[20].map((level, at) => (at === 5 ? level ^ 8 : level));

  it('are found within a set and between sets, the closest first', () => {
    const train = asSet([...images, images[7], nearly]);
    const test = asSet([image(), images[100]]);
    const pairs = nearDuplicates([train, test], { maxDistance: 4, limit: 10 });
    expect(pairs).toEqual([
      { first: { set: 0, index: 7 }, second: { set: 0, index: 400 }, distance: 0 },
      { first: { set: 0, index: 100 }, second: { set: 1, index: 1 }, distance: 0 },
      { first: { set: 0, index: 20 }, second: { set: 0, index: 401 }, distance: 1 },
    ]);
  });

  it('are none among images that differ', () => {
    expect(nearDuplicates([asSet(images)], { maxDistance: 10, limit: 5 })).toEqual([]);
  });

  it('are all that comparing every image with every other finds', () => {
    const base = images.slice(0, 60);
    const all = base.flatMap((pixels) => [pixels, shaken(pixels, 12), shaken(pixels, 30)]);
    const expected: number[] = [];
    for (let a = 0; a < all.length; a++) {
      for (let b = a + 1; b < all.length; b++) {
        const between = distance(all[a], all[b]);
        if (between <= 16) expected.push(between);
      }
    }
    expect(expected.length).toBeGreaterThan(60);
    const pairs = nearDuplicates([asSet(all)], { maxDistance: 16, limit: 1000 });
    const found = pairs.map((pair) => pair.distance);
    expect(found).toEqual(expected.sort((a, b) => a - b));
    const fewer = nearDuplicates([asSet(all)], { maxDistance: 16, limit: 7 });
    expect(fewer).toEqual(pairs.slice(0, 7));
  });

  it('of a thousand equal images are each paired once, and counted beyond the limit', () => {
    const search = searchDuplicates([asSet(new Array<Uint8Array>(1000).fill(images[0]))], {
      maxDistance: 4,
      limit: 10,
    });
    let step = search.next();
    while (!step.done) step = search.next();
    expect(step.value.equal).toBe(999);
    expect(step.value.pairs).toHaveLength(10);
    expect(step.value.pairs.every(({ first }) => first.index === 0)).toBe(true);
  });

  it('are searched in slices that say how far they are', () => {
    const shares = [...searchDuplicates([asSet(images)], { maxDistance: 4, limit: 10 })];
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });
});

describe('groups of duplicates', () => {
  const pair = (first: number, second: number, apart: number): DuplicatePair => ({
    first: { set: 0, index: first },
    second: { set: 0, index: second },
    distance: apart,
  });
  const indices = (pairs: readonly DuplicatePair[]) =>
    groupDuplicates(pairs).map(({ members }) => members.map(({ index }) => index));

  it('gather the pairs of one image', () => {
    expect(indices([pair(1, 2, 0), pair(1, 3, 1), pair(2, 3, 2)])).toEqual([[1, 2, 3]]);
    const [{ members }] = groupDuplicates([pair(1, 2, 0.5), pair(0, 1, 1)]);
    expect(members.map((member) => member.distance)).toEqual([0, 0.5, 1]);
  });

  it('are not chained: what is close to a member only stands in a group of its own', () => {
    expect(indices([pair(1, 2, 1), pair(2, 3, 1)])).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });
});
