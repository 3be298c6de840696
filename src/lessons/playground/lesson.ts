import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { conv2d, dense, flatten, maxPooling2d } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Lesson, LessonVariant } from '../lesson.ts';
import { cells } from './cells.ts';

/** Small enough to train while one watches, with one layer of each important kind. */
const experiment: Experiment = {
  ...experimentDefaults,
  model: {
    inputShape: [28, 28, 1],
    layers: [
      conv2d(16, 3, { activation: 'relu' }),
      maxPooling2d(2),
      flatten(),
      dense(64, 'relu'),
      dense(10, 'softmax'),
    ],
  },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
  batchSize: 64,
  validation: { kind: 'randomSplit', fraction: 0.1, seed: 42 },
};

const startFrom = ({ id, title, summary, dataset, ...lesson }: Lesson): LessonVariant => ({
  id,
  title,
  note: summary,
  dataset,
  experiment: lesson.experiment,
  documented: lesson.documented,
});

/** The last lesson has no document. It starts from a small CNN, or from any of the `others`. */
export const playgroundAfter = (others: readonly Lesson[]): Lesson => ({
  id: 'playground',
  title: 'Playground',
  summary: 'Any data, any layers, any settings: your own question.',
  dataset: 'mnist',
  experiment,
  documented: async () => (await import('./documented.ts')).documented,
  variants: others.map(startFrom),
  baseTitle: 'A small CNN',
  cells,
  words: async () => (await import('./words.ts')).words,
});
