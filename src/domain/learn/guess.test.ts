import { expect, test } from 'vitest';
import type { Guess } from './guess.ts';
import { calibrationOf, cameTrue, confusedMost, guessForm, overfits } from './guess.ts';

const common = { id: 'a', lessonId: 'single-layer', at: 5 };
const accuracy: Guess = {
  ...{ ...common, kind: 'accuracy', value: 0.9 },
  came: { accuracy: 0.8, count: 100 },
};
const pair: Guess = {
  ...{ ...common, kind: 'pair', value: [4, 9] },
  came: { pair: [3, 5], times: 12, guessed: 7 },
};

test('the pair that is confused most counts both ways', () => {
  const matrix = [
    [9, 2, 0],
    [3, 9, 4],
    [0, 0, 9],
  ];
  expect(confusedMost(matrix, [1, 2])).toEqual({ pair: [0, 1], times: 5, guessed: 4 });
  expect(
    confusedMost(
      [
        [3, 0],
        [0, 3],
      ],
      [0, 1],
    ),
  ).toEqual({ pair: [], times: 0, guessed: 0 });
});

test('a guess comes true, does not, or is not known yet', () => {
  expect(cameTrue(pair)).toBe(false);
  expect(cameTrue({ ...pair, came: { pair: [3, 5], times: 12, guessed: 12 } })).toBe(true);
  expect(cameTrue({ ...pair, came: { pair: [], times: 0, guessed: 0 } })).toBe(false);
  expect(cameTrue({ ...pair, came: null })).toBeNull();
  const overfit = { ...common, kind: 'overfit', value: true } as const;
  expect(cameTrue({ ...overfit, came: { trained: 0.99, unseen: 0.95 } })).toBe(true);
  expect(overfits({ trained: 0.99, unseen: 0.985 })).toBe(false);
});

test('calibration tells how far off and in which direction', () => {
  const low: Guess = { ...accuracy, value: 0.76, came: { accuracy: 0.8, count: 9 } };
  const { apart, ...counts } = calibrationOf([accuracy, low, pair, { ...pair, came: null }]);
  expect(apart).toBeCloseTo(0.07, 12);
  expect(counts).toEqual({ accuracies: 2, tooHigh: 1, others: 1, right: 0 });
});

test('what was kept is read, anything else is not', () => {
  for (const guess of [accuracy, pair, { ...pair, came: null }]) {
    expect(guessForm(JSON.parse(JSON.stringify(guess)), 'guess')).toBeNull();
  }
  const wrong = [
    null,
    { ...accuracy, value: 2 },
    { ...accuracy, kind: 'other' },
    { ...pair, value: [1] },
    { ...pair, came: 3 },
    { ...accuracy, value: true },
  ];
  for (const guess of wrong) expect(guessForm(guess, 'guess')).not.toBeNull();
});
