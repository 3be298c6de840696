import { expect, test } from 'vitest';
import { epochLines } from './epoch-log.ts';

const log = {
  epoch: 2,
  loss: 0.27021,
  accuracy: 0.92407,
  validationLoss: null,
  validationAccuracy: null,
  learningRate: 0.001,
  seconds: 3.2,
};

test('an epoch reads as Keras prints it', () => {
  expect(epochLines(log, { epochs: 5, stepsPerEpoch: 1875 })).toBe(
    'Epoch 2/5\n1875/1875 ━━━━━━━━━━━━━━━━━━━━ 3s 2ms/step - accuracy: 0.9241 - loss: 0.2702',
  );
});

test('validation follows where there is some, tiny losses in powers of ten', () => {
  const measured = {
    ...log,
    loss: 0.000123456,
    validationLoss: 0.0832,
    validationAccuracy: 0.9833,
  };
  const text = epochLines(measured, { epochs: 5, stepsPerEpoch: 469 });
  expect(text).toContain('loss: 1.2346e-4 - val_accuracy: 0.9833 - val_loss: 0.0832');
});

test('fast steps are counted in microseconds', () => {
  expect(epochLines({ ...log, seconds: 0.3 }, { epochs: 5, stepsPerEpoch: 1000 })).toContain(
    ' 0s 300us/step',
  );
});
