import type { Question } from './questions.ts';

export const questions: readonly Question[] = [
  {
    id: 'label',
    cell: 'look',
    kind: 'label',
    text: 'One of these training images has been given a wrong label here. Which one?',
    why: 'In some data sets a few labels really are doubtful. The Look cell can sort images by how odd they are for their class.',
  },
  {
    id: 'parameters',
    cell: 'model',
    kind: 'choice',
    text: 'Why has a convolution with 28 filters of 3 × 3 only 280 parameters, for grey images of any size?',
    options: [
      {
        text: 'Each filter has nine weights and a bias, and uses them at every place',
        right: true,
        why: '28 × (9 + 1). The same stroke is looked for everywhere with the same ten numbers.',
      },
      {
        text: 'Each of the 28 rows has ten',
        why: 'The number of filters has nothing to do with the number of rows; here they happen to be equal for images of 28 rows.',
      },
      {
        text: 'The others are set to 0',
        why: 'There are no others: a filter sees a window of nine pixels at a time.',
      },
    ],
  },
  {
    id: 'order',
    cell: 'activations',
    kind: 'order',
    text: 'In which order does an image pass through a network like the documented one?',
    steps: [
      'A window of nine pixels is multiplied and added up, at every place',
      'Negative sums become 0',
      'Of every four neighbours the largest goes on',
      'All channels are laid out in one row',
      'Every output weighs all that is left',
    ],
    why: 'Convolution, ReLU, pooling, Flatten, Dense: from neighbourhoods to the whole.',
  },
  {
    id: 'shift',
    cell: 'predict',
    kind: 'choice',
    text: 'All images are moved to the right by two pixels. Which network is hurt less, and why?',
    options: [
      {
        text: 'The convolutional one: its windows find the same edges two places further on',
        right: true,
        why: 'And pooling forgets part of where they were. The dense layers behind it still know places, so it is hurt too. “Break it” in the cell “Take it apart” measures how much.',
      },
      {
        text: 'The dense one, because it sees the whole picture at once',
        why: 'It sees every pixel with a weight of its own: a stroke on other pixels meets other weights.',
      },
      {
        text: 'Neither is hurt at all',
        why: 'Only what is forgotten about places cannot hurt, and neither network forgets all of it.',
        misconception: 'a convolutional network does not care where things are',
      },
    ],
  },
];
