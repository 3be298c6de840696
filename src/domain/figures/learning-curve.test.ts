import { describe, expect, it } from 'vitest';
import { checkExperiment, experimentDefaults } from '../experiment/experiment.ts';
import { dense } from '../model/layers.ts';
import type { CurveSetting, CurveTraining } from './learning-curve.ts';
import {
  curvePoints,
  curveSizes,
  experimentAt,
  learningCurveCsv,
  noiseLevels,
} from './learning-curve.ts';
import { optimizerDefaults } from '../model/model.ts';

const base = {
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(10, 'softmax')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
} as const;

describe('the sizes of a learning curve', () => {
  it('grow by factors of about three, up to what is there', () => {
    expect(curveSizes(60_000)).toEqual([100, 300, 1000, 3000, 10_000, 30_000, 60_000]);
    expect(curveSizes(12_000)).toEqual([100, 300, 1000, 3000, 10_000, 12_000]);
  });

  it('do not end with two that are nearly the same', () => {
    expect(curveSizes(31_000)).toEqual([100, 300, 1000, 3000, 10_000, 31_000]);
    expect(curveSizes(1000)).toEqual([100, 300, 1000]);
    expect(curveSizes(40)).toEqual([40]);
  });
});

describe('the experiment at a point', () => {
  const once = { equalSteps: false, repeats: 1 } as const;
  const sizes: CurveSetting = { kind: 'size', values: [100, 1000], ...once };

  it('differs from the lesson in the number of images only', () => {
    expect(experimentAt(base, sizes, 100)).toEqual({ ...base, trainLimit: 100 });
  });

  it('can have as many steps as the largest, within what an experiment may have', () => {
    const equal = { ...sizes, equalSteps: true };
    expect(experimentAt(base, equal, 100)).toEqual({ ...base, trainLimit: 100, epochs: 50 });
    expect(experimentAt(base, equal, 1000).epochs).toBe(5);
    const long = experimentAt(base, { ...equal, values: [100, 1_000_000] }, 100);
    expect(() => checkExperiment(long, 10)).not.toThrow();
  });

  it('differs in the wrong labels only, and keeps their seed', () => {
    const noise: CurveSetting = { kind: 'noise', values: noiseLevels, ...once };
    const noisy = { ...base, trainLimit: 500, labelNoise: { share: 0.3, seed: 7 } };
    expect(experimentAt(noisy, noise, 0.4)).toEqual({
      ...noisy,
      labelNoise: { share: 0.4, seed: 7 },
    });
    expect(experimentAt(noisy, noise, 0).labelNoise).toBeNull();
    expect(experimentAt(base, noise, 0.1).labelNoise).toEqual({ share: 0.1, seed: 42 });
    const again = experimentAt(noisy, noise, 0.4, 2);
    expect([again.seed, again.labelNoise?.seed]).toEqual([base.seed + 2, 9]);
  });

  it('has another seed when it comes again, and nothing else changed', () => {
    expect(experimentAt(base, sizes, 100, 2)).toEqual({
      ...base,
      trainLimit: 100,
      seed: base.seed + 2,
    });
    const largest = experimentAt({ ...base, seed: 0xffff_ffff }, sizes, 100, 1);
    expect(() => checkExperiment(largest, 10)).not.toThrow();
  });
});

const training: CurveTraining = {
  ...{ value: 0.2, seed: 42, trained: 900, steps: 75, seconds: 1.5 },
  ...{ trainAccuracy: 0.75, trueAccuracy: 0.9, testAccuracy: 0.875 },
};

it('has a point for each value: the mean of its trainings, and how far apart they lie', () => {
  const points = curvePoints([
    training,
    { ...training, value: 0.4, testAccuracy: 0.5 },
    { ...training, seed: 43, testAccuracy: 0.625, trainAccuracy: 0.25, seconds: 2.5 },
  ]);
  expect(points).toHaveLength(2);
  expect(points[0]).toMatchObject({ value: 0.2, trainings: 2, testAccuracy: 0.75 });
  expect(points[0]).toMatchObject({ lowestTest: 0.625, highestTest: 0.875 });
  expect(points[0]).toMatchObject({ trainAccuracy: 0.5, trueAccuracy: 0.9, seconds: 2 });
  expect(points[1]).toMatchObject({ value: 0.4, trainings: 1, lowestTest: 0.5, highestTest: 0.5 });
});

it('is a table with a line for each training', () => {
  expect(learningCurveCsv('noise', [training])).toBe(
    'wrong_labels,seed,trained_on,steps,train_accuracy,train_accuracy_true_labels,test_accuracy,seconds\n' +
      '0.2,42,900,75,0.75,0.9,0.875,1.5\n',
  );
});
