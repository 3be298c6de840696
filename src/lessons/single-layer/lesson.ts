import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { dense } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Lesson } from '../lesson.ts';
import { cells } from './cells.ts';

const experiment: Experiment = {
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(10, 'sigmoid')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
};

export const singleLayer = {
  id: 'single-layer',
  title: 'One layer',
  summary: 'Ten neurons look at 784 pixels each. On MNIST that is already 92 % right.',
  dataset: 'mnist',
  experiment,
  documented: async () => (await import('./documented.ts')).documented,
  variants: [],
  cells,
  words: async () => (await import('./words.ts')).words,
} satisfies Lesson;
