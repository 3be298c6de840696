import type { Question } from './questions.ts';

export const questions: readonly Question[] = [
  {
    id: 'frequent',
    cell: 'look',
    kind: 'choice',
    text: 'One class makes up 19 % of a data set of ten classes. How often is a network right that always names that class?',
    options: [
      { text: '10 %, as any guess among ten', why: 'Only where all classes are equally frequent.' },
      {
        text: '19 %',
        right: true,
        why: 'It is right whenever that class comes up. So an accuracy means little before one knows how frequent the classes are.',
      },
      {
        text: '0 %, it has learnt nothing',
        why: 'It has learnt nothing about images, and is right all the same when its class comes.',
      },
    ],
  },
  {
    id: 'heart',
    cell: 'train',
    kind: 'choice',
    text: 'After training, 97 % of the training images and 80 % of unseen ones are right. What promises most?',
    options: [
      {
        text: 'Many more epochs',
        why: 'It already knows its training images; more of the same teaches nothing about others.',
      },
      { text: 'A network of twice the width', why: 'It has room enough to learn 97 % by heart.' },
      {
        text: 'Something that hinders learning by heart: dropout, augmentation, or more images',
        right: true,
        why: 'The gap is what has to shrink. It may cost some of the 97 %.',
      },
    ],
  },
  {
    id: 'under',
    cell: 'evaluate',
    kind: 'choice',
    text: 'After training, 60 % of the training images and 59 % of unseen ones are right. What is it?',
    options: [
      {
        text: 'Overfitting, since 59 % is bad',
        why: 'Overfitting is a gap between the two, and here there is hardly any.',
        misconception: 'every bad result is overfitting',
      },
      {
        text: 'Underfitting: it has not even learnt what it has seen',
        right: true,
        why: 'Train longer, with a better rate, or give it more layers. Dropout would make it worse.',
      },
      { text: 'A good result, since the two agree', why: 'They agree that four in ten are wrong.' },
    ],
  },
  {
    id: 'code',
    cell: 'train',
    kind: 'choice',
    text: 'However long it trains, the validation accuracy follows the training accuracy and never falls behind. Which line must be mended?',
    code: 'model.fit(\n    x_train, y_train,\n    epochs=10,\n    batch_size=64,\n    validation_data=(x_train, y_train),\n)',
    options: [
      { text: 'epochs=10', why: 'The number of epochs decides how long the curves are.' },
      { text: 'batch_size=64', why: 'The batch size decides how many images share a step.' },
      {
        text: 'validation_data=(x_train, y_train)',
        right: true,
        why: 'It is validated on what it trains on, so nothing is said about unseen images.',
      },
    ],
  },
];
