import type { Question } from './questions.ts';

export const questions: readonly Question[] = [
  {
    id: 'linear',
    cell: 'model',
    kind: 'choice',
    text: 'The hidden layer loses its ReLU and becomes linear. What can the network do then?',
    options: [
      {
        text: 'Less than before: no more than one layer alone',
        right: true,
        why: 'Sums of sums are sums: the two layers could be multiplied into one. Without a bend in between, depth buys nothing.',
      },
      {
        text: 'The same, only more slowly',
        why: 'The bend is no detail: it is what lets an output combine parts (this one and that one, but not the third).',
      },
      {
        text: 'More, since negative sums are no longer thrown away',
        why: 'Nothing is lost in a linear layer, but nothing is decided either. Two linear layers are one linear layer.',
        misconception: 'more layers are always more able',
      },
    ],
  },
  {
    id: 'code',
    cell: 'model',
    kind: 'choice',
    text: 'The pictures arrive as rows of 784 numbers, and labels are the numbers 0 to 9. Which line must be mended?',
    code: "model = keras.Sequential([\n    keras.Input((784,)),\n    keras.layers.Dense(100, activation='relu'),\n    keras.layers.Dense(1, activation='sigmoid'),\n])\nmodel.compile(loss='sparse_categorical_crossentropy')",
    options: [
      { text: 'keras.Input((784,))', why: 'That fits: one row of 784 numbers for each picture.' },
      {
        text: "Dense(100, activation='relu')",
        why: 'A hidden layer may be as wide as you like.',
      },
      {
        text: "Dense(1, activation='sigmoid') must have ten outputs",
        right: true,
        why: 'There must be one output for each class: with a single one there is nothing to choose between.',
      },
      {
        text: "loss='sparse_categorical_crossentropy'",
        why: 'That fits labels that are whole numbers. One-hot labels would want categorical_crossentropy.',
      },
    ],
  },
  {
    id: 'seeds',
    cell: 'train',
    kind: 'choice',
    text: 'Two trainings that differ only in their seed end 0.4 points apart. A changed setting brings 0.3 points. What do you conclude?',
    options: [
      {
        text: 'The setting helps a little',
        why: 'A difference that a mere seed makes as well proves nothing about the setting.',
        misconception: 'any higher number is an improvement',
      },
      {
        text: 'Nothing yet: train both with several seeds',
        right: true,
        why: 'Only a difference that is larger than what luck makes, over several seeds, speaks for the setting.',
      },
      {
        text: 'The setting is useless',
        why: 'That is not shown either: it may help by less than one training can tell.',
      },
    ],
  },
  {
    id: 'gap',
    cell: 'evaluate',
    kind: 'choice',
    text: 'Accuracy on the training images keeps rising, on unseen images it stays where it is. What is happening?',
    options: [
      {
        text: 'The network learns its examples by heart',
        right: true,
        why: 'What it still gains holds only for the images it has seen. This is overfitting; a larger gap is not in itself harm, as long as the accuracy on unseen images does not fall.',
      },
      {
        text: 'It is too small to learn more',
        why: 'A network that is too small stops improving on its training images as well: that is underfitting.',
        misconception: 'whatever is not perfect is overfitting, or none of it is',
      },
      {
        text: 'The unseen images are broken',
        why: 'They are of the same kind. That it knows the training images better is what one expects.',
      },
    ],
  },
];
