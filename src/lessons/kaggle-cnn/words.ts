import type { LessonWords } from '../lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Kaggle’s beginners’ contest hands out MNIST as two tables. train.csv has 42,000 rows of 785 columns: the label, then the pixels. test.csv has 28,000 rows without labels; whoever enters sends in a list of answers and learns how many were right.',
      'If you have the two files, drop them onto the page. Otherwise the lesson takes the first 42,000 digits of MNIST, which are of the same kind, or where MNIST is not at hand digits that this page draws.',
    ],
    tryThis: ['Why does the contest keep the labels of the 28,000 to itself?'],
  },
  look: {
    prose: [
      'The digits are not quite equally frequent: in Kaggle’s file there are 4,684 ones and 3,795 fives. That is harmless. Had one class a hundred times fewer pictures than another, a high accuracy could hide that it is never recognised.',
      'The pixels are numbered row by row: pixel x lies in row x ÷ 28, without the remainder, and the remainder is the column, both from 0. So pixel31 is in row 1, column 3.',
    ],
    tryThis: ['In which row and column is pixel406? Check it on the pixel matrix.'],
  },
  prepare: {
    prose: [
      'The test file has no labels, so the network cannot be examined on it. A tenth of the training rows takes its place and is never trained on: 4,200 digits of Kaggle’s file.',
      'Which ones is decided by a shuffle with the seed 42, and the same seed gives the same split on every computer. The lesson repeats NumPy’s shuffle number by number. With Kaggle’s file you get the very digits that the document was measured on, 408 zeros and 471 ones among them.',
    ],
    tryThis: [
      'Change the seed of the split and train again. By how much does the validation accuracy move, although nothing else has changed?',
    ],
  },
  augment: {
    prose: [
      'A 4 remains a 4 when it leans a little, stands aside or grows. So every time a training digit is shown it is first turned by up to 15 degrees, zoomed by up to a tenth in each direction, and moved by up to a tenth of the width and height. In 20 epochs the network never sees the same picture twice.',
      'It has to learn what all the variants share. Learning pixels by heart does not pay any more.',
    ],
    tryThis: [
      'Push the rotation to 180 degrees. Which digits should no longer be told apart?',
      'Why is there no mirroring, which is so common for photographs?',
    ],
  },
  model: {
    prose: [
      'Five convolutions one behind the other. The first sees 3 by 3 pixels; each later one sees the findings of the one before, and so, indirectly, a larger piece of the picture: edges become strokes, and strokes loops and crossings. After each pooling the pictures are halved, and there are more of them.',
      'Counting parameters is instructive: of 730,602, four fifths sit in the one dense layer behind Flatten. 256 are not trained at all. They are the running mean and variance that batch normalisation keeps of its 128 inputs, for use when there is no batch.',
      'The convolutions start from He’s normal distribution, which is made for ReLU: wide enough that the signal neither fades nor explodes on its way through the layers.',
    ],
    tryThis: [
      'Remove the last pooling layer and read the new parameter count. Where did they all come from?',
    ],
  },
  train: {
    prose: [
      'In the documented run the validation curve lies above the training curve from beginning to end: 99.55 % against 99.05 %. Training digits come turned and shifted, and pass a network with gaps; validation digits come as they are, to all of it.',
      'The author meant to halve the learning rate whenever three epochs brought no progress. But the callback was told to watch val_acc, and the metric was called val_accuracy. There was a warning, the training ran on, and the rate stayed at 0.001. On the printed curve the repaired callback would have acted first after epoch 6. The variant in the Model cell lets it.',
    ],
    tryThis: [
      'Run the repaired variant. Look for the moment of each halving in the training loss.',
      'Switch augmentation off. Which of the two curves rises, and which one counts?',
    ],
  },
  evaluate: {
    prose: [
      'The documented network ends at a validation loss of 0.016873 and an accuracy of 0.995476. That is 4,181 of 4,200, or 19 mistakes. From here on percentages say little: from 99.5 to 99.6 % is four digits.',
    ],
    tryThis: [
      'How many digits does your run differ by? Train with another seed before you call it better or worse.',
    ],
  },
  confusion: {
    prose: [
      'On all of Kaggle’s digits so few mistakes are left that each cell beside the diagonal holds single pictures. Normalise the rows and they vanish; counts are the better view here. In the documented report most figures round to 1.00, although 19 digits were wrong. Two decimals were enough for the first lesson.',
    ],
    tryThis: ['Set the report to four digits. Which class is really the weakest?'],
  },
  errors: {
    prose: [
      'The worst mistakes are the confident ones. For each wrong digit take the probability of the answer given, minus the probability of the right one. The six with the largest difference are the ones that most deserve a look: the network saw no doubt where there was reason to.',
    ],
    tryThis: [
      'Judge each of them: network wrong, label wrong, or unreadable? What is the best accuracy that anyone could reach on these data?',
    ],
  },
  activations: {
    prose: [
      'One digit on its way through the network, channel by channel. The first convolution gives 32 pictures that still show the digit: outlines, shadows, fillings. After the second pooling there are 64 of 6 by 6 pixels, and you can no longer tell what they depict. They do not say how it looks any more, but what is there.',
      'Each channel is brightened by itself, to a mean of 128 and a deviation of 64, so compare patterns and not brightness. A channel that is the same everywhere stays blank: its filter found nothing in this digit.',
    ],
    tryThis: [
      'Choose a 1, then an 8. Which channels of the last convolution wake up for one of them only?',
      'Draw a digit of your own and follow it through.',
    ],
  },
  predict: {
    prose: [
      'Predictions beside the truth, to see with your own eyes that it works. On Kaggle’s file, split by seed 42, the first five are 8, 1, 9, 9 and 8.',
    ],
    tryThis: ['Draw digits until it fails. What do your failures have in common?'],
  },
  inside: {
    prose: [
      'The more layers, the less one picture explains. So there are several, and each says where it misleads.',
    ],
  },
  write: {
    prose: [
      'The contest wants a file of two columns, ImageId from 1 and Label, one row for each unlabelled picture: prediction.csv. If you have loaded Kaggle’s test.csv, this one can be submitted as it is.',
      'The network itself can be saved as .h5, which Keras opens with all its weights, or as JSON, which describes the layers alone, and read back here later. Whatever you save stays on your computer.',
    ],
    tryThis: ['Open the notebook in Jupyter and run it. How close do the two trainings come?'],
  },
  engineRoom: {
    prose: [
      'This is the largest step of all lessons: six billion multiplications and additions for 64 pictures. Nearly all of them are in the convolutions, which hold less than a fifth of the parameters. Where the parameters are and where the work is are two different questions.',
    ],
  },
};
