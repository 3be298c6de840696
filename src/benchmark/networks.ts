import type { LabelledImages } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { conv2d, dense, flatten } from '../domain/model/layers.ts';
import { createRandom } from '../domain/random/random.ts';
import { fitScaler } from '../domain/data/scaling.ts';
import { dropoutMlp } from '../lessons/dropout-mlp/lesson.ts';
import { firstCnn } from '../lessons/first-cnn/lesson.ts';
import { hiddenLayer } from '../lessons/hidden-layer/lesson.ts';
import { kaggleCnn } from '../lessons/kaggle-cnn/lesson.ts';
import { singleLayer } from '../lessons/single-layer/lesson.ts';
import { svhnCnn1 } from '../lessons/svhn-cnn-1/lesson.ts';
import { svhnCnn2 } from '../lessons/svhn-cnn-2/lesson.ts';
import type { TrainingData } from '../training/network.ts';
import { wholeSplit } from '../training/split-images.ts';

export type NetworkName = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h';

/** Augmentation is left out: not every side has it. */
const documented = ({ experiment }: { readonly experiment: Experiment }): Experiment => ({
  ...experiment,
  augmentation: null,
});

/** Strides where the documented networks pool: what a reader of today's papers builds in the playground. */
const strided: Experiment = {
  ...documented(firstCnn),
  batchSize: 64,
  model: {
    inputShape: [28, 28, 1],
    layers: [
      conv2d(32, 3, { padding: 'same', activation: 'relu' }),
      conv2d(64, 3, { padding: 'same', strides: 2, activation: 'relu' }),
      conv2d(64, 3, { padding: 'same', strides: 2, activation: 'relu' }),
      flatten(),
      dense(10, 'softmax'),
    ],
  },
};

/** The documented networks with their documented batch sizes, and one of our own (g). */
export const networks: Readonly<Record<NetworkName, Experiment>> = {
  a: documented(singleLayer),
  b: documented(hiddenLayer),
  c: documented(dropoutMlp),
  d: documented(kaggleCnn),
  e: documented(svhnCnn1),
  f: documented(svhnCnn2),
  g: strided,
  h: documented(firstCnn),
};

/** Steps whose data stock TensorFlow.js gets: all of them lie on the device at once. */
export const stepsOfStock = 64;

const classes = 10;

/** Noise with noisy labels: a step costs the same whatever it sees. */
export function syntheticImages(side: number, count: number, seed = 1): LabelledImages {
  const random = createRandom(seed);
  const pixels = new Uint8Array(count * side * side).map(() => random() * 256);
  const labels = new Uint8Array(count).map(() => random() * classes);
  return { count, height: side, width: side, pixels, labels };
}

/** Side of the square images that a network reads. */
export function imageSide({ model: { inputShape } }: Experiment): number {
  const [first = 0] = inputShape;
  return inputShape.length === 1 ? Math.sqrt(first) : first;
}

/** Synthetic data for `steps` whole batches, and `tests` images to evaluate. */
export function syntheticData(experiment: Experiment, steps: number, tests: number): TrainingData {
  const side = imageSide(experiment);
  const train = syntheticImages(side, steps * experiment.batchSize);
  return {
    train: wholeSplit(train),
    validation: null,
    test: wholeSplit(syntheticImages(side, tests, 2)),
    scaler: fitScaler(experiment.scaling, train),
    classes,
  };
}
