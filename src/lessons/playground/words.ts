import type { LessonWords } from '../lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Digits, clothes, house numbers, the digits that this page draws itself, or a file of your own. Everything stays on this computer.',
    ],
    tryThis: [
      'Write fifty digits yourself, and let a network that was trained on MNIST read them. Whose handwriting does it know?',
    ],
  },
  look: {
    prose: [
      'Never skip this. Most mysteries of machine learning turn out to be in the data: wrong labels, doubles, one class ten times as large as another, pictures upside down.',
    ],
    tryThis: [
      'Sort by the distance from the class mean, odd first. Which of these pictures would you have labelled differently?',
      'Make 20 % of the labels wrong, train, and come back to “Wrong labels”. How many of the first fifty suspects did the network catch rightly, and can you tell why it knows better than its teacher?',
    ],
  },
  prepare: {
    prose: [
      'Choose the scaling and what to validate with. Whatever you do to the training pictures must be done to every other picture in the same way, drawings included.',
    ],
    tryThis: ['Train on 600 images instead of all. Which settings have to change with it?'],
  },
  augment: {
    prose: [
      'The fewer pictures you have, the more their variants are worth. Check the samples with your own eyes: what you cannot read any more, the network should not have to learn.',
    ],
    tryThis: [
      'Train with shifts of up to a third. Does the network now read drawings in the corner of the pad?',
    ],
  },
  model: {
    prose: [
      'Start from the small network here or from any lesson, then add, remove and move layers. Shapes and parameters are checked as you type.',
      'Ask one question at a time. If you change the activation and the learning rate together, you will not know which of them did it.',
    ],
    tryThis: [
      'What is the smallest network that passes 99 % on MNIST? Count parameters.',
      'How good can a network become without a single dense layer but the last?',
      'Replace every ReLU by tanh, then by sigmoid. Which layer suffers first, the one in front or the one at the end?',
    ],
  },
  train: {
    prose: [
      'Try Adam, RMSprop and plain gradient descent. Change the learning rate in the middle of a run; it takes effect at the next step. A loss that becomes NaN is no bug: the steps were too long, and the numbers ran away.',
    ],
    tryThis: [
      'Find the largest learning rate that still learns for each of the three optimizers.',
      'Train the same network with batches of 16 and of 1,024 for as many steps. Which generalises better?',
    ],
  },
  evaluate: {
    prose: [
      'Look at the test set once, when you are done. Each look with a change after it makes the test set a little more a part of the training.',
    ],
  },
  predict: {
    prose: ['Any picture, or your own drawing, and all ten opinions about it.'],
  },
  confusion: {
    prose: [
      'Two networks with the same accuracy may fail on quite different pictures. The matrix shows it; the accuracy does not.',
    ],
  },
  errors: {
    prose: ['The most confident first. What they have in common is what to work on next.'],
  },
  activations: {
    prose: [
      'Channels that stay blank for every picture are dead: their weights could be taken out, and nobody would notice. Too many of them are a sign of steps that were too long.',
    ],
  },
  inside: {
    prose: ['Your own network, pixel by pixel: what speaks for its answer, and what against it.'],
  },
  write: {
    prose: [
      'Save the network and read it back another day, here or in Keras. The notebook holds your settings as code. Write beside it what you wanted to know and what came out.',
    ],
  },
  engineRoom: {
    prose: ['Where the time of your own network goes, kernel by kernel.'],
  },
};
