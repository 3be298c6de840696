import type { LessonWords } from '../lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'One thing changes from the last lesson to this one: the network. Data, scaling, loss, optimizer, epochs and batch size all stay as they were. Whatever improves now, the hidden layer did it.',
    ],
    tryThis: ['Before you go on, guess what accuracy 100 more neurons will reach. Write it down.'],
  },
  look: {
    prose: [
      'Compare several examples of the same digit. A 7 with a bar and one without, a closed 4 and an open one, a 2 with a loop and one with a corner: each is right, and no single stencil fits them both.',
    ],
    tryThis: [
      'Choose a digit and sort a dozen of its pictures into kinds. How many kinds do you need?',
    ],
  },
  prepare: {
    prose: [
      'As before: divide by 255, and lay each picture out as 784 numbers. With the Flatten variant, which the Model cell offers, the model does the second step itself. Flatten has nothing to learn; it only renames the places.',
    ],
    tryThis: [
      'Choose the Flatten variant in the Model cell and compare the shapes. Which of them reach the first dense layer?',
    ],
  },
  model: {
    prose: [
      'The pictures now go to 100 hidden neurons first, and the ten output neurons see only what those report. A hidden neuron can answer to a part of a digit, such as a stroke here or a gap there, and an output can weigh: this part and that one, but not the third.',
      'ReLU passes positive sums on and stops negative ones. It looks like nothing, but without such a bend the two layers would melt into one: a stencil of stencils is just another stencil.',
      'The price is 79,510 parameters instead of 7,850. Nearly all of them lie between the pixels and the hidden layer.',
    ],
    tryThis: [
      'Set the hidden activation to linear and train again. Ten times the parameters, and what accuracy?',
      'Try 10, 30, 300 hidden neurons. Where does it stop being worth it?',
    ],
  },
  train: {
    prose: [
      'In the documented run this network is after a single epoch about as good as the first one ever became, and it keeps improving: its training accuracy rises from 92.0 % to 98.4 %. There is room in it for what the data have to teach.',
    ],
    tryThis: [
      'Run it twice with different seeds. How far apart do the two curves end? Keep that distance in mind before you call any change an improvement.',
    ],
  },
  evaluate: {
    prose: [
      'On MNIST the test accuracy is far better than before, but now it lies below the training accuracy: 97.6 % against 98.4 % in the documented run. The network has begun to remember its training digits as well as to understand them. This gap is the price of size, and the next lesson is about keeping it small.',
    ],
    tryThis: ['Train for 20 epochs. What happens to the training loss, and what to the test loss?'],
  },
  predict: {
    prose: [
      'Go back to the pictures that the single layer found hard. The runner-up bars are mostly lower now, and where the network still hesitates the pictures are often odd ones.',
    ],
    tryThis: [
      'Draw a 4 and close its top little by little. At which moment does it turn into a 9?',
    ],
  },
  confusion: {
    prose: [
      'In the documented runs about 240 mistakes remain where there were 759, and the large clusters have melted. See whether 4 and 9, 5 and 3, 2 and 8 still trouble each other. The document shows this matrix as a picture only, so there are no documented counts to compare with.',
    ],
    tryThis: [
      'Which pair of digits is confused most now? Look at its pictures and judge for yourself who is to blame, the writer or the network.',
    ],
  },
  inside: {
    prose: [
      'A hundred neurons stand between the pixels and the answer, and no stencil says it all any more. The slopes at this very picture still tell which strokes count, and what they leave out stands beside them as a number.',
    ],
  },
  engineRoom: {
    prose: [
      'Ten times the parameters, and yet a step takes nowhere near ten times as long, because part of every step is spent on starting the work. As long as the layers are small, that part hardly grows.',
    ],
    tryThis: ['Widen the hidden layer to 1,000 neurons. From where on do you pay for each one?'],
  },
};
