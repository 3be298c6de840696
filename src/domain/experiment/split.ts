import { t } from '../language.ts';
import type { ImageSet } from '../data/dataset.ts';
import type { ValidationSpec } from './experiment.ts';
import { LabError } from '../failure.ts';
import { numpyPermutation } from '../random/numpy-random.ts';

/** Which images are trained on and which are held back to validate. */
export interface TrainingSplit {
  /** Into the training images, in the order in which scikit-learn or Keras hands them on. */
  readonly trainIndices: Uint32Array;
  /** Into the images of `validationFrom`; empty where there is no validation. */
  readonly validationIndices: Uint32Array;
  readonly validationFrom: 'train' | 'test' | 'none';
}

const range = (first: number, end: number): Uint32Array =>
  Uint32Array.from({ length: end - first }, (_, index) => first + index);

function requireParts(train: number, validation: number, fraction: number): void {
  if (fraction > 0 && fraction < 1 && train > 0 && validation > 0) return;
  throw new LabError(
    'experiment-invalid',
    t(
      'A validation share of {fraction} leaves {train} images to train on and {validation} to validate with.',
      { fraction, train, validation },
    ),
  );
}

/** scikit-learn's train_test_split: the first part of the permutation is held back. */
function randomSplit(count: number, fraction: number, seed: number): TrainingSplit {
  const held = Math.ceil(fraction * count);
  requireParts(count - held, held, fraction);
  const order = numpyPermutation(seed, count);
  return {
    trainIndices: order.slice(held),
    validationIndices: order.slice(0, held),
    validationFrom: 'train',
  };
}

/** Keras's validation_split: the last part, before any shuffling. */
function lastFraction(count: number, fraction: number): TrainingSplit {
  const splitAt = Math.floor(count * (1 - fraction));
  requireParts(splitAt, count - splitAt, fraction);
  return {
    trainIndices: range(0, splitAt),
    validationIndices: range(splitAt, count),
    validationFrom: 'train',
  };
}

/**
 * Splits the training images as `validation` asks. `test` is needed for 'testSet' only.
 * @throws LabError 'experiment-invalid' when either part would be empty.
 */
export function splitTraining(
  train: Pick<ImageSet, 'count'>,
  validation: ValidationSpec,
  test: Pick<ImageSet, 'count'> = { count: 0 },
): TrainingSplit {
  const all = range(0, train.count);
  switch (validation.kind) {
    case 'none':
      return {
        trainIndices: all,
        validationIndices: new Uint32Array(0),
        validationFrom: 'none',
      };
    case 'testSet':
      return {
        trainIndices: all,
        validationIndices: range(0, test.count),
        validationFrom: 'test',
      };
    case 'randomSplit':
      return randomSplit(train.count, validation.fraction, validation.seed);
    case 'lastFraction':
      return lastFraction(train.count, validation.fraction);
  }
}
