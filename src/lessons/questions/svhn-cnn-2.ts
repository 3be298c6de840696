import type { Question } from './questions.ts';

export const questions: readonly Question[] = [
  {
    id: 'early',
    cell: 'train',
    kind: 'choice',
    text: 'After the first epoch a network with batch normalisation is right on half of its training images, and on hardly any of the validation images. What may it be?',
    options: [
      {
        text: 'Its running means have not come far enough yet',
        right: true,
        why: 'They begin at 0 and 1 and, with Keras’s default, go a hundredth of the way at each step. Few steps an epoch leave them far behind the batches; some epochs later the two agree.',
      },
      {
        text: 'It has overfitted in one epoch',
        why: 'Nobody learns half of the images by heart by seeing each of them once.',
        misconception: 'every gap is overfitting',
      },
      {
        text: 'The validation labels are shuffled',
        why: 'Then it would stay so. Wait a few epochs before you search for a mistake.',
      },
    ],
  },
  {
    id: 'compare',
    cell: 'evaluate',
    kind: 'choice',
    text: 'Two networks are right on 86 % and 87 % of the same 200 images. Is the second one better?',
    options: [
      {
        text: 'Yes, by one point',
        why: 'One point of 200 images is two images.',
        misconception: 'a measured figure is exact',
      },
      {
        text: 'That cannot be told from 200 images',
        right: true,
        why: 'Chance alone moves an accuracy near 86 % by about five points either way on 200 images. On 10,000 it is 0.7.',
      },
      { text: 'No, they are equally good', why: 'That cannot be told either.' },
    ],
  },
  {
    id: 'block',
    cell: 'model',
    kind: 'order',
    text: 'From the image to the answer: in which order does a network like this one work?',
    steps: [
      'Small windows find edges',
      'Pooling makes the picture smaller',
      'Further windows, which now see more of the image, put edges together',
      'Everything is laid out in one row',
      'A dense layer gives one number for each class',
    ],
    why: 'The further back, the more of the image a window sees, and the less it knows where it was.',
  },
  {
    id: 'blame',
    cell: 'errors',
    kind: 'choice',
    text: 'Among its mistakes is an image on which you could not tell the digit yourself. What does it say?',
    options: [
      {
        text: 'Some mistakes cannot be learnt away, and 100 % is no sensible goal',
        right: true,
        why: 'Some images are unreadable and some labels are wrong. Who reaches 100 % on them has learnt them by heart.',
      },
      { text: 'The network is too small', why: 'No size makes an unreadable image readable.' },
      {
        text: 'It must train until that one is right, too',
        why: 'On training images that is possible, and it is learning by heart.',
      },
    ],
  },
];
