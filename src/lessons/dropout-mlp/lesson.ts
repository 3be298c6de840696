import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { dense, dropout } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Lesson } from '../lesson.ts';
import { cells } from './cells.ts';

const experiment: Experiment = {
  ...experimentDefaults,
  model: {
    inputShape: [784],
    layers: [
      dense(512, 'relu'),
      dropout(0.2),
      dense(512, 'relu'),
      dropout(0.2),
      dense(10, 'softmax'),
    ],
  },
  loss: { kind: 'categoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
  epochs: 25,
  batchSize: 128,
  scaling: 'minMax',
  validation: { kind: 'testSet' },
  earlyStopping: {
    monitor: 'validationLoss',
    patience: 5,
    minDelta: 0,
    restoreBestWeights: false,
  },
};

export const dropoutMlp = {
  id: 'dropout-mlp',
  title: 'Dropout and early stopping',
  summary:
    'A network big enough to learn its examples by heart, and two ways to keep it from that.',
  dataset: 'mnist',
  experiment,
  documented: async () => (await import('./documented.ts')).documented,
  variants: [
    {
      id: 'honest-validation',
      title: 'An honest validation set',
      note: 'Holds back a tenth of the training digits to decide when to stop, so that the test set stays unseen until the end.',
      experiment: { ...experiment, validation: { kind: 'randomSplit', fraction: 0.1, seed: 42 } },
      documented: async () => (await import('./documented.ts')).documentedHonest,
    },
  ],
  cells,
  words: async () => (await import('./words.ts')).words,
} satisfies Lesson;
