import { describe, expect, it } from 'vitest';
import { experimentDefaults } from '../experiment/experiment.ts';
import { checkExperiment } from '../experiment/check.ts';
import { dense } from '../model/layers.ts';
import { optimizerDefaults } from '../model/model.ts';
import type { ComparedTraining, ComparisonSetting } from './comparison.ts';
import { comparedPoints, comparisonCsv, experimentAt } from './comparison.ts';
import { apart } from './luck.ts';
import type { Variable } from './variables.ts';
import {
  curveSizes,
  noiseLevels,
  readValue,
  readValues,
  variablesOf,
  writeValues,
} from './variables.ts';
import { changedSettings } from '../experiment/differences.ts';

const base = {
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(10, 'softmax')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
} as const;

const variable = (id: string): Variable => {
  const found = variablesOf(base, 60_000).find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

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
  const sizes: ComparisonSetting = { variable: variable('size'), values: [100, 1000], ...once };

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
    const noise: ComparisonSetting = { variable: variable('noise'), values: noiseLevels, ...once };
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

const training: ComparedTraining = {
  ...{ value: 0.2, seed: 42, diverged: false, trained: 900, steps: 75, seconds: 1.5 },
  tested: 1000,
  ...{ trainAccuracy: 0.75, trueAccuracy: 0.9, testAccuracy: 0.875 },
};

it('has a point for each value: the mean of its trainings, and how far apart they lie', () => {
  const points = comparedPoints([
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
  expect(comparisonCsv(variable('noise'), [training])).toBe(
    'wrong_labels,seed,trained_on,steps,train_accuracy,train_accuracy_true_labels,test_accuracy,seconds\n' +
      '0.2,42,900,75,0.75,0.9,0.875,1.5\n',
  );
});

describe('a training that diverged', () => {
  const lost = { ...training, diverged: true, trainAccuracy: NaN, trueAccuracy: NaN };

  it('is counted, and leaves the means of the others alone', () => {
    const [point] = comparedPoints([training, { ...lost, testAccuracy: NaN, seed: 43 }]);
    expect(point).toMatchObject({ trainings: 1, diverged: 1, testAccuracy: 0.875 });
  });

  it('is a line with empty fields', () => {
    const csv = comparisonCsv(variable('learningRate'), [{ ...lost, testAccuracy: NaN }]);
    expect(csv.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^learning_rate,seed,/),
      '0.2,42,900,75,,,,1.5',
    ]);
  });
});

describe('whether two values differ by more than luck', () => {
  const at = (value: number, seed: number, testAccuracy: number) => ({
    ...{ ...training, value, seed, testAccuracy },
  });

  it('cannot be said of one seed', () => {
    expect(apart([at(1, 42, 0.9), at(2, 42, 0.8)], 1, 2)).toBeNull();
    expect(apart([at(1, 42, 0.9), at(2, 43, 0.8)], 1, 2)).toBeNull();
  });

  it('is the paired t interval over the seeds', () => {
    const trainings = [0.02, 0.01, 0.03].flatMap((gain, seed) => [
      ...[at(2, seed, 0.8 + 0.05 * seed), at(1, seed, 0.8 + 0.05 * seed + gain)],
    ]);
    // t(0.975, 2) = 4.3027, deviation 0.01
    const reach = (4.3027 * 0.01) / Math.sqrt(3);
    const found = apart(trainings, 1, 2);
    expect(found?.seeds).toBe(3);
    expect(found?.mean).toBeCloseTo(0.02, 10);
    expect(found?.low).toBeCloseTo(0.02 - reach, 5);
    expect(found?.high).toBeCloseTo(0.02 + reach, 5);
    expect(found?.sure).toBe(false);
  });

  it('is surer the more seeds agree, and less sure where the pair was chosen among many', () => {
    const trainings = Array.from({ length: 5 }, (_, seed) => [
      ...[at(1, seed, 0.9 + 0.002 * (seed % 2)), at(2, seed, 0.89)],
    ]).flat();
    expect(apart(trainings, 1, 2)?.sure).toBe(true);
    expect(apart(trainings, 2, 1)?.high).toBeLessThan(0);
    const [alone, among] = [apart(trainings, 1, 2), apart(trainings, 1, 2, 45)];
    expect(among?.low).toBeLessThan(alone?.low ?? 0);
  });

  it('takes two seeds that agree to the image for no proof', () => {
    const same = [at(1, 0, 0.9), at(2, 0, 0.899), at(1, 1, 0.9), at(2, 1, 0.899)];
    expect(apart(same, 1, 2)?.sure).toBe(false);
  });
});

describe('what can be varied', () => {
  const deep = {
    ...base,
    model: {
      inputShape: [784],
      layers: [dense(128, 'relu'), dense(10, 'softmax')],
    },
  };
  const all = variablesOf(deep, 60_000);
  const named = (id: string) => all.find((one) => one.id === id);

  it('is every usual setting and each setting of a layer but the outputs', () => {
    expect(all.map(({ id }) => id)).toEqual([
      ...['learningRate', 'optimizer', 'batchSize', 'dropout', 'augmentation', 'epochs'],
      ...[
        'schedule',
        'decay',
        'clipping',
        'size',
        'noise',
        'layer/1/units',
        'layer/1/activation',
        'layer/1/initializer',
      ],
      ...['layer/1/useBias', 'layer/2/activation', 'layer/2/initializer', 'layer/2/useBias'],
    ]);
    expect(named('learningRate')?.offered).toEqual([0.0001, 0.0003, 0.001, 0.003, 0.01]);
    expect(named('layer/1/units')?.offered).toEqual([32, 64, 128, 256, 512]);
  });

  it('gives experiments that can be trained, and differ from the lesson in that alone', () => {
    for (const one of all) {
      for (const value of one.offered) {
        const changed = one.apply(deep, value);
        expect(() => checkExperiment(changed, 10)).not.toThrow();
      }
      if (one.present !== null && one.id !== 'dropout' && one.id !== 'size') {
        expect(changedSettings(deep, one.apply(deep, one.present))).toEqual([]);
      }
    }
  });

  it('takes the plateau away where a schedule comes, and nothing where it stays', () => {
    const plateau = {
      ...({ monitor: 'loss', patience: 1, factor: 0.5 } as const),
      ...{ minDelta: 0, minLearningRate: 0 },
    };
    const lowered = { ...deep, reduceLearningRate: plateau };
    const found = variablesOf(lowered, 60_000).find(({ id }) => id === 'schedule');
    expect(found?.apply(lowered, 'none')).toBe(lowered);
    const cosine = found?.apply(lowered, 'cosine');
    expect(cosine).toMatchObject({ schedule: { kind: 'cosine' }, reduceLearningRate: null });
    expect(() => checkExperiment(cosine ?? lowered, 10)).not.toThrow();
  });

  it('has the dropout layer at every rate, so that all begin with the same weights', () => {
    const layers = [0, 0.4].map((rate) => named('dropout')?.apply(deep, rate).model.layers);
    expect(layers.map((stack) => stack?.map(({ kind }) => kind))).toEqual([
      ['dense', 'dropout', 'dense'],
      ['dense', 'dropout', 'dense'],
    ]);
  });

  it('is typed as numbers with commas or spaces, within its limits', () => {
    const [rate, , , dropout] = all;
    if (rate.kind !== 'number' || dropout.kind !== 'number') throw new Error('Not numbers.');
    expect(readValues(rate, '0.01, 1e-3; 0.01')).toEqual({ values: [0.001, 0.01], problem: null });
    expect(readValues(dropout, '0 %, 25%').values).toEqual([0, 0.25]);
    expect(readValues(rate, '0.1').problem).toContain('Two values');
    expect(readValues(rate, '0.1, 99').problem).toContain('1e-7 to 10');
    expect(readValues(rate, '0.1, fast').problem).toContain('numbers from');
    expect(readValues(dropout, writeValues(dropout, [0, 0.4])).values).toEqual([0, 0.4]);
    expect(readValue(dropout, '30 %')).toEqual({ value: 0.3, problem: null });
    expect(readValue(rate, '0.001').problem).toContain('has this value');
    expect(readValue(rate, '').problem).toContain('One value');
  });
});
