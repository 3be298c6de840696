import type { LabelledImages } from '../src/domain/dataset.ts';
import type { Experiment } from '../src/domain/experiment.ts';
import { experimentDefaults } from '../src/domain/experiment.ts';
import {
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../src/domain/layers.ts';
import type { LayerSpec, LossKind, OptimizerSpec, Shape } from '../src/domain/model.ts';
import { optimizerDefaults } from '../src/domain/model.ts';
import { createRandom } from '../src/domain/random.ts';
import { fitScaler } from '../src/domain/scaling.ts';
import type { TrainingData } from '../src/training/network.ts';

export const networkNames = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export type NetworkName = (typeof networkNames)[number];

const classes = 10;

function experiment(
  inputShape: Shape,
  batchSize: number,
  layers: readonly LayerSpec[],
  loss: LossKind,
  optimizer: OptimizerSpec = optimizerDefaults.adam,
): Experiment {
  return {
    ...experimentDefaults,
    model: { inputShape, layers },
    loss: { kind: loss, fromLogits: false },
    optimizer,
    batchSize,
  };
}

const kaggleConvolution = (filters: number, padding: 'valid' | 'same') =>
  conv2d(filters, 3, { activation: 'relu', initializer: 'heNormal', padding });

const svhnPair = (first: number, second: number) => [
  conv2d(first, 3, { padding: 'same' }),
  leakyRelu(0.1),
  conv2d(second, 3, { padding: 'same' }),
  leakyRelu(0.1),
  maxPooling2d(),
];

/** The documented networks with their documented batch sizes, without augmentation. */
export const networks: Readonly<Record<NetworkName, Experiment>> = {
  a: experiment([784], 32, [dense(10, 'sigmoid')], 'sparseCategoricalCrossentropy'),
  b: experiment(
    [784],
    32,
    [dense(100, 'relu'), dense(10, 'sigmoid')],
    'sparseCategoricalCrossentropy',
  ),
  c: experiment(
    [784],
    128,
    [dense(512, 'relu'), dropout(0.2), dense(512, 'relu'), dropout(0.2), dense(10, 'softmax')],
    'categoricalCrossentropy',
  ),
  d: experiment(
    [28, 28, 1],
    64,
    [
      kaggleConvolution(32, 'valid'),
      kaggleConvolution(32, 'valid'),
      maxPooling2d(),
      dropout(0.2),
      kaggleConvolution(64, 'same'),
      kaggleConvolution(64, 'same'),
      maxPooling2d(),
      dropout(0.25),
      kaggleConvolution(128, 'same'),
      dropout(0.25),
      flatten(),
      dense(128, 'relu'),
      batchNormalization(),
      dropout(0.25),
      dense(10, 'softmax'),
    ],
    'categoricalCrossentropy',
    optimizerDefaults.rmsprop,
  ),
  e: experiment(
    [32, 32, 1],
    32,
    [...svhnPair(16, 32), flatten(), dense(32), leakyRelu(0.1), dense(10, 'softmax')],
    'categoricalCrossentropy',
  ),
  f: experiment(
    [32, 32, 1],
    128,
    [
      ...svhnPair(16, 32),
      batchNormalization(),
      ...svhnPair(32, 64),
      batchNormalization(),
      flatten(),
      dense(32),
      leakyRelu(0.1),
      dropout(0.5),
      dense(10, 'softmax'),
    ],
    'categoricalCrossentropy',
  ),
};

/** Noise with noisy labels: a step costs the same whatever it sees. */
export function syntheticImages(side: number, count: number, seed = 1): LabelledImages {
  const random = createRandom(seed);
  const pixels = new Uint8Array(count * side * side).map(() => random() * 256);
  const labels = new Uint8Array(count).map(() => random() * classes);
  return { count, height: side, width: side, pixels, labels };
}

/** Side of the square images that a network reads. */
export const imageSide = ({ model: { inputShape } }: Experiment): number =>
  inputShape.length === 1 ? Math.sqrt(inputShape[0]) : inputShape[0];

/** Synthetic data for `steps` whole batches. */
export function syntheticData(experiment: Experiment, steps: number, tests = 1): TrainingData {
  const side = imageSide(experiment);
  const train = syntheticImages(side, steps * experiment.batchSize);
  return {
    train,
    validation: null,
    test: syntheticImages(side, tests, 2),
    scaler: fitScaler(experiment.scaling, train),
    classes,
  };
}
