import type { Question } from './questions.ts';

export const questions: readonly Question[] = [
  {
    id: 'label',
    cell: 'look',
    kind: 'label',
    text: 'One of these training images has been given a wrong label here. Which one?',
    why: 'A network cannot do what you just did: it has nothing but the labels to learn from, and takes every one of them for true. A few wrong ones hardly matter; many cost accuracy.',
  },
  {
    id: 'parameters',
    cell: 'model',
    kind: 'choice',
    text: 'Ten neurons look at pictures of 28 × 28 pixels. How many numbers does this network learn?',
    options: [
      {
        text: '784',
        why: 'That is one weight for each pixel, enough for a single neuron without a bias.',
      },
      {
        text: '7,840',
        why: 'Those are the weights. Each neuron has a bias too: what it believes before it looks.',
      },
      {
        text: '7,850',
        right: true,
        why: 'Each of the ten neurons has 784 weights, one a pixel, and one bias: 10 × (784 + 1).',
      },
      {
        text: '10',
        why: 'That is how many outputs there are. What is learnt are the weights between pixels and outputs.',
        misconception: 'a neuron is one number',
      },
    ],
  },
  {
    id: 'step',
    cell: 'train',
    kind: 'order',
    text: 'Put one training step in its order.',
    steps: [
      'Take the next images of the shuffled epoch',
      'Compute what the network says of each',
      'Compare that with the labels: the loss',
      'Compute how the loss changes with each weight: the gradient',
      'Let the optimizer move every weight a little',
    ],
    why: 'The labels come in only when the network has answered, and the weights move only when every image of the batch has had its say.',
  },
  {
    id: 'sure',
    cell: 'evaluate',
    kind: 'choice',
    text: 'A network is right on 98 of 100 images that it had not seen. What does that say of the next image?',
    options: [
      {
        text: 'It is 98 % sure of its answer there',
        why: 'How sure it is of one answer is another number, which differs from image to image. It can be surest where it is wrong.',
        misconception: 'accuracy is certainty',
      },
      {
        text: 'Of many more such images, about 98 in 100 will be read rightly',
        right: true,
        why: 'Accuracy is a share of many images of the same kind. It says nothing about a single one, and nothing about another kind of images.',
      },
      {
        text: 'It will be right, since 98 % is nearly all',
        why: 'The next image may be one of the two. On images of another kind it may even be wrong most of the time.',
      },
    ],
  },
  {
    id: 'matrix',
    cell: 'confusion',
    kind: 'choice',
    text: 'Rows are the truth, columns the answers. How many images of class B were taken for C?',
    matrix: {
      names: ['A', 'B', 'C'],
      counts: [
        [50, 0, 2],
        [1, 40, 9],
        [0, 3, 47],
      ],
    },
    options: [
      { text: '3', why: 'That is the other way round: images of C that were taken for B.' },
      {
        text: '9',
        right: true,
        why: 'Row B holds the images that are B; in its column C stand those that were called C.',
      },
      { text: '40', why: 'That is on the diagonal: B taken for B, which is right.' },
      {
        text: '12',
        why: 'That counts both ways. B taken for C and C taken for B are two different mistakes.',
      },
    ],
  },
];
