import type { LessonWords } from '../lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'The same digits, now as a statistician would keep them: one row for each image, one column for each pixel, pixel0 to pixel783. The first and last columns are all zeros in MNIST, because they are the empty corners of the picture. Where MNIST is not at hand, digits that this page draws stand in for it.',
    ],
    tryThis: ['Which column number has the pixel in row 14 and column 14, both counted from 0?'],
  },
  look: {
    prose: [
      'Take any row, fold it after every 28 numbers, and the digit is back. The labels are ten different numbers, and every one of them occurs about equally often; a network that always gave the same answer would be right one time in ten.',
    ],
    tryThis: ['Which digit occurs most often, and which least? Would you expect that to matter?'],
  },
  prepare: {
    prose: [
      'This time each pixel is scaled by itself: its smallest value in the training set becomes 0, its largest 1. The scaler may look at the training set only. The test set stands for pictures that do not exist yet, and nobody knows their extremes.',
      'Hence a surprise in MNIST: the largest scaled test value is 24. At two places of the left edge, where none of the 60,000 training digits has any ink, test image 7024 has specks of brightness 24. There is no range to divide by, so the value stays as it is. In all, 27 of its test pixels come out above 1. The ranges of your own data stand below.',
      'Labels become rows of ten numbers with a single 1, called one-hot. It is the same information in the form of the answer that the network should give.',
    ],
    tryThis: [
      'What would go wrong if the scaler were fitted on training and test set together? Who would notice?',
    ],
  },
  model: {
    prose: [
      'Twice 512 hidden neurons make 669,706 parameters, eleven for every training image of MNIST. A network of this size can simply memorise.',
      'Dropout is the antidote. At every step it silences one neuron in five, chosen anew each time, and makes the others louder to match. No neuron can rely on a particular partner, so each has to learn something that is useful on its own. When the network is tested, everyone is present.',
      'Softmax replaces the sigmoids of the first lessons: the ten outputs now share one certainty of 1.',
    ],
    tryThis: [
      'Set both dropout rates to 0 and watch the distance between the two loss curves.',
      'Set them to 0.7. What does it look like when a network is held back too hard?',
    ],
  },
  train: {
    prose: [
      'There is now a second curve, measured after each epoch on digits that are not trained on. Early stopping watches its loss: five epochs in a row without a new best, and the run ends. The documented run was allowed 25 epochs, had its best loss after the 14th, and was stopped after the 19th.',
      'In the first epochs the validation accuracy may lie above the training accuracy. That is no miracle: training is measured with a fifth of the neurons missing, and averaged over an epoch that begins with a network that knows nothing.',
      'A warning: like the document, this run validates on the test set. The moment of stopping has been chosen with a view to the examination questions. The Model cell offers a variant with an honest split.',
    ],
    tryThis: [
      'Let early stopping restore the best weights. Is the test result better, and is it a fair comparison?',
      'Set the patience to 1. What would the run have missed?',
    ],
  },
  evaluate: {
    prose: [
      'In the documented run the validation accuracy hardly moves from the 7th epoch on, and in the end its loss is a third higher than at its best: 0.0832 after 0.0627. Such a network is right as often as before, but surer of itself where it is wrong. Loss notices that; accuracy does not.',
    ],
    tryThis: [
      'Find the epoch where training and validation loss cross. What was the network doing before, and what after?',
    ],
  },
  confusion: {
    prose: [
      'Each digit can be judged alone: is it this digit, or any other? That gives a small matrix for each, with true and false negatives above, true and false positives below, and from it two kinds of quality. Recall asks how many of the 8s were found; precision asks how many of the claimed 8s were one. F1 is their harmonic mean, and falls when either does.',
      'In the documented run 8 has the lowest recall, with 31 of 974 missed, but nearly the best precision: whoever is called an 8 is one. The network is strict about 8s. With 2 it is the other way round.',
      'In that run the accuracy per class is above 99 % for every digit, which sounds better than it is: nine tenths of all answers are “not this one”, and those are easy.',
    ],
    tryThis: [
      'A machine sorts letters by the first digit of the postcode. Would you want it to have high precision or high recall?',
    ],
  },
  predict: {
    prose: [
      'Twenty test digits, drawn by a seed. At the documented 98.3 % one should expect one mistake in three draws of twenty; the documented draw had none. A small sample proves little in either direction.',
    ],
    tryThis: [
      'Draw another twenty until a mistake turns up. Would you have read that digit rightly?',
    ],
  },
  inside: {
    prose: [
      'Half a million weights, and still every answer is a sum. When nothing is trained, dropout lets everything pass: what you see here is the whole network.',
    ],
  },
  write: {
    prose: [
      'The history as a table, the trained network for Keras, or this whole lesson as a notebook with the settings as they are now.',
    ],
  },
  engineRoom: {
    prose: [
      'Two products of large matrices take most of a step. The random gaps of dropout cost next to nothing: they are computed from the step number where they are needed, forwards and backwards alike, and never stored.',
    ],
    tryThis: ['Compare the time of a step at batch size 32 and 512. What is the time per image?'],
  },
};
