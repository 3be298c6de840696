import type { CellSpec } from '../lesson.ts';

/** What is done with the trained network. */
export const resultCells: readonly CellSpec[] = [
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'Nineteen mistakes',
    prose: [
      'The documented network ends at a validation loss of 0.016873 and an accuracy of 0.995476. That is 4,181 of 4,200, or 19 mistakes. From here on percentages say little: from 99.5 to 99.6 % is four digits.',
    ],
    tryThis: [
      'How many digits does your run differ by? Train with another seed before you call it better or worse.',
    ],
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'An almost empty matrix',
    prose: [
      'So few mistakes are left that each cell beside the diagonal holds single pictures. Normalise the rows and they vanish; counts are the better view here. In the report most figures round to 1.00, although 19 digits were wrong. Two decimals were enough for the first lesson.',
    ],
    tryThis: ['Set the report to four digits. Which class is really the weakest?'],
  },
  {
    id: 'errors',
    kind: 'errors',
    title: 'Sure, and wrong',
    prose: [
      'The worst mistakes are the confident ones. For each wrong digit take the probability of the answer given, minus the probability of the right one. The six with the largest difference are the ones that most deserve a look: the network saw no doubt where there was reason to.',
    ],
    tryThis: [
      'Judge each of the six: network wrong, label wrong, or unreadable? What is the best accuracy that anyone could reach on these data?',
    ],
  },
  {
    id: 'activations',
    kind: 'activations',
    title: 'Through the layers',
    prose: [
      'One digit on its way through the network, channel by channel. The first convolution gives 32 pictures that still show the digit: outlines, shadows, fillings. After the second pooling there are 64 of 6 by 6 pixels, and you can no longer tell what they depict. They do not say how it looks any more, but what is there.',
      'Each channel is brightened by itself, to a mean of 128 and a deviation of 64, so compare patterns and not brightness. A channel that is the same everywhere stays blank: its filter found nothing in this digit.',
    ],
    tryThis: [
      'Choose a 1, then an 8. Which channels of the last convolution wake up for one of them only?',
      'Draw a digit of your own and follow it through.',
    ],
  },
  {
    id: 'predict',
    kind: 'predict',
    title: 'The first five',
    prose: [
      'Predictions beside the truth, to see with your own eyes that it works. On Kaggle’s file, split by seed 42, the first five are 8, 1, 9, 9 and 8.',
    ],
    tryThis: ['Draw digits until it fails. What do your failures have in common?'],
  },
  {
    id: 'write',
    kind: 'write',
    title: 'Hand it in',
    prose: [
      'The contest wants a file of two columns, ImageId from 1 and Label, one row for each unlabelled picture: prediction.csv. If you have loaded Kaggle’s test.csv, this one can be submitted as it is.',
      'The network itself can be saved as .h5, which Keras opens with all its weights, or as JSON, which describes the layers alone, and read back here later. Whatever you save stays on your computer.',
    ],
    tryThis: ['Open the notebook in Jupyter and run it. How close do the two trainings come?'],
  },
  {
    id: 'engineRoom',
    kind: 'engineRoom',
    title: 'In the engine room',
    prose: [
      'This is the largest step of all lessons: six billion multiplications and additions for 64 pictures. Nearly all of them are in the convolutions, which hold less than a fifth of the parameters. Where the parameters are and where the work is are two different questions.',
    ],
  },
];
