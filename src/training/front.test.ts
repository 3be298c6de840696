import { afterEach, expect, test } from 'vitest';
import { takeFirst } from '../domain/data/dataset.ts';
import { fitScaler, scaleImages } from '../domain/data/scaling.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { initialWeights } from '../domain/model/weights.ts';
import { tinyConv, tinyData } from '../engine/testing/tiny.ts';
import { createProcessorNetwork } from '../processor/index.ts';
import { moduleOfFile } from '../processor/testing/node-module.ts';
import { withoutFront } from './front.ts';
import { epochOrder } from './loop.ts';
import type { Network } from './network.ts';
import { imagesOf } from './split-images.ts';

const open: Network[] = [];
afterEach(() => {
  for (const network of open.splice(0)) network.dispose();
});

async function place(experiment: Experiment, data = tinyData()): Promise<Network> {
  const module = moduleOfFile('processor');
  const network = await withoutFront(experiment, data, (one, own) =>
    createProcessorNetwork(one, own, { threads: 1, module }),
  );
  open.push(network);
  return network;
}

const plain: Experiment = { ...tinyConv(), augmentation: null };
const fronted: Experiment = {
  ...plain,
  model: {
    inputShape: [64],
    layers: [
      { kind: 'rescaling', scale: 2, offset: -1 },
      { kind: 'reshape', shape: '8x8x1' },
      { kind: 'rescaling', scale: 0.5, offset: 0.25 },
      ...plain.model.layers,
    ],
  },
};

test('a Rescaling and a Reshape at the front are computed where pixels are scaled', async () => {
  const data = tinyData();
  const images = imagesOf(data.test);
  const whole = await place(fronted);
  const weights = initialWeights(fronted.model, fronted.seed);
  expect((await whole.weights()).map(({ values }) => [...values])).toEqual(
    weights.map(({ values }) => [...values]),
  );
  // (x * 2 - 1) / 2 + .25 = x - .25, by hand.
  const { offset, factor, kind } = fitScaler('unit', imagesOf(data.train));
  const scaler = { kind, factor, offset: offset.map(() => 255 / 4) };
  const byHand = await place(plain, { ...data, scaler });
  byHand.setWeights(weights);
  const right = await byHand.predict(images);
  const found = await whole.predict(images);
  const far = found.reduce((most, value, at) => Math.max(most, Math.abs(value - right[at])), 0);
  expect(far).toBeLessThan(1e-5);
});

test('what every layer gives is there all the same, under its own name', async () => {
  const network = await place(fronted);
  const image = takeFirst(imagesOf(tinyData().test), 1);
  const shown = await network.activations(image);
  const names = shown.map(({ layer }) => layer);
  expect(names.slice(0, 4)).toEqual(['rescaling', 'reshape', 'rescaling_1', 'conv2d']);
  expect(names).toHaveLength(fronted.model.layers.length);
  const unit = scaleImages(image.pixels, tinyData().scaler);
  expect(shown[0].values[5]).toBeCloseTo(unit[5] * 2 - 1, 5);
  expect(shown[2].shape).toEqual([8, 8, 1]);
  expect(shown[2].values[5]).toBeCloseTo(unit[5] - 0.25, 5);
  expect(network.experiment.model).toEqual(fronted.model);
});

test('the rates of a schedule reach the network behind it', async () => {
  const data = tinyData();
  const trained = async (rates?: Float32Array) => {
    const network = await place({ ...fronted, schedule: { kind: 'cosine', floor: 0 } }, data);
    network.startEpoch(epochOrder(data.train.count, 1, 1), rates);
    await network.trainSteps(0, 2);
    return (await network.weights()).map(({ values }) => [...values]);
  };
  expect(await trained(Float32Array.of(0.01, 0))).not.toEqual(await trained());
});
