import type { LossSpec, ModelSpec, OptimizerSpec } from '../model/model.ts';
import type { Scaling } from '../data/scaling.ts';
import type { ScheduleSpec, Span } from './schedule.ts';
import type { ClippingSpec } from './clipping.ts';

/**
 * Where validation data come from. `testSet` measures on the test set (as some documents do);
 * `randomSplit` is scikit-learn's train_test_split; `lastFraction` is Keras's validation_split.
 */
export type ValidationSpec =
  | { readonly kind: 'none' }
  | { readonly kind: 'testSet' }
  | { readonly kind: 'randomSplit'; readonly fraction: number; readonly seed: number }
  | { readonly kind: 'lastFraction'; readonly fraction: number };

/** Random geometry of each training image, as Keras's ImageDataGenerator draws it. */
export interface AugmentationSpec {
  /** Uniform in +-degrees. */
  readonly rotation: number;
  /** Each axis uniform in 1 - zoom .. 1 + zoom. */
  readonly zoom: number;
  /** Each axis uniform in +-fraction of its size. */
  readonly widthShift: number;
  readonly heightShift: number;
}

/** Training labels that are made wrong on purpose (domain/experiment/label-noise.ts says how). */
export interface LabelNoiseSpec {
  /** Share of the training labels that get another class, 0 to 1. */
  readonly share: number;
  /** Decides which ones, and what they become. */
  readonly seed: number;
}

export type MonitoredMetric = 'loss' | 'accuracy' | 'validationLoss' | 'validationAccuracy';

export interface EarlyStoppingSpec {
  readonly monitor: MonitoredMetric;
  /** Epochs without improvement before the run stops. */
  readonly patience: number;
  readonly minDelta: number;
  readonly restoreBestWeights: boolean;
}

export interface ReduceLearningRateSpec {
  readonly monitor: MonitoredMetric;
  readonly patience: number;
  readonly factor: number;
  readonly minDelta: number;
  readonly minLearningRate: number;
}

/** One training, whole: everything that decides its result besides the data. Plain JSON. */
export interface Experiment {
  readonly model: ModelSpec;
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  readonly epochs: number;
  readonly batchSize: number;
  readonly seed: number;
  readonly scaling: Scaling;
  readonly validation: ValidationSpec;
  readonly augmentation: AugmentationSpec | null;
  readonly earlyStopping: EarlyStoppingSpec | null;
  readonly reduceLearningRate: ReduceLearningRateSpec | null;
  /** What the learning rate follows, step by step; where there is none, it stays. */
  readonly schedule?: ScheduleSpec | null;
  /** Of every kernel (weight-decay.ts); where there is none, 0. */
  readonly decay?: number | null;
  /** Of gradients; where there is none, they stay. */
  readonly clipping?: ClippingSpec | null;
  /** Trains on the first so many images only; null is all of them. */
  readonly trainLimit: number | null;
  /** Wrong labels among those that are trained on; validation and test labels stay right. */
  readonly labelNoise: LabelNoiseSpec | null;
  /** Leaves the last, smaller batch of an epoch out (steps_per_epoch = floor(n / batch)). */
  readonly dropLastBatch: boolean;
}

/** What an experiment is when nothing else is said (Keras's fit). */
export const experimentDefaults = {
  epochs: 5,
  batchSize: 32,
  seed: 42,
  scaling: 'unit',
  validation: { kind: 'none' },
  augmentation: null,
  earlyStopping: null,
  reduceLearningRate: null,
  trainLimit: null,
  labelNoise: null,
  dropLastBatch: false,
} as const satisfies Partial<Experiment>;

/** Epochs that one training may have. */
export const mostEpochs = 1000;

/** Steps of one epoch: the last, smaller batch counts unless it is dropped. */
export function stepsPerEpoch(samples: number, experiment: Experiment): number {
  const steps = samples / experiment.batchSize;
  return experiment.dropLastBatch ? Math.max(1, Math.floor(steps)) : Math.ceil(steps);
}

/** How long the training of so many images is. */
export const spanOf = (samples: number, experiment: Experiment): Span => ({
  epochs: experiment.epochs,
  stepsPerEpoch: stepsPerEpoch(samples, experiment),
});
