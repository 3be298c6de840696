import { expect, it } from 'vitest';
import { confusionWords } from './confusion-words.ts';

const names = ['cat', 'dog', 'cow'];

it('names the most frequent mistake, and the next', () => {
  const matrix = [
    [9, 1, 4],
    [2, 8, 0],
    [0, 0, 5],
  ];
  expect(confusionWords(matrix, names)).toBe(
    'Most often cat taken for cow: 4 times, then dog taken for cat, 2.',
  );
});

it('says so where there is one mistake, or none', () => {
  expect(
    confusionWords(
      [
        [1, 1],
        [0, 1],
      ],
      names,
    ),
  ).toBe('Most often cat taken for dog: once.');
  expect(
    confusionWords(
      [
        [1, 0],
        [0, 1],
      ],
      names,
    ),
  ).toBe('Not a single mistake.');
});
