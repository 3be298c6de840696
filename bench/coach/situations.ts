import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import { pick } from '../../src/domain/data/dataset.ts';
import type { AugmentationSpec, Experiment } from '../../src/domain/experiment/experiment.ts';
import { experimentDefaults } from '../../src/domain/experiment/experiment.ts';
import { conv2d, dense, dropout, flatten, maxPooling2d } from '../../src/domain/model/layers.ts';
import type { LayerSpec, OptimizerSpec } from '../../src/domain/model/model.ts';
import { optimizerDefaults } from '../../src/domain/model/model.ts';
import type { Random } from '../../src/domain/random/random.ts';
import { createRandom, mixSeed, permutation } from '../../src/domain/random/random.ts';

/** What a situation was made to be. */
export const troubles = [
  'healthy',
  'notOverfitting',
  'rateTooHigh',
  'rateTooLow',
  'leakySplit',
  'wrongLabels',
  'tooSmall',
  'tooLarge',
  'deadUnits',
  'unscaled',
] as const;
export type Trouble = (typeof troubles)[number];

export interface Situation {
  readonly trouble: Trouble;
  readonly seed: number;
  readonly experiment: Experiment;
  readonly train: LabelledImages;
  readonly test: LabelledImages;
  /** Hidden biases begin so far below zero that no unit ever answers. */
  readonly startsDead: boolean;
}

/** The rules' thresholds were chosen on the situations before this one; the others are for measuring. */
export const tuned = 50;

/** Images that all situations take theirs from. */
export interface Pool {
  readonly train: LabelledImages;
  readonly test: LabelledImages;
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random();
const whole = (random: Random, low: number, high: number) => Math.round(between(random, low, high));
/** As many tenths as hundredths: even on a logarithmic scale. */
const spread = (random: Random, low: number, high: number) =>
  low * Math.exp(random() * Math.log(high / low));
const oneOf = <T>(random: Random, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)];

const adam = (learningRate: number): OptimizerSpec => ({ ...optimizerDefaults.adam, learningRate });
const sgd = (learningRate: number): OptimizerSpec => ({
  ...{ ...optimizerDefaults.sgd, learningRate },
  momentum: 0.9,
});

function usualOptimizer(random: Random): OptimizerSpec {
  return random() < 0.7 ? adam(spread(random, 5e-4, 2e-3)) : sgd(spread(random, 0.005, 0.03));
}

const answers = () => dense(10, 'softmax');

function usualLayers(random: Random, drop: number): LayerSpec[] {
  if (random() < 0.2) {
    const filters = whole(random, 4, 8);
    const conv = [conv2d(filters, 3, { activation: 'relu' }), maxPooling2d(2), flatten()];
    return [...conv, ...(drop > 0 ? [dropout(drop)] : []), dense(32, 'relu'), answers()];
  }
  const hidden = [dense(whole(random, 32, 96), 'relu'), ...(drop > 0 ? [dropout(drop)] : [])];
  return [...hidden, answers()];
}

const model = (layers: readonly LayerSpec[]) => ({
  inputShape: layers[0].kind === 'conv2d' ? [28, 28, 1] : [784],
  layers,
});

const augmented = (random: Random): AugmentationSpec => ({
  rotation: whole(random, 10, 25),
  ...{ zoom: 0.1, widthShift: 0.1, heightShift: 0.1 },
});

/** `count` images of the pool, others for every seed. */
const some = (set: LabelledImages, count: number, random: Random): LabelledImages =>
  pick(set, permutation(set.count, random).subarray(0, count));

/** Every image `times` times, mixed: validation then holds pictures that were trained on. */
function repeated(set: LabelledImages, times: number, random: Random): LabelledImages {
  const order = permutation(set.count * times, random).map((at) => at % set.count);
  return pick(set, order);
}

/** A share of the labels made wrong before anything is split: validation holds them, too. */
function mislabelled(set: LabelledImages, share: number, random: Random): LabelledImages {
  const labels = set.labels.slice();
  const wrong = permutation(set.count, random).subarray(0, Math.round(share * set.count));
  for (const at of wrong) labels[at] = (labels[at] + whole(random, 1, 9)) % 10;
  return { ...set, labels };
}

/** The situation of this number: its trouble and every number in it follow from that. */
export function situationAt(index: number, pool: Pool): Situation {
  const trouble = troubles[index % troubles.length];
  const seed = Math.floor(index / troubles.length);
  const random = createRandom(mixSeed(index < tuned ? 20_261_130 : 20_261_201, index));
  const base: Experiment = {
    ...experimentDefaults,
    model: model(usualLayers(random, between(random, 0.15, 0.3))),
    loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
    optimizer: usualOptimizer(random),
    epochs: whole(random, 12, 16),
    batchSize: oneOf(random, [32, 64]),
    seed: index + 1,
    validation: { kind: 'randomSplit', fraction: 0.2, seed: index },
  };
  const test = some(pool.test, 1000, random);
  const plain = { trouble, seed, test, startsDead: false };
  const images = (low: number, high: number) => some(pool.train, whole(random, low, high), random);
  switch (trouble) {
    case 'healthy':
      return { ...plain, train: images(6000, 12_000), experiment: base };
    case 'notOverfitting': {
      const turned = random() < 0.4;
      const layers = turned
        ? [dense(96, 'relu'), answers()]
        : [dense(96, 'relu'), dropout(between(random, 0.4, 0.6)), answers()];
      const augmentation = turned ? augmented(random) : null;
      return {
        ...plain,
        train: images(5000, 7000),
        experiment: { ...base, model: model(layers), augmentation },
      };
    }
    case 'rateTooHigh': {
      const optimizer =
        random() < 0.6 ? adam(spread(random, 0.01, 0.2)) : sgd(spread(random, 0.1, 1));
      return { ...plain, train: images(2000, 3000), experiment: { ...base, optimizer } };
    }
    case 'rateTooLow': {
      const optimizer =
        random() < 0.6 ? adam(spread(random, 3e-6, 4e-5)) : sgd(spread(random, 1e-5, 2e-4));
      return { ...plain, train: images(2000, 3000), experiment: { ...base, optimizer } };
    }
    case 'leakySplit': {
      const train = repeated(images(600, 1500), whole(random, 2, 4), random);
      return { ...plain, train, experiment: { ...base, epochs: 15 } };
    }
    case 'wrongLabels': {
      const own = random() < 0.5;
      const set = images(3000, 9000);
      const train = own ? mislabelled(set, 0.2, random) : set;
      const labelNoise = own ? null : { share: 0.2, seed: index };
      return { ...plain, train, experiment: { ...base, labelNoise } };
    }
    case 'tooSmall': {
      const layers = [dense(whole(random, 2, 5), 'relu'), answers()];
      const optimizer = adam(spread(random, 2e-3, 6e-3));
      return {
        ...plain,
        train: images(4000, 6000),
        experiment: { ...base, model: model(layers), optimizer, epochs: 25 },
      };
    }
    case 'tooLarge': {
      const units = whole(random, 128, 400);
      const layers = [dense(units, 'relu'), dense(units, 'relu'), answers()];
      return {
        ...plain,
        train: images(300, 1500),
        experiment: { ...base, model: model(layers), epochs: 30 },
      };
    }
    case 'deadUnits': {
      const units = whole(random, 32, 64);
      const layers = [dense(units, 'relu'), dense(units, 'relu'), answers()];
      const startsDead = random() < 0.5;
      const optimizer = startsDead ? base.optimizer : sgd(spread(random, 3, 8));
      return {
        ...plain,
        startsDead,
        train: images(1500, 2500),
        experiment: { ...base, model: model(layers), optimizer },
      };
    }
    case 'unscaled': {
      const scale = oneOf(random, [255, 64, 1 / 255]);
      const before: LayerSpec = { kind: 'rescaling', scale, offset: 0 };
      const layers = [before, dense(whole(random, 32, 96), 'relu'), answers()];
      return {
        ...plain,
        train: images(2000, 3000),
        experiment: { ...base, model: { inputShape: [784], layers } },
      };
    }
  }
}
