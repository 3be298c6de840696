import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { dense, flatten } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Lesson } from '../lesson.ts';
import { cells } from './cells.ts';

const experiment: Experiment = {
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(100, 'relu'), dense(10, 'sigmoid')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
};

const withFlatten: Experiment = {
  ...experiment,
  model: { inputShape: [28, 28], layers: [flatten(), ...experiment.model.layers] },
};

export const hiddenLayer = {
  id: 'hidden-layer',
  title: 'A hidden layer',
  summary: 'A hundred neurons in between; on MNIST they cut the mistakes to a third.',
  dataset: 'mnist',
  experiment,
  documented: async () => (await import('./documented.ts')).documented,
  variants: [
    {
      id: 'flatten',
      title: 'Flatten inside the model',
      note: 'The model takes the 28 × 28 pictures and flattens them itself. It is the same network: only the front door is different.',
      experiment: withFlatten,
      documented: async () => (await import('./documented.ts')).documentedFlatten,
    },
  ],
  cells,
  words: async () => (await import('./words.ts')).words,
} satisfies Lesson;
