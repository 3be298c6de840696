import { expect, test } from 'vitest';
import type { StepLayer, StepTaken } from '../../../state/inside/questions.ts';
import { lengthText, optimizerWords, unitsWords, walkWords } from './step-words.ts';

const taken = (losses: number[], images = 1) =>
  ({
    images,
    walk: losses.map((loss, at) => ({ share: [0, 0.5, 1, 2][at], loss })),
  }) as unknown as StepTaken;

test('tells a step that is too long from one that helps, and the best that was tried', () => {
  const walk = taken([2, 1.5, 1, 3]);
  expect(walkWords(walk, 0)).toBe('Before the step the loss of this image is 2.0000.');
  expect(walkWords(walk, 1)).toBe(
    '1/2 of the step changes the loss of this image from 2.0000 to 1.5000. The step would have brought it to 1.0000.',
  );
  expect(walkWords(walk, 2)).toContain('of the lengths tried it is the best');
  expect(walkWords(walk, 3)).toContain('too far');
  expect(walkWords(taken([2, 1, 1, NaN], 8), 3)).toContain('no number');
  expect(lengthText(2)).toBe('A step 2 times as long');
});

test('counts silent and flat units, and calls none dead on the evidence of one image', () => {
  const layer = (dead: number, saturated: number) =>
    ({ name: 'dense', units: { units: 100, dead, saturated } }) as unknown as StepLayer;
  expect(unitsWords(layer(0, 0), 1)).toBeNull();
  expect(unitsWords(layer(40, 0), 1)).toContain('only a unit that is silent on all images is dead');
  expect(unitsWords(layer(1, 0), 32)).toContain(
    '1 of 100 units of dense gives 0 for all 32 images',
  );
  expect(unitsWords(layer(0, 3), 32)).toContain('3 of 100 units of dense are at a flat end');
});

test('says what each optimizer remembers', () => {
  expect(optimizerWords({ kind: 'sgd', learningRate: 0.01, momentum: 0 })).toContain('no memory');
  expect(
    optimizerWords({ kind: 'rmsprop', learningRate: 0.01, rho: 0.9, momentum: 0.5, epsilon: 1e-7 }),
  ).toContain('Momentum adds 0.5');
});
