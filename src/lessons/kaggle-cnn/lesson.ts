import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import {
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Lesson } from '../lesson.ts';
import { cells } from './cells.ts';

const relu = { activation: 'relu', initializer: 'heNormal' } as const;

/** As run: its ReduceLROnPlateau watched a metric that did not exist, which is to have none. */
const experiment: Experiment = {
  ...experimentDefaults,
  model: {
    inputShape: [28, 28, 1],
    layers: [
      conv2d(32, 3, relu),
      conv2d(32, 3, relu),
      maxPooling2d(2),
      dropout(0.2),
      conv2d(64, 3, { ...relu, padding: 'same' }),
      conv2d(64, 3, { ...relu, padding: 'same' }),
      maxPooling2d(2),
      dropout(0.25),
      conv2d(128, 3, { ...relu, padding: 'same' }),
      dropout(0.25),
      flatten(),
      dense(128, 'relu'),
      batchNormalization(),
      dropout(0.25),
      dense(10, 'softmax'),
    ],
  },
  loss: { kind: 'categoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.rmsprop,
  epochs: 20,
  batchSize: 64,
  validation: { kind: 'randomSplit', fraction: 0.1, seed: 42 },
  augmentation: { rotation: 15, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 },
  trainLimit: 42_000,
  dropLastBatch: true,
};

export const kaggleCnn = {
  id: 'kaggle-cnn',
  title: 'Kaggle’s Digit Recognizer',
  summary: 'Five convolutions, endless variants of every digit, and a look inside.',
  dataset: 'mnist',
  experiment,
  documented: async () => (await import('./documented.ts')).documented,
  variants: [
    {
      id: 'repaired-monitor',
      title: 'With the monitor repaired',
      note: 'Watches val_accuracy, which exists, so that the learning rate is halved after three epochs without progress. The documented figures beside it are those of the run as it was.',
      experiment: {
        ...experiment,
        reduceLearningRate: {
          monitor: 'validationAccuracy',
          patience: 3,
          factor: 0.5,
          minDelta: 0.0001,
          minLearningRate: 0.0001,
        },
      },
      documented: async () => (await import('./documented.ts')).documented,
    },
  ],
  cells,
  words: async () => (await import('./words.ts')).words,
} satisfies Lesson;
