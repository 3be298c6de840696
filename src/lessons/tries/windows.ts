import { t } from '../../domain/language.ts';
import { count } from '../../domain/numbers.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { conv2d, dense, flatten, maxPooling2d } from '../../domain/model/layers.ts';
import type { Activation } from '../../domain/model/model.ts';
import { svhnCnn1 } from '../svhn-cnn-1/lesson.ts';
import { beside, layers, without, withLayers, withoutLast } from './edits.ts';
import type { Try } from './tries.ts';

const seed = (before: Experiment): Experiment => ({ ...before, seed: before.seed + 1 });

/** Another tenth is held back. */
const otherSplit = (before: Experiment): Experiment => ({
  ...before,
  validation:
    before.validation.kind === 'randomSplit'
      ? { ...before.validation, seed: before.validation.seed + 1 }
      : { kind: 'randomSplit', fraction: 0.1, seed: before.seed },
});

const still = { rotation: 0, zoom: 0, widthShift: 0, heightShift: 0 };

/** Hidden layers that bend by ReLU bend otherwise. */
const bendBy = (activation: Activation) =>
  layers((layer, last) =>
    !last && 'activation' in layer && layer.activation === 'relu'
      ? { ...layer, activation }
      : layer,
  );

const clothes: readonly Try[] = [
  {
    ...{ lesson: 'first-cnn', cell: 'model', begins: t('Move the pooling layer out') },
    label: t('Take it out'),
    edit: without('maxPooling2d'),
    look: t(
      'Read the parameters in the summary, then train: which of the two numbers grew by more?',
    ),
  },
  {
    ...{ lesson: 'first-cnn', cell: 'model', begins: t('Put a second convolution behind') },
    label: t('Put it there'),
    edit: beside('conv2d', conv2d(28, 3, { activation: 'relu' }), true),
    look: t('Train and set the curve beside the dashed one of the document.'),
  },
  {
    ...{ lesson: 'first-cnn', cell: 'train', begins: t('Choose the MNIST variant') },
    label: t('Choose it'),
    variant: 'mnist',
    look: t('Run the cells again and read the accuracy after epoch 5.'),
  },
  {
    ...{ lesson: 'first-cnn', cell: 'train', begins: t('Train the two-layer network') },
    label: t('Set its layers'),
    edit: (before) =>
      withLayers(before, () => [flatten(), dense(100, 'relu'), dense(10, 'sigmoid')]),
    look: t(
      'Train and set the accuracy on unseen images beside that of the convolution. The difference is what windows are worth on these data.',
    ),
  },
];

const houseNumbers: readonly Try[] = [
  {
    ...{ lesson: 'svhn-cnn-1', cell: 'model', begins: t('Add a second pooling layer') },
    label: t('Add it'),
    edit: beside('flatten', maxPooling2d(2), false),
    look: t(
      'Read the parameters of the first dense layer in the summary, then train and read the validation accuracy.',
    ),
  },
  {
    ...{ lesson: 'svhn-cnn-1', cell: 'train', begins: t('Let early stopping do it') },
    label: t('Set a patience of 3'),
    edit: (before) => ({
      ...before,
      earlyStopping: {
        ...{ monitor: 'validationLoss', patience: 3, minDelta: 0, restoreBestWeights: true },
      },
    }),
    look: t('Train: after which epoch does it stop, and would you have stopped there?'),
  },
  {
    ...{ lesson: 'svhn-cnn-1', cell: 'evaluate', begins: t('Train on half of the images') },
    label: t('Set half of them'),
    edit: (before, images) => ({
      ...before,
      trainLimit: Math.max(20, Math.floor((before.trainLimit ?? images) / 2)),
    }),
    look: t('Train and read both accuracies: which of them moved, and which way?'),
  },
  ...(
    [
      ['dropout', t('Without dropout')],
      ['batchNormalization', t('Without batch normalisation')],
    ] as const
  ).map(([kind, label]): Try => ({
    ...{ lesson: 'svhn-cnn-2', cell: 'model', begins: t('Take out dropout') },
    label,
    edit: without(kind),
    look: t('Train and look at the gap between the two accuracies at the end.'),
  })),
  {
    ...{ lesson: 'svhn-cnn-2', cell: 'train', begins: t('The validation loss jumps') },
    label: t('Let the rate fall, along a cosine'),
    edit: (before) => ({ ...before, schedule: { kind: 'cosine', floor: 0.01 } }),
    look: t(
      'Train and look at the validation loss of the last epochs: small steps cannot jump far.',
    ),
  },
  {
    ...{ lesson: 'svhn-cnn-2', cell: 'train', begins: t('Let ReduceLROnPlateau') },
    label: t('Set it, on the validation loss'),
    edit: (before) => ({
      ...before,
      schedule: null,
      reduceLearningRate: {
        ...{ monitor: 'validationLoss', patience: 3, factor: 0.5 },
        ...{ minDelta: 0.0001, minLearningRate: 0.00001 },
      },
    }),
    look: t(
      'Train and look for the epochs in which the learning rate is halved, and at what the loss does then.',
    ),
  },
  {
    ...{ lesson: 'svhn-cnn-2', cell: 'evaluate', begins: t('Train your first network too') },
    label: t('Set the first network’s layers'),
    edit: (before) => ({ ...before, model: svhnCnn1.experiment.model }),
    look: t(
      'Both curves are in one plot: from which epoch on is the second network ahead, and in which of the two losses?',
    ),
  },
];

const contest: readonly Try[] = [
  {
    ...{ lesson: 'kaggle-cnn', cell: 'prepare', begins: t('Change the seed of the split') },
    label: t('Hold another tenth back'),
    edit: otherSplit,
    look: t(
      'Train again: so far may two validation accuracies lie apart by the luck of the split alone.',
    ),
  },
  {
    ...{ lesson: 'kaggle-cnn', cell: 'augment', begins: t('Push the rotation to 180') },
    label: t('Set 180 degrees'),
    edit: (before) => ({
      ...before,
      augmentation: { ...(before.augmentation ?? still), rotation: 180 },
    }),
    look: t(
      'Look at the variants above, train, and look for these digits in the confusion matrix.',
    ),
  },
  {
    ...{ lesson: 'kaggle-cnn', cell: 'model', begins: t('Remove the last pooling layer') },
    label: t('Remove it'),
    edit: withoutLast('maxPooling2d'),
    look: t('Read the summary line by line: which layer has the new parameters?'),
  },
  {
    ...{ lesson: 'kaggle-cnn', cell: 'train', begins: t('Run the repaired variant') },
    label: t('Choose it'),
    variant: 'repaired-monitor',
    look: t(
      'Train and look for the small steps down in the training loss, where the rate was halved.',
    ),
  },
  {
    ...{ lesson: 'kaggle-cnn', cell: 'train', begins: t('Switch augmentation off') },
    label: t('Switch it off'),
    edit: (before) => ({ ...before, augmentation: null }),
    look: t(
      'Train and look at both accuracies: the training images have become easier, the unseen ones have not.',
    ),
  },
  {
    ...{
      lesson: 'kaggle-cnn',
      cell: 'evaluate',
      begins: t('How many digits does your run differ'),
    },
    label: t('Set the next seed'),
    edit: seed,
    look: t('Train again and count the digits by which two trainings of the same settings differ.'),
  },
];

const playground: readonly Try[] = [
  {
    ...{ lesson: 'playground', cell: 'prepare', begins: t('Train on 600 images') },
    label: t('Set 600'),
    edit: (before) => ({ ...before, trainLimit: 600 }),
    look: t('Train: how many steps has an epoch now, and how far do both accuracies part?'),
  },
  {
    ...{ lesson: 'playground', cell: 'augment', begins: t('Train with shifts of up to a third') },
    label: t('Set a third'),
    edit: (before) => ({
      ...before,
      augmentation: { ...(before.augmentation ?? still), widthShift: 0.33, heightShift: 0.33 },
    }),
    look: t('Train, then draw a digit in the corner of the pad, with centring switched off.'),
  },
  {
    ...{ lesson: 'playground', cell: 'look', begins: t('Make 20 % of the labels wrong') },
    label: t('Make them wrong'),
    edit: (before) => ({
      ...before,
      labelNoise: { share: 0.2, seed: before.seed },
    }),
    look: t(
      'Train and come back to this cell: the labels are wrong for the training only, and can be put right again.',
    ),
  },
  ...(['tanh', 'sigmoid'] as const).map((activation): Try => ({
    ...{ lesson: 'playground', cell: 'model', begins: t('Replace every ReLU') },
    label: t('Set {activation}', { activation }),
    edit: bendBy(activation),
    look: t(
      'Train, then look at “One step” in “Take it apart”: the gradients of the first layer against those of the last.',
    ),
  })),
  ...[16, 1024].map((batchSize): Try => ({
    ...{ lesson: 'playground', cell: 'train', begins: t('Train the same network with batches') },
    label: t('Set batches of {batchSize}', { batchSize: count(batchSize) }),
    edit: (before) => ({ ...before, batchSize }),
    look: t(
      'An epoch has other numbers of steps now: set the epochs so that both take as many steps.',
    ),
  })),
];

/** Suggestions of the lessons with convolutions, and of the playground. */
export const windowTries: readonly Try[] = [...clothes, ...houseNumbers, ...contest, ...playground];
