import { expect, it } from 'vitest';
import { nothingDocumented } from '../../../lessons/figures.ts';
import { documented as dropoutMlp } from '../../../lessons/dropout-mlp/documented.ts';
import { documented as singleLayer } from '../../../lessons/single-layer/documented.ts';
import { figurePairs } from './figure-pairs.ts';

const epoch = {
  epoch: 1,
  loss: 0.3,
  accuracy: 0.9,
  validationLoss: null,
  validationAccuracy: null,
  learningRate: 0.001,
  seconds: 1,
};
const measured = { test: { loss: 0.28, accuracy: 0.92 }, validation: null, history: [epoch] };

it('sets every final figure beside the documented one', () => {
  const pairs = figurePairs(measured, singleLayer);
  expect(pairs.map(({ name, measured: one, documented }) => [name, one, documented])).toEqual([
    ['Test loss', 0.28, 0.2702],
    ['Test accuracy', 0.92, 0.9241],
    ['Last training loss', 0.3, singleLayer.epochs.at(-1)?.loss],
    ['Last training accuracy', 0.9, singleLayer.epochs.at(-1)?.accuracy],
  ]);
});

it('shows measured figures alone where nothing is documented', () => {
  const nothing = { ...nothingDocumented, document: '', trainedOn: '', stepsPerEpoch: 1 };
  const pairs = figurePairs({ ...measured, validation: measured.test }, nothing);
  expect(pairs).toHaveLength(6);
  expect(pairs.every(({ documented }) => documented === null)).toBe(true);
});

it('gives figures once where the test images served to validate too', () => {
  const names = figurePairs(measured, dropoutMlp).map(({ name }) => name);
  expect(names).toContain('Test loss');
  expect(names).not.toContain('Validation loss');
});
