import { expect, it } from 'vitest';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { RunFacts } from './questions.ts';
import { endQuestions } from './questions.ts';

const epoch = (number: number, accuracy: number, validationLoss: number | null): EpochLog => ({
  ...{ epoch: number, loss: 1, accuracy, validationLoss, validationAccuracy: null },
  ...{ learningRate: 0.001, seconds: 1 },
});

const facts: RunFacts = {
  matrix: [
    [8, 2, 0],
    [1, 4, 5],
    [3, 0, 7],
  ],
  classNames: ['cat', 'dog', 'cow'],
  history: [epoch(1, 0.5, null), epoch(2, 0.7, null)],
  accuracy: 0.6,
  ...{ trainable: 7850, biases: 10, inputs: 784 },
};

const answers = (of: RunFacts) =>
  endQuestions(of).map(({ id, options, right }) => [id, options[right]]);

it('asks for the most frequent mistake, for where it is better, and for its size', () => {
  expect(answers(facts)).toEqual([
    ['pair', 'dog taken for cow'],
    ['gap', 'On those it learned from'],
    ['size', '7,850'],
  ]);
  for (const { options } of endQuestions(facts)) {
    expect(new Set(options).size).toBe(options.length);
    expect(options.length).toBeGreaterThan(1);
  }
});

it('asks how validation went where there was some', () => {
  const history = [epoch(1, 0.5, 0.9), epoch(2, 0.7, 0.6), epoch(3, 0.8, 0.7)];
  const [, question] = endQuestions({ ...facts, history });
  expect(question).toMatchObject({ id: 'validation', right: 1 });
  expect(question.because).toContain('lowest after epoch 2');
});

it('does not ask for the most frequent of equally frequent mistakes, nor of how a file learned', () => {
  const even = [
    [8, 2, 2],
    [0, 4, 0],
    [2, 0, 7],
  ];
  expect(answers({ ...facts, matrix: even, history: [] }).map(([id]) => id)).toEqual(['size']);
});

it('calls two accuracies within a point alike', () => {
  const near = { ...facts, accuracy: 0.695 };
  expect(answers(near)[1][1]).toBe('Within one point, on both alike');
});
