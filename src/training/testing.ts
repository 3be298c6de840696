import type { Dataset, LabelledImages } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { experimentDefaults } from '../domain/experiment/experiment.ts';
import { batchNormalization, conv2d, dense, dropout, flatten } from '../domain/model/layers.ts';
import { optimizerDefaults } from '../domain/model/model.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import { createRandom } from '../domain/random/random.ts';
import { fitScaler } from '../domain/data/scaling.ts';
import type { Network, TrainingData } from './network.ts';
import { wholeSplit } from './split-images.ts';

/** Tests only: a small experiment on 4x4 images of two kinds, learnt within a few epochs. */
export function smallExperiment(changes: Partial<Experiment> = {}): Experiment {
  return {
    ...experimentDefaults,
    model: { inputShape: [16], layers: [dense(2, 'softmax')] },
    loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
    optimizer: { ...optimizerDefaults.adam, learningRate: 0.05 },
    epochs: 3,
    batchSize: 8,
    ...changes,
  };
}

/** Tests only: a network with one layer of each kind that trains otherwise than it answers, for 28 x 28 digits. */
export const everyKind = {
  inputShape: [28, 28, 1],
  layers: [
    conv2d(3, 3, { activation: 'relu' }),
    flatten(),
    batchNormalization(),
    dropout(0.3),
    dense(10, 'softmax'),
  ],
} as const;

/** Tests only: a few built-in digits for it. */
export const fewDigits = {
  kind: 'builtin',
  seed: 1,
  train: 200,
  test: 50,
  style: 'digits',
} as const;

/** Tests only: images whose left half (label 0) or right half (label 1) is bright. */
export function halves(count: number, seed = 1): LabelledImages {
  const random = createRandom(seed);
  const labels = Uint8Array.from({ length: count }, () => (random() < 0.5 ? 0 : 1));
  const pixels = Uint8Array.from({ length: count * 16 }, (_, at) => {
    const bright = at % 4 < 2 === (labels[Math.floor(at / 16)] === 0);
    return Math.floor(random() * 100) + (bright ? 155 : 0);
  });
  return { count, height: 4, width: 4, pixels, labels };
}

/** Tests only: such images as a data set. */
export function smallDataset(): Dataset {
  return {
    id: 'halves',
    name: 'Halves',
    origin: 'generated',
    classNames: ['left', 'right'],
    train: halves(100),
    test: halves(20, 2),
  };
}

export function smallData(count = 50): TrainingData {
  const train = halves(count);
  return {
    train: wholeSplit(train),
    validation: wholeSplit(halves(20, 2)),
    test: wholeSplit(halves(20, 3)),
    scaler: fitScaler('unit', train),
    classes: 2,
  };
}

const onlyWeight = { layer: 'dense', name: 'kernel', shape: [1], trainable: true } as const;

/**
 * Tests only: a network that computes nothing and writes down what it was asked. Its one weight, and
 * its optimizer's step, count the steps that it was trained.
 */
export class FakeNetwork implements Network {
  readonly backend = 'cpu';
  readonly experiment: Experiment;
  readonly stepsPerCall: number;
  readonly steps: number[] = [];
  readonly orders: Uint32Array[] = [];
  readonly learningRates: number[] = [];
  readonly rates: (Float32Array | undefined)[] = [];
  validationLosses: number[] = [];
  restored: WeightSet | null = null;
  trained = 0;
  bytes = 0;
  disposed = 0;
  loss: (step: number) => number = () => 1;

  constructor(experiment: Experiment, stepsPerCall = 1) {
    this.experiment = experiment;
    this.stepsPerCall = stepsPerCall;
  }

  startEpoch(order: Uint32Array, rates?: Float32Array): void {
    this.orders.push(order);
    this.rates.push(rates);
  }
  trainSteps: Network['trainSteps'] = (first, last) => {
    const done = Array.from({ length: last - first }, (_, at) => first + at);
    this.steps.push(...done);
    this.trained += done.length;
    const samples = this.experiment.batchSize;
    return Promise.resolve(
      done.map((step) => ({ lossSum: this.loss(step) * samples, correct: samples / 2, samples })),
    );
  };
  setLearningRate(learningRate: number): void {
    this.learningRates.push(learningRate);
  }
  evaluate: Network['evaluate'] = () => {
    const loss = this.validationLosses.shift() ?? 0.5;
    return Promise.resolve({ loss, accuracy: 0.75, count: 20, outputs: new Float32Array(40) });
  };
  predict: Network['predict'] = () => Promise.resolve(new Float32Array(2));
  activations = () => Promise.resolve([]);
  weights(): Promise<WeightSet> {
    const values = Float32Array.of(this.trained);
    return Promise.resolve([{ ...onlyWeight, values }]);
  }
  setWeights(weights: WeightSet): void {
    this.restored = weights;
    this.trained = weights[0]?.values[0] ?? 0;
  }
  optimizerState = () => Promise.resolve({ step: this.trained, slots: [] });
  setOptimizerState({ step }: { readonly step: number }): void {
    this.trained = step;
  }
  report = () =>
    Promise.resolve({
      backend: 'cpu' as const,
      dispatchesPerStep: null,
      gpuBytes: null,
      flopsPerStep: null,
      kernels: [],
    });
  dispose(): void {
    this.disposed++;
  }
}
