import type { Experiment } from '../domain/experiment/experiment.ts';
import type { LayerSpec } from '../domain/model/model.ts';
import type { LessonId } from './lesson.ts';

/** Something that a lesson suggests and a setting can do. */
export interface Try {
  readonly lesson: LessonId;
  readonly cell: string;
  /** How the suggestion begins, as it stands in the lesson. */
  readonly begins: string;
  readonly label: string;
  readonly edit: (before: Experiment) => Experiment;
  /** What to look at when it has trained. */
  readonly look: string;
}

const layers =
  (change: (layer: LayerSpec, last: boolean) => LayerSpec) =>
  (before: Experiment): Experiment => {
    const { model } = before;
    const end = model.layers.length - 1;
    return {
      ...before,
      model: { ...model, layers: model.layers.map((layer, at) => change(layer, at === end)) },
    };
  };

const epochs = (count: number) => (before: Experiment) => ({ ...before, epochs: count });
const dropouts = (rate: number) =>
  layers((layer) => (layer.kind === 'dropout' ? { ...layer, rate } : layer));

export const tries: readonly Try[] = [
  {
    ...{ lesson: 'single-layer', cell: 'model', begins: 'Replace sigmoid by softmax' },
    label: 'Set softmax',
    edit: layers((layer, last) =>
      last && layer.kind === 'dense' ? { ...layer, activation: 'softmax' } : layer,
    ),
    look: 'Train again and compare the accuracy with the one before, and with that of another seed.',
  },
  {
    ...{ lesson: 'single-layer', cell: 'model', begins: 'Raise the learning rate to 0.1' },
    label: 'Set the rate to 0.1',
    edit: (before) => ({ ...before, optimizer: { ...before.optimizer, learningRate: 0.1 } }),
    look: 'Train again and watch the loss: does it still fall, or does it jump?',
  },
  {
    ...{ lesson: 'single-layer', cell: 'train', begins: 'Train for 20 epochs' },
    label: 'Set 20 epochs',
    edit: epochs(20),
    look: 'Train again and read the accuracy after epoch 5 and after epoch 20.',
  },
  {
    ...{ lesson: 'single-layer', cell: 'engineRoom', begins: 'Raise the batch size to 256' },
    label: 'Set batches of 256',
    edit: (before) => ({ ...before, batchSize: 256 }),
    look: 'Train again: more images a second, but fewer steps in an epoch.',
  },
  {
    ...{ lesson: 'hidden-layer', cell: 'model', begins: 'Set the hidden activation to linear' },
    label: 'Set it to linear',
    edit: layers((layer, last) =>
      !last && layer.kind === 'dense' ? { ...layer, activation: 'linear' } : layer,
    ),
    look: 'Train again and set the accuracy beside that of lesson one.',
  },
  {
    ...{ lesson: 'hidden-layer', cell: 'evaluate', begins: 'Train for 20 epochs' },
    label: 'Set 20 epochs',
    edit: epochs(20),
    look: 'Train again: which of the two losses still falls at the end?',
  },
  {
    ...{ lesson: 'dropout-mlp', cell: 'model', begins: 'Set both dropout rates to 0' },
    label: 'Set them to 0',
    edit: dropouts(0),
    look: 'Train again and watch the distance between the two loss curves.',
  },
  {
    ...{ lesson: 'dropout-mlp', cell: 'model', begins: 'Set them to 0.7' },
    label: 'Set them to 0.7',
    edit: dropouts(0.7),
    look: 'Train again and see how far the training accuracy lies from that on unseen images, and which is the higher one.',
  },
];
