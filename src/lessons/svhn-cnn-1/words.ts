import type { LessonWords } from '../lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'The Street View House Numbers were cut from photographs of house fronts. The document uses 42,000 of them to learn and 18,000 to be tested on, grey, 32 by 32 pixels, in one HDF5 file with four arrays. The shapes below tell what you have: the whole file, an extract of it, or, where no house numbers are at hand, pictures in their style that this page draws.',
    ],
    tryThis: ['Name the axes of each of the four arrays before you read on.'],
  },
  look: {
    prose: [
      'Photographs show light digits on dark ground and dark ones on light; screws, shadows, slanting boards; neighbours that reach into the picture from both sides. The label names the digit in the middle. Compare with MNIST, where paper was white, ink was black, and nobody else was in the picture.',
    ],
    tryThis: [
      'Cover the labels with your hand and read the first forty. How many do you get right? The network starts with less.',
    ],
  },
  prepare: {
    prose: [
      'As before: divide by 255, add an axis for the channel, write the labels as rows with a single 1. For validation Keras takes the last fifth of the training images, as they lie in the file, before anything is shuffled.',
      'That is quick, and it is risky if the file has an order. Were it sorted by digit, the network would be examined on digits that it has never been taught.',
    ],
    tryThis: [
      'Is this file sorted? Compare the counts of the images trained on with those held back.',
    ],
  },
  model: {
    prose: [
      'Padding “same” lays a rim of zeros around the picture, so that it keeps its size. LeakyReLU lets a tenth of a negative sum pass where ReLU lets nothing: a neuron that has gone negative can still find its way back.',
      'Then 16 × 16 × 32 = 8,192 numbers meet 32 neurons, and 262,176 of the 267,306 parameters are in this one layer. There is plenty of room in it to note down the training images one by one.',
    ],
    tryThis: [
      'Add a second pooling layer before Flatten. How many parameters go, and does the validation accuracy go with them?',
    ],
  },
  train: {
    prose: [
      'This network is here to go wrong, in an instructive way. For a few epochs both losses fall together. Then they part: in the documented run the validation loss is lowest after the 7th epoch, at 0.4476, and after 20 epochs it has risen to 0.8368, while the training loss falls and falls.',
      'All that it learns in the second half are its own examples. Nothing of it is of use to a picture that it has not seen.',
    ],
    tryThis: [
      'Stop the run by hand at the moment that you think best. What told you?',
      'Let early stopping do it, with a patience of 3.',
    ],
  },
  evaluate: {
    prose: [
      'In the documented run: training 97.9 %, validation 86.4 %. The distance between the two dashed curves is what the network knows by heart. A second thing to see: the validation accuracy hardly falls there, although its loss doubles. The network does not make many more mistakes; it makes them with ever more conviction.',
    ],
    tryThis: [
      'Train on half of the images. Does the gap widen or close? What does that say about the cure?',
    ],
  },
  confusion: {
    prose: [
      'The document does not test this network, so the matrix here is yours alone. Look for pairs that differ by one stroke, such as 1 and 7 or 3 and 5, and for digits that lost to a neighbour in the picture. Keep it in mind to compare with the second network.',
    ],
    tryThis: [
      'Open one wrong cell. In how many of its pictures is there a second digit that fits the answer?',
    ],
  },
  inside: {
    prose: [
      'Does it look at the digit in the middle, or at its neighbours? Wipe out a part of the photograph and see what its certainty does.',
    ],
  },
  engineRoom: {
    prose: [
      'With “same” padding both convolutions work on the full 32 by 32 pixels. The second one costs by far the most: 16 pictures in, 32 out, at every place. The dense layer with nearly all of the parameters is done much sooner.',
    ],
  },
};
