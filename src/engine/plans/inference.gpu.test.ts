import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../training/network.ts';
import { imagesOf } from '../../training/split-images.ts';
import { createEngineNetwork } from '../index.ts';
import { requestTestDevice } from '../testing/device.ts';
import { tinyConv, tinyData } from '../testing/tiny.ts';

const data = tinyData(40);
let device: GPUDevice;
let network: Network;
beforeAll(async () => {
  device = await requestTestDevice();
  network = await createEngineNetwork(device, tinyConv(), data);
  network.startEpoch(Uint32Array.from({ length: 40 }, (_, index) => index));
  await network.trainSteps(0, 4);
});
afterAll(() => {
  network.dispose();
  device.destroy();
});

const closeTo = (values: ArrayLike<number>) =>
  Array.from(values, (value) => expect.closeTo(value, 5) as number);

test('evaluation gives outputs whose loss and accuracy it states', async () => {
  const { loss, accuracy, outputs, count } = await network.evaluate('test');
  const { labels } = data.test;
  let sum = 0;
  let hits = 0;
  for (let row = 0; row < count; row++) {
    const own = outputs.subarray(row * 4, row * 4 + 4);
    sum -= Math.log(own[labels[row]]);
    if (own.indexOf(Math.max(...own)) === labels[row]) hits++;
  }
  expect(count).toBe(data.test.count);
  expect(loss).toBeCloseTo(sum / count, 5);
  expect(accuracy).toBeCloseTo(hits / count, 6);
});

test('evaluation may run while training goes on, and sees the weights of one moment', async () => {
  const before = await network.evaluate('test');
  const [during] = await Promise.all([network.evaluate('test'), network.trainSteps(0, 1)]);
  const after = await network.evaluate('test');
  expect(after.outputs).not.toEqual(before.outputs);
  expect([before.outputs, after.outputs]).toContainEqual(during.outputs);
});

test('one image and many are predicted as evaluation predicts them', async () => {
  const { outputs } = await network.evaluate('test');
  const all = await network.predict(imagesOf(data.test));
  const one = await network.predict(imagesOf(data.test, [0]));
  const three = await network.predict(imagesOf(data.test, [0, 1, 2]));
  expect(Array.from(all)).toEqual(closeTo(outputs));
  expect(Array.from(one)).toEqual(closeTo(outputs.subarray(0, 4)));
  expect(Array.from(three)).toEqual(closeTo(outputs.subarray(0, 12)));
});

test('every layer shows what it gives for an image, shaped as the summary says', async () => {
  const image = imagesOf(data.test, [0]);
  const layers = await network.activations(image);
  expect(layers.map(({ layer }) => layer)).toEqual([
    'conv2d',
    'leaky_re_lu',
    'max_pooling2d',
    'batch_normalization',
    'dropout',
    'flatten',
    'dense',
  ]);
  expect(layers[0].shape).toEqual([8, 8, 6]);
  expect(layers[0].values).toHaveLength(8 * 8 * 6);
  const [conv, leaky] = layers;
  expect(Array.from(leaky.values)).toEqual(
    closeTo(conv.values.map((value) => (value > 0 ? value : 0.1 * value))),
  );
  expect(layers[4].values).toEqual(layers[3].values);
  expect(Array.from(layers[6].values)).toEqual(closeTo(await network.predict(image)));
});

test('the report lists the plan and its costs', async () => {
  const report = await network.report();
  expect(report.kernels).toHaveLength(report.dispatchesPerStep ?? -1);
  expect(report.gpuBytes).toBeGreaterThan(data.train.set.pixels.length);
  expect(report.flopsPerStep).toBeGreaterThan(0);
  const shares = report.kernels.map(({ share }) => share ?? NaN);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
});

test('where a device cannot measure them, no shares are told', async () => {
  const adapter = await navigator.gpu.requestAdapter();
  const plain = await adapter?.requestDevice();
  if (!plain) throw new Error('This browser has no WebGPU adapter.');
  const untimed = await createEngineNetwork(plain, tinyConv(), data);
  const { kernels } = await untimed.report();
  expect(new Set(kernels.map(({ share }) => share))).toEqual(new Set([null]));
  untimed.dispose();
  plain.destroy();
});

test('a report changes nothing that training depends on', async () => {
  const before = await network.weights();
  await network.report();
  expect(await network.weights()).toEqual(before);
});
