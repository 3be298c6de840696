import { t } from '../../domain/language.ts';
import type { EarlyStoppingSpec, Experiment } from '../../domain/experiment/experiment.ts';
import type { Try } from './tries.ts';
import { dropouts, epochs, layers } from './edits.ts';

/** Units of the hidden layers. */
const hidden = (units: number) =>
  layers((layer, last) => (!last && layer.kind === 'dense' ? { ...layer, units } : layer));

/** What is documented stops by the validation loss, with a patience of 5. */
const stopping =
  (change: (own: EarlyStoppingSpec) => EarlyStoppingSpec) =>
  (before: Experiment): Experiment => ({
    ...before,
    earlyStopping: change(before.earlyStopping ?? usual),
  });

const usual: EarlyStoppingSpec = {
  monitor: 'validationLoss',
  patience: 5,
  minDelta: 0,
  restoreBestWeights: false,
};

/** Suggestions of the lessons without convolutions. */
export const flatTries: readonly Try[] = [
  {
    ...{ lesson: 'single-layer', cell: 'model', begins: t('Replace sigmoid by softmax') },
    label: t('Set softmax'),
    edit: layers((layer, last) =>
      last && layer.kind === 'dense' ? { ...layer, activation: 'softmax' } : layer,
    ),
    look: t(
      'Train again and compare the accuracy with the one before, and with that of another seed.',
    ),
  },
  {
    ...{ lesson: 'single-layer', cell: 'model', begins: t('Raise the learning rate to 0.1') },
    label: t('Set the rate to 0.1'),
    edit: (before) => ({ ...before, optimizer: { ...before.optimizer, learningRate: 0.1 } }),
    look: t('Train again and watch the loss: does it still fall, or does it jump?'),
  },
  {
    ...{ lesson: 'single-layer', cell: 'train', begins: t('Train for 20 epochs') },
    label: t('Set 20 epochs'),
    edit: epochs(20),
    look: t('Train again and read the accuracy after epoch 5 and after epoch 20.'),
  },
  {
    ...{ lesson: 'single-layer', cell: 'engineRoom', begins: t('Raise the batch size to 256') },
    label: t('Set batches of 256'),
    edit: (before) => ({ ...before, batchSize: 256 }),
    look: t('Train again: more images a second, but fewer steps in an epoch.'),
  },
  {
    ...{ lesson: 'hidden-layer', cell: 'model', begins: t('Set the hidden activation to linear') },
    label: t('Set it to linear'),
    edit: layers((layer, last) =>
      !last && layer.kind === 'dense' ? { ...layer, activation: 'linear' } : layer,
    ),
    look: t('Train again and set the accuracy beside that of lesson one.'),
  },
  {
    ...{ lesson: 'hidden-layer', cell: 'evaluate', begins: t('Train for 20 epochs') },
    label: t('Set 20 epochs'),
    edit: epochs(20),
    look: t('Train again: which of the two losses still falls at the end?'),
  },
  {
    ...{ lesson: 'dropout-mlp', cell: 'model', begins: t('Set both dropout rates to 0') },
    label: t('Set them to 0'),
    edit: dropouts(0),
    look: t('Train again and watch the distance between the two loss curves.'),
  },
  {
    ...{
      lesson: 'dropout-mlp',
      cell: 'model',
      begins: t('Set them to 0.7. What does it look like'),
    },
    label: t('Set them to 0.7'),
    edit: dropouts(0.7),
    look: t(
      'Train again and see how far the training accuracy lies from that on unseen images, and which is the higher one.',
    ),
  },
  {
    ...{ lesson: 'hidden-layer', cell: 'prepare', begins: t('Choose the Flatten variant') },
    label: t('Choose it'),
    variant: 'flatten',
    look: t('Read the shapes above, and the first line of the summary in the Model cell.'),
  },
  ...[10, 30, 300].map((units): Try => ({
    ...{ lesson: 'hidden-layer', cell: 'model', begins: t('Try 10, 30, 300 hidden neurons') },
    label: t('Set {units} neurons', { units }),
    edit: hidden(units),
    look: t(
      'Read the parameters in the summary, train, and set the accuracy beside those of the other sizes.',
    ),
  })),
  {
    ...{ lesson: 'hidden-layer', cell: 'train', begins: t('Run it twice with different seeds') },
    label: t('Set the next seed'),
    edit: (before) => ({ ...before, seed: before.seed + 1 }),
    look: t(
      'Train again: how far apart do the two accuracies end, with nothing changed but the luck of the draw?',
    ),
  },
  {
    ...{ lesson: 'hidden-layer', cell: 'engineRoom', begins: t('Widen the hidden layer') },
    label: t('Set 1,000 neurons'),
    edit: hidden(1000),
    look: t(
      'Train again and read the milliseconds a step: ten times the neurons, how many times as long?',
    ),
  },
  {
    ...{ lesson: 'dropout-mlp', cell: 'train', begins: t('Let early stopping restore') },
    label: t('Restore the best weights'),
    edit: stopping((own) => ({ ...own, restoreBestWeights: true })),
    look: t(
      'Train again: the test result is that of the epoch with the lowest loss, which was chosen on the very same images.',
    ),
  },
  {
    ...{ lesson: 'dropout-mlp', cell: 'train', begins: t('Set the patience to 1') },
    label: t('Set it to 1'),
    edit: stopping((own) => ({ ...own, patience: 1 })),
    look: t(
      'Train again: after which epoch does it end, and was the loss of the run before still to fall?',
    ),
  },
  {
    ...{ lesson: 'dropout-mlp', cell: 'engineRoom', begins: t('Compare the time of a step') },
    label: t('Set batches of 512'),
    edit: (before) => ({ ...before, batchSize: 512 }),
    look: t('Train again and divide the time of a step by its images.'),
  },
];
