import { expect, test } from 'vitest';
import { curveSentence } from './sentence.ts';

const epochs = (loss: readonly number[], validationLoss: readonly (number | null)[] = []) =>
  loss.map((value, at) => ({
    epoch: at + 1,
    loss: value,
    accuracy: 1 - value,
    validationLoss: validationLoss[at] ?? null,
    validationAccuracy: null,
  }));

test('says how the curve goes, and where validation lies', () => {
  const loss = [0.9, 0.3, 0.29, 0.285, 0.28, 0.28];
  const validation = loss.map((value) => value + 0.012);
  expect(curveSentence(epochs(loss, validation), [], 'loss')).toBe(
    'Loss by epoch. Training falls fast until epoch 2, then level, from 0.9000 to 0.2800 at epoch 6; ' +
      'validation stays 0.012 above.',
  );
});

test('says that a curve goes on falling, that it turned, and from where validation left it', () => {
  expect(curveSentence(epochs([1, 0.8, 0.6, 0.4, 0.2]), [], 'loss')).toContain('falls to the end');
  expect(curveSentence(epochs([1, 0.3, 0.2, 0.4, 0.6]), [], 'loss')).toContain('then rises again');
  const overfitted = curveSentence(
    epochs([0.9, 0.5, 0.3, 0.2, 0.1, 0.05], [0.8, 0.45, 0.4, 0.45, 0.5, 0.6]),
    [],
    'loss',
  );
  expect(overfitted).toContain('above from epoch 3 on');
});

test('speaks of accuracies in percent, and of how far they lie apart in points', () => {
  const history = epochs([0.9, 0.3, 0.2, 0.1]).map((log) => ({
    ...log,
    validationAccuracy: log.accuracy - 0.012,
  }));
  const words = curveSentence(history, [], 'accuracy');
  expect(words).toContain('from 10.0 % to 90.0 % at epoch 4');
  expect(words).toContain('validation stays 1.2 points below');
});

test('has words for one epoch, for none, for NaN, and for the documented run', () => {
  expect(curveSentence([], [], 'accuracy')).toBe('Accuracy by epoch. Nothing measured yet.');
  expect(curveSentence(epochs([Number.NaN]), [], 'loss')).toBe(
    'Loss by epoch. Nothing measured yet.',
  );
  expect(curveSentence(epochs([0.5]), epochs([0.6, 0.4]), 'loss')).toBe(
    'Loss by epoch. Training 0.5000 at epoch 1. The documented training ends at 0.4000 after epoch 2.',
  );
  expect(curveSentence(epochs([0.5, 0.5, 0.5]), [], 'loss')).toContain('stays at 0.5');
});
