import { expect, test } from 'vitest';
import { conv2d, dense, flatten, maxPooling2d } from '../domain/model/layers.ts';
import { initialWeights } from '../domain/model/weights.ts';
import { firstKernel, mostUnits } from './first-kernel.ts';

test('the ten neurons of one layer are shown whole, with their biases', () => {
  const weights = initialWeights({ inputShape: [784], layers: [dense(10, 'sigmoid')] }, 1);
  const found = firstKernel(weights);
  expect(found).toMatchObject({ layer: 'dense', shape: [784, 10], units: 10 });
  expect(found?.values).toEqual(weights[0].values);
  expect(found?.bias).toEqual(weights[1].values);
});

test('of a wide layer come the first units, each with all its weights', () => {
  const weights = initialWeights({ inputShape: [784], layers: [dense(512, 'relu')] }, 1);
  const found = firstKernel(weights)!;
  expect(found.shape).toEqual([784, mostUnits]);
  expect(found.units).toBe(512);
  const last = mostUnits - 1;
  expect(found.values[783 * mostUnits + last]).toBe(weights[0].values[783 * 512 + last]);
  expect(found.bias?.length).toBe(mostUnits);
});

test('a network without weights has nothing to show', () => {
  const model = { inputShape: [28, 28, 1], layers: [maxPooling2d(2), flatten()] };
  expect(firstKernel(initialWeights(model, 1))).toBeNull();
  const conv = { inputShape: [28, 28, 1], layers: [conv2d(8, 3), flatten(), dense(10)] };
  expect(firstKernel(initialWeights(conv, 1))).toMatchObject({ shape: [3, 3, 1, 8], units: 8 });
});
