import type { CellSpec } from '../lesson.ts';
import { resultCells } from './result-cells.ts';

/** From the file to the finished training. */
const trainingCells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'A contest',
    prose: [
      'Kaggle’s beginners’ contest hands out MNIST as two tables. train.csv has 42,000 rows of 785 columns: the label, then the pixels. test.csv has 28,000 rows without labels; whoever enters sends in a list of answers and learns how many were right.',
      'If you have the two files, drop them onto the page. Otherwise the lesson takes the first 42,000 digits of MNIST, which are of the same kind.',
    ],
    tryThis: ['Why does the contest keep the labels of the 28,000 to itself?'],
  },
  {
    id: 'look',
    kind: 'look',
    title: 'Count, then look',
    prose: [
      'The digits are not quite equally frequent: in Kaggle’s file there are 4,684 ones and 3,795 fives. That is harmless. Had one class a hundred times fewer pictures than another, a high accuracy could hide that it is never recognised.',
      'The pixels are numbered row by row: pixel x lies in row x ÷ 28, without the remainder, and the remainder is the column, both from 0. So pixel31 is in row 1, column 3.',
    ],
    tryThis: ['In which row and column is pixel406? Check it on the pixel matrix.'],
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'Scale, reshape, hold a tenth back',
    prose: [
      'The test file has no labels, so the network cannot be examined on it. A tenth of the training rows takes its place: 4,200 digits that are never trained on.',
      'Which ones is decided by a shuffle with the seed 42, and the same seed gives the same split on every computer. The lesson repeats NumPy’s shuffle number by number. With Kaggle’s file you get the very digits that the document was measured on, 408 zeros and 471 ones among them.',
    ],
    tryThis: [
      'Change the seed of the split and train again. By how much does the validation accuracy move, although nothing else has changed?',
    ],
  },
  {
    id: 'augment',
    kind: 'augment',
    title: 'The same digit, never the same picture',
    prose: [
      'A 4 remains a 4 when it leans a little, stands aside or grows. So every time a training digit is shown it is first turned by up to 15 degrees, zoomed by up to a tenth in each direction, and moved by up to a tenth of the width and height. In 20 epochs the network never sees the same picture twice.',
      'It has to learn what all the variants share. Learning pixels by heart does not pay any more.',
    ],
    tryThis: [
      'Push the rotation to 180 degrees. Which digits should no longer be told apart?',
      'Why is there no mirroring, which is so common for photographs?',
    ],
  },
  {
    id: 'model',
    kind: 'model',
    title: 'Deeper, and not larger',
    prose: [
      'Five convolutions one behind the other. The first sees 3 by 3 pixels; each later one sees the findings of the one before, and so, indirectly, a larger piece of the picture: edges become strokes, and strokes loops and crossings. After each pooling the pictures are halved, and there are more of them.',
      'Counting parameters is instructive: of 730,602, four fifths sit in the one dense layer behind Flatten. 256 are not trained at all. They are the running mean and variance that batch normalisation keeps of its 128 inputs, for use when there is no batch.',
      'The convolutions start from He’s normal distribution, which is made for ReLU: wide enough that the signal neither fades nor explodes on its way through the layers.',
    ],
    tryThis: [
      'Remove the last pooling layer and read the new parameter count. Where did they all come from?',
    ],
  },
  {
    id: 'train',
    kind: 'train',
    title: 'Twenty epochs, and a callback that slept',
    prose: [
      'The validation curve lies above the training curve from beginning to end: 99.55 % against 99.05 % in the documented run. Training digits come turned and shifted, and pass a network with gaps; validation digits come as they are, to all of it.',
      'The author meant to halve the learning rate whenever three epochs brought no progress. But the callback was told to watch val_acc, and the metric was called val_accuracy. There was a warning, the training ran on, and the rate stayed at 0.001. On the printed curve the repaired callback would have acted first after epoch 6. The variant in the Model cell lets it.',
    ],
    tryThis: [
      'Run the repaired variant. Look for the moment of each halving in the training loss.',
      'Switch augmentation off. Which of the two curves rises, and which one counts?',
    ],
  },
];

export const cells: readonly CellSpec[] = [...trainingCells, ...resultCells];
