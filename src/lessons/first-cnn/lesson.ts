import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { conv2d, dense, flatten, maxPooling2d } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Lesson } from '../lesson.ts';
import { cells } from './cells.ts';

/** A reconstruction: scripts/golden/first_cnn_search.py compares it with its rivals. */
const experiment: Experiment = {
  ...experimentDefaults,
  model: {
    inputShape: [28, 28, 1],
    layers: [
      conv2d(28, 3, { activation: 'relu' }),
      maxPooling2d(2),
      flatten(),
      dense(20, 'relu'),
      dense(10, 'softmax'),
    ],
  },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
};

export const firstCnn = {
  id: 'first-cnn',
  title: 'The first convolution',
  summary: 'Filters that slide over the picture, tried on clothes, and measured class by class.',
  dataset: 'fashion-mnist',
  experiment,
  documented: async () => (await import('./documented.ts')).documented,
  variants: [
    {
      id: 'mnist',
      title: 'On MNIST',
      note: 'The same network on the digits that the document believed it used. It gives no figures for them.',
      dataset: 'mnist',
      experiment,
      documented: async () => (await import('./documented.ts')).documentedMnist,
    },
  ],
  cells,
  words: async () => (await import('./words.ts')).words,
} satisfies Lesson;
