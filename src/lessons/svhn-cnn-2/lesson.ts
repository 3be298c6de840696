import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import {
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import type { LayerSpec } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Lesson } from '../lesson.ts';
import { cells } from './cells.ts';

const convolution = (filters: number): LayerSpec[] => [
  conv2d(filters, 3, { padding: 'same' }),
  leakyRelu(0.1),
];

const experiment: Experiment = {
  ...experimentDefaults,
  model: {
    inputShape: [32, 32, 1],
    layers: [
      ...convolution(16),
      ...convolution(32),
      maxPooling2d(2),
      batchNormalization(),
      ...convolution(32),
      ...convolution(64),
      maxPooling2d(2),
      batchNormalization(),
      flatten(),
      dense(32),
      leakyRelu(0.1),
      dropout(0.5),
      dense(10, 'softmax'),
    ],
  },
  loss: { kind: 'categoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
  epochs: 30,
  batchSize: 128,
  validation: { kind: 'lastFraction', fraction: 0.2 },
};

export const svhnCnn2 = {
  id: 'svhn-cnn-2',
  title: 'House numbers: learning what matters',
  summary: 'Deeper, smaller, with normalisation and dropout: the gap closes.',
  dataset: 'svhn',
  experiment,
  documented: async () => (await import('./documented.ts')).documented,
  variants: [],
  cells,
  words: async () => (await import('./words.ts')).words,
} satisfies Lesson;
