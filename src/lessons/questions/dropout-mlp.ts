import type { Question } from './questions.ts';

export const questions: readonly Question[] = [
  {
    id: 'scaler',
    cell: 'prepare',
    kind: 'choice',
    text: 'From which images may the scaler take its smallest and largest values?',
    options: [
      {
        text: 'From the training images only',
        right: true,
        why: 'The test images stand for images that nobody has yet. Whatever is learnt from them, even a range, makes the test a little easier than life.',
      },
      {
        text: 'From all images, so that none falls outside',
        why: 'Then the test images have a say in how they are prepared. That some fall outside the range is what will happen in use, too.',
        misconception: 'only labels can leak',
      },
      {
        text: 'From the test images only',
        why: 'They must not decide anything; they only measure.',
      },
    ],
  },
  {
    id: 'when',
    cell: 'model',
    kind: 'choice',
    text: 'When does a dropout layer silence neurons?',
    options: [
      {
        text: 'In training only, others at every step',
        right: true,
        why: 'When the network answers, all are present. So that the sums stay alike, those that were left in training were made louder.',
      },
      {
        text: 'Always, the same ones once they are drawn',
        why: 'Then it would simply be a smaller network. It is the change from step to step that keeps neurons from relying on each other.',
      },
      {
        text: 'When it answers, so that it is not too sure',
        why: 'Then it would answer the same image differently each time. (Some do so on purpose to measure doubt; here it is not done.)',
      },
    ],
  },
  {
    id: 'above',
    cell: 'train',
    kind: 'choice',
    text: 'In the first epochs the accuracy on validation images lies above that on training images. Why?',
    options: [
      {
        text: 'The validation images are easier',
        why: 'They come from the same source. Look at what is measured when.',
      },
      {
        text: 'Training is measured with neurons missing, and averaged over an epoch in which the network still improves',
        right: true,
        why: 'Validation comes after the epoch, with every neuron present. So the two numbers are not of the same network.',
      },
      {
        text: 'Somewhere there is a mistake',
        why: 'It looks like one, and many have searched for it. It is how the two are measured.',
        misconception: 'training accuracy must always be the higher one',
      },
    ],
  },
  {
    id: 'chosen',
    cell: 'evaluate',
    kind: 'choice',
    text: 'Someone keeps the epoch with the lowest loss on the test set and reports the test accuracy of that epoch. What is wrong?',
    options: [
      {
        text: 'Nothing, the test images were never trained on',
        why: 'They were not trained on, but they were chosen by: of many epochs the luckiest one on these very images was taken.',
        misconception: 'only training uses data up',
      },
      {
        text: 'The figure is a little too good: the test set has been used to choose',
        right: true,
        why: 'Choose by validation images of their own, and open the test set once, at the end.',
      },
      {
        text: 'The loss should have been the highest',
        why: 'Low loss is good. What is wrong is whose loss it was.',
      },
    ],
  },
  {
    id: 'recall',
    cell: 'confusion',
    kind: 'choice',
    text: 'Rows are the truth, columns the answers. What is the recall of class B?',
    matrix: {
      names: ['B', 'other'],
      counts: [
        [40, 10],
        [20, 130],
      ],
    },
    options: [
      {
        text: '40 of 50',
        right: true,
        why: 'Of the 50 images that are B (its row), 40 were found.',
      },
      {
        text: '40 of 60',
        why: 'That is the precision: of the 60 that were called B (its column), 40 were one.',
      },
      { text: '170 of 200', why: 'That is the accuracy: all that are right, of all.' },
    ],
  },
];
