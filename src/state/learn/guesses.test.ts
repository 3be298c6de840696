import { beforeEach, expect, test } from 'vitest';
import { singleLayer } from '../../lessons/single-layer/lesson.ts';
import { allSaid } from '../class/said.ts';
import { addRun, fill, forgetRuns } from '../runs/runs.ts';
import { forgetGuesses, getGuesses, makeGuess, readGuesses } from './guesses.ts';

const lessonId = 'single-layer';

/** A training of the lesson that has ended: 2 of 3 images right, the class 1 taken for 0. */
async function train(): Promise<void> {
  const { id } = addRun({
    ...{ lessonId, title: 'One layer', datasetId: 'd', experiment: singleLayer.experiment },
    choice: 'auto' as const,
  });
  const unseen = {
    ...({ loss: 1, accuracy: 2 / 3, count: 3, split: 'test', from: 'test' } as const),
    outputs: Float32Array.of(1, 0, 1, 0, 1, 0),
    labels: Uint8Array.of(0, 1, 0),
    indices: Uint32Array.of(0, 1, 2),
  };
  const epoch = {
    ...{ epoch: 1, loss: 0.1, accuracy: 0.9, validationLoss: null, validationAccuracy: null },
    ...{ learningRate: 0.001, seconds: 1 },
  };
  await fill(id, () =>
    Promise.resolve({ status: 'completed', history: [epoch], evaluations: { test: unseen } }),
  );
}

beforeEach(() => {
  forgetRuns();
  forgetGuesses();
});

test('a guess is answered by the next training, not by one that was there before', async () => {
  await train();
  makeGuess(lessonId, { kind: 'accuracy', value: 0.5 });
  makeGuess(lessonId, { kind: 'overfit', value: true });
  expect(getGuesses().map(({ came }) => came)).toEqual([null, null]);
  await train();
  expect(getGuesses().map(({ came }) => came)).toEqual([
    { accuracy: 2 / 3, count: 3 },
    { trained: 0.9, unseen: 2 / 3 },
  ]);
});

test('a pair is answered by the network that is there', async () => {
  await train();
  makeGuess(lessonId, { kind: 'pair', value: [0, 1] });
  expect(getGuesses()[0].came).toEqual({ pair: [0, 1], times: 1, guessed: 1 });
});

test('another guess takes the place of one that is open, and never of one that came', async () => {
  makeGuess(lessonId, { kind: 'accuracy', value: 0.5 });
  makeGuess(lessonId, { kind: 'accuracy', value: 0.6 });
  expect(getGuesses().map(({ value }) => value)).toEqual([0.6]);
  await train();
  makeGuess(lessonId, { kind: 'accuracy', value: 0.7 });
  expect(getGuesses().map(({ value }) => value)).toEqual([0.6, 0.7]);
});

test('a teacher sees them with what came, and what was kept is checked', async () => {
  makeGuess(lessonId, { kind: 'accuracy', value: 0.5 });
  await train();
  expect(allSaid().find(({ kind }) => kind === 'guess')).toMatchObject({
    text: 'One layer: which accuracy on unseen images?',
    ...{ guess: 0.5, came: 2 / 3 },
  });
  expect(readGuesses({ guesses: getGuesses() })).toEqual({ guesses: getGuesses() });
  expect(readGuesses({ guesses: [{ kind: 'accuracy' }] })).toBeNull();
  expect(readGuesses('x')).toBeNull();
});
