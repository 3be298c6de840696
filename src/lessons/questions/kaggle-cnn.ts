import type { Question } from './questions.ts';

export const questions: readonly Question[] = [
  {
    id: 'mirror',
    cell: 'augment',
    kind: 'choice',
    text: 'Which change of the training images would teach a reader of digits something wrong?',
    options: [
      {
        text: 'Turning by a few degrees',
        why: 'People write at a slant; a leaning 4 is still a 4.',
      },
      { text: 'Shifting by a tenth of the width', why: 'That is a new place, not a new digit.' },
      {
        text: 'Mirroring left and right',
        right: true,
        why: 'A mirrored 2 or 7 is no digit that anybody writes. Augmentation may only do what leaves the label true.',
      },
      { text: 'Enlarging by a tenth', why: 'People write at different sizes.' },
    ],
  },
  {
    id: 'norm',
    cell: 'model',
    kind: 'choice',
    text: 'A network with batch normalisation gives a different loss for the same image in training and when it is asked. Why?',
    options: [
      {
        text: 'In training the mean and spread of the batch are used, afterwards a running mean of them',
        right: true,
        why: 'So in training an image’s numbers depend on who is in the batch with it. When it is asked, every image is treated alike.',
      },
      {
        text: 'Its weights change when it is asked',
        why: 'Asking changes nothing. Only a training step moves weights.',
      },
      {
        text: 'It is rounded differently',
        why: 'The difference is far larger than rounding: other numbers are subtracted and divided by.',
      },
    ],
  },
  {
    id: 'plateau',
    cell: 'train',
    kind: 'choice',
    text: 'The learning rate is lowered, and at that very epoch the loss drops. Why?',
    options: [
      {
        text: 'Smaller steps no longer jump over the valley that the larger ones crossed to and fro',
        right: true,
        why: 'Large steps get far quickly and then cannot come to rest. Smaller ones can.',
      },
      {
        text: 'A lower rate is always better',
        why: 'From the beginning it would have taken many more epochs to get here.',
        misconception: 'slow is safe, so slow is better',
      },
      {
        text: 'The data become easier in later epochs',
        why: 'Every epoch has the same images, in another order.',
      },
    ],
  },
];
