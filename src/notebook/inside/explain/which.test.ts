import { expect, test } from 'vitest';
import { lessons } from '../../../lessons/index.ts';
import { explanationsFor } from './which.ts';

test('each lesson’s model has the explanations of the layers that it has', () => {
  const found = Object.fromEntries(
    lessons.map(({ id, experiment, cells }) => [id, explanationsFor(experiment.model, cells)]),
  );
  expect(found).toMatchObject({
    'single-layer': [],
    'hidden-layer': ['bend', 'units'],
    'dropout-mlp': ['bend', 'units', 'dropout'],
    'first-cnn': ['units'],
    'svhn-cnn-1': ['window', 'units'],
    'svhn-cnn-2': ['window', 'units', 'dropout'],
    'kaggle-cnn': ['units', 'dropout'],
  });
});
