import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { conv2d, dense, flatten, leakyRelu, maxPooling2d } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Lesson } from '../lesson.ts';
import { cells } from './cells.ts';

const experiment: Experiment = {
  ...experimentDefaults,
  model: {
    inputShape: [32, 32, 1],
    layers: [
      conv2d(16, 3, { padding: 'same' }),
      leakyRelu(0.1),
      conv2d(32, 3, { padding: 'same' }),
      leakyRelu(0.1),
      maxPooling2d(2),
      flatten(),
      dense(32),
      leakyRelu(0.1),
      dense(10, 'softmax'),
    ],
  },
  loss: { kind: 'categoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
  epochs: 20,
  batchSize: 32,
  validation: { kind: 'lastFraction', fraction: 0.2 },
};

export const svhnCnn1 = {
  id: 'svhn-cnn-1',
  title: 'House numbers: learning by heart',
  summary: 'Digits in the wild, and a network that is here to overfit.',
  dataset: 'svhn',
  experiment,
  documented: async () => (await import('./documented.ts')).documented,
  variants: [],
  cells,
  words: async () => (await import('./words.ts')).words,
} satisfies Lesson;
