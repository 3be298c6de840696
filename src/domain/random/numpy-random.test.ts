import { describe, expect, it } from 'vitest';
import golden from '../golden/numpy-random.json' with { type: 'json' };
import { boundedInteger, mersenneTwister, numpyPermutation } from './numpy-random.ts';

/** Depends on every place of the order, like `digest` in scripts/golden/sklearn_golden.py. */
const digest = (order: Uint32Array): number =>
  order.reduce((sum, value, place) => sum + value * (place + 1), 0);

describe("NumPy's RandomState", () => {
  it('gives the permutation of ten that seed 42 is known for', () => {
    expect([...numpyPermutation(42, 10)]).toEqual([8, 1, 5, 0, 7, 2, 9, 4, 3, 6]);
  });

  it.each(golden.permutations)('shuffles $count numbers by seed $seed as NumPy does', (one) => {
    const order = numpyPermutation(one.seed, one.count);
    expect([...order.slice(0, 12)]).toEqual(one.head);
    expect(digest(order)).toBe(one.digest);
  });

  it('starts as the reference Mersenne Twister does with its default seed', () => {
    const bits = mersenneTwister(5489);
    expect([bits(), bits(), bits()]).toEqual([3499211612, 581869302, 3890346734]);
  });

  it('rejects bits that are too large instead of folding them', () => {
    const drawn = [0b111, 0b110, 0b1101];
    expect(boundedInteger(() => drawn.shift()!, 5)).toBe(5);
    expect(drawn).toEqual([]);
  });
});
