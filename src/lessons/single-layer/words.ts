import type { LessonWords } from '../lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'MNIST holds 70,000 digits that American census clerks and school pupils once wrote by hand: 60,000 to learn from and 10,000 to be tested on. The test digits stay locked away until the end, because a network can only prove what it understands on pictures that it has never seen. Where MNIST is not at hand, digits that this page draws stand in for it; the figures below say which and how many.',
      'Each digit is a grey picture of 28 by 28 pixels, and beside it stands one label: the digit that the writer meant.',
    ],
    tryThis: [
      'Look at the four shapes. Why do the labels have one number for each image, and the images three axes?',
    ],
  },
  look: {
    prose: [
      'To you this is a picture. To the network it is the grid of numbers beside it: 0 where the paper is empty, 255 where the ink is full. Find the stroke in the numbers.',
      'The strokes have soft grey edges, and every digit sits in the middle of its field at about the same size. Remember that when you draw your own: a network that has only seen centred digits is helpless against one in the corner.',
    ],
    tryThis: [
      'Step through the images until you find one that you yourself cannot read for certain. What label did it get?',
    ],
  },
  prepare: {
    prose: [
      'Dividing by 255 brings every pixel into the range from 0 to 1. Nothing is lost, but the sums inside the network stay small, and the optimizer can use one step size for all weights.',
      'A dense layer has no notion of rows and columns, so each picture is laid out as one long line of 784 numbers. Two pixels, one right above the other, are now 28 places apart. The network has to learn from the data alone that they belong together.',
    ],
    tryThis: [
      'Imagine the same secret shuffling of the 784 places for all pictures. Would this network learn any worse? Would you?',
    ],
  },
  model: {
    prose: [
      'The smallest network that can do the job: one neuron for each digit. A neuron multiplies each of the 784 pixels by a weight of its own, adds everything up, adds a bias, and squeezes the sum into 0 to 1 with the sigmoid curve. That makes 784 × 10 weights and 10 biases.',
      'So each neuron holds a stencil of its digit, positive where ink speaks for it and negative where ink speaks against it. It measures how well the picture fits, and the best fit wins.',
      'Ten sigmoids need not add up to 1, but cross-entropy wants shares of one whole. Keras helps itself: it remembers the sums in front of the sigmoids, the logits, and takes the softmax of those. So do we. The sigmoids you will see are what the neurons say; what is trained is the contest between them.',
    ],
    tryThis: [
      'Replace sigmoid by softmax, the usual choice for “exactly one of ten”. Does the result move more than a second run with another seed does?',
      'Raise the learning rate to 0.1. How does the loss curve tell you that the steps are too long?',
    ],
  },
  train: {
    prose: [
      'An epoch shows every training digit once, in a fresh random order, 32 at a time; with all of MNIST that makes 1,875 small steps. After each step Adam turns every weight a little in the direction that would have made the loss of these 32 smaller.',
      'Guessing blindly among ten digits costs a loss of 2.3, the natural logarithm of 10. See how fast the loss falls below that value, and how much less each later epoch brings. The dashed line is the documented run, on all of MNIST.',
    ],
    tryThis: [
      'Pause in the middle of the first epoch and read the accuracy. How many of the training digits has the network seen by then?',
      'Train for 20 epochs. How much do the 15 extra ones bring?',
    ],
  },
  evaluate: {
    prose: [
      'Now the test digits. Set this accuracy beside the training accuracy of the last epoch. On MNIST they are almost the same: the network has not learned its examples by heart. It is simply too small to do better, which is called underfitting, and more epochs will not cure it. With few training digits even ten neurons can learn some of them by heart, and the two part.',
    ],
    tryThis: [
      'Accuracy counts right and wrong; the loss also sees how sure the network was. Can you think of a change that improves one and harms the other?',
    ],
  },
  predict: {
    prose: [
      'For each picture the network gives ten numbers, and the largest is its answer. In the documented run the first test digit, a 7, got 0.9998 for 7, but also 0.96 for 3 and 0.69 for 9. These are ten separate opinions, not shares of one certainty.',
      'Look at the runners-up as well as the winner. They show which digits look alike to a network that compares with stencils.',
    ],
    tryThis: [
      'Draw a 7 with a bar through it, then one without. Which bars react?',
      'Find a test image where the two tallest bars are nearly equal. Would you have hesitated too?',
    ],
  },
  confusion: {
    prose: [
      'Each row is a true digit, each column an answer. The diagonal is right; everything beside it is a particular mistake, and the mistakes are not spread evenly. In the documented run the two largest are 2 taken for 8 and 4 taken for 9, 44 times each, followed by 5 taken for 3.',
      'There 0 is the easiest, with 965 of 980 recognised, and 5 the hardest, with 772 of 892. A 5 has many shapes, and a single stencil cannot fit them all. The next lesson gives the network more than one.',
    ],
    tryThis: [
      'Click the cell of 4 taken for 9 and look at the pictures. How many of them would you have read as a 9?',
      'Switch to the difference from the documented run. Which of the differences look like chance?',
    ],
  },
  inside: {
    prose: [
      'Everything that these ten neurons compute can be added up by hand: ink times weight, pixel by pixel, and the bias. See which strokes speak for which answer, in any digit or in your own while you draw it.',
    ],
  },
  engineRoom: {
    prose: [
      'What this computer did all the while. The network is so small that the arithmetic is over almost before it has begun, and on a graphics processor most of a step is spent on starting the work. Compare with a convolutional network later on.',
    ],
    tryThis: [
      'Raise the batch size to 256 and compare the images per second. What happens to the accuracy after five epochs, and why?',
    ],
  },
};
