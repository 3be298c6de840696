import { expect, it } from 'vitest';
import { numpyPermutation } from '../../../domain/random/numpy-random.ts';
import { trainingIndices } from './training-image.ts';

it('counts training images in the order of the run: after the split that is drawn first', () => {
  const validation = { kind: 'randomSplit', fraction: 0.1, seed: 42 } as const;
  const indices = trainingIndices({ trainLimit: 1000, validation }, 5000);
  expect(indices).toHaveLength(900);
  expect(indices[154]).toBe(numpyPermutation(42, 1000)[100 + 154]);
});

it('counts them as they stand where there is no random split', () => {
  expect(trainingIndices({ trainLimit: null, validation: { kind: 'testSet' } }, 300)[154]).toBe(
    154,
  );
  const last = trainingIndices(
    { trainLimit: null, validation: { kind: 'lastFraction', fraction: 0.2 } },
    10,
  );
  expect(Array.from(last)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
