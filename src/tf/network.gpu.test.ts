import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  conv2d,
  dense,
  dropout,
  flatten,
  maxPooling2d,
  batchNormalization,
} from '../domain/model/layers.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { scaleImages } from '../domain/data/scaling.ts';
import { initialWeights } from '../domain/model/weights.ts';
import { createControl } from '../training/control.ts';
import type { TrainEvent } from '../training/loop.ts';
import { epochOrder, train } from '../training/loop.ts';
import type { TrainingData } from '../training/network.ts';
import { imagesOf } from '../training/split-images.ts';
import { smallData, smallExperiment } from '../training/testing.ts';
import type { OwnedDevice } from '../worker/gpu/device.ts';
import { acquireDevice } from '../worker/gpu/device.ts';
import { tensorCount, useBackend } from './backend.ts';
import { TfNetwork } from './network.ts';

let owned: OwnedDevice;

beforeAll(async () => {
  owned = await acquireDevice();
  await useBackend('webgpu', owned);
});
afterAll(() => owned.device.destroy());

async function finish(network: TfNetwork, data: TrainingData): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  const run = train({ network, data, control: createControl() });
  for (let next = await run.next(); !next.done; next = await run.next()) events.push(next.value);
  return events;
}

const smallCnn = {
  inputShape: [4, 4, 1],
  layers: [
    conv2d(3, 3, { padding: 'same', activation: 'relu' }),
    maxPooling2d(2),
    batchNormalization(),
    flatten(),
    dropout(0.25),
    dense(2, 'softmax'),
  ],
} satisfies Experiment['model'];

/** One step of softmax regression with Adam, in plain arithmetic and double precision. */
function stepByHand(experiment: Experiment, data: TrainingData) {
  const rows = epochOrder(data.train.count, experiment.seed, 1).subarray(0, experiment.batchSize);
  const inputs = scaleImages(data.train.set.pixels, data.scaler);
  const [kernel, bias] = initialWeights(experiment.model, experiment.seed).map((w) => [
    ...w.values,
  ]);
  const gradient = new Array<number>(34).fill(0);
  let lossSum = 0;
  for (const row of rows) {
    const x = inputs.subarray(row * 16, (row + 1) * 16);
    const logits = [0, 1].map((unit) =>
      x.reduce((sum, value, at) => sum + value * kernel[at * 2 + unit], bias[unit]),
    );
    const total = Math.exp(logits[0]) + Math.exp(logits[1]);
    const probability = logits.map((value) => Math.exp(value) / total);
    const label = data.train.labels[row];
    lossSum -= Math.log(probability[label]);
    [0, 1].forEach((unit) => {
      const delta = (probability[unit] - (unit === label ? 1 : 0)) / rows.length;
      x.forEach((value, at) => (gradient[at * 2 + unit] += value * delta));
      gradient[32 + unit] += delta;
    });
  }
  const weights = [...kernel, ...bias];
  const rate = (0.05 * Math.sqrt(1 - 0.999)) / (1 - 0.9);
  const updated = weights.map((weight, at) => {
    const first = 0.1 * gradient[at];
    const second = 0.001 * gradient[at] ** 2;
    return weight - (rate * first) / (Math.sqrt(second) + 1e-7);
  });
  return { lossSum, updated };
}

describe('the TensorFlow.js trainer on WebGPU', () => {
  it('takes one step to the loss and the weights that arithmetic by hand gives', async () => {
    const data = smallData();
    const experiment = smallExperiment();
    const network = new TfNetwork('webgpu', experiment, data);
    network.startEpoch(epochOrder(data.train.count, experiment.seed, 1));
    const [metrics] = await network.trainSteps(0, 1);
    const expected = stepByHand(experiment, data);
    expect(metrics.samples).toBe(8);
    expect(metrics.lossSum).toBeCloseTo(expected.lossSum, 4);
    const weights = (await network.weights()).flatMap(({ values }) => [...values]);
    weights.forEach((value, at) => expect(value).toBeCloseTo(expected.updated[at], 4));
    network.dispose();
  });

  it('learns: the loss falls and the validation accuracy rises above chance', async () => {
    const data = smallData(80);
    const network = new TfNetwork('webgpu', smallExperiment({ epochs: 6 }), data);
    const logs = (await finish(network, data)).flatMap((e) => (e.kind === 'epoch' ? [e.log] : []));
    expect(logs[5].loss).toBeLessThan(logs[0].loss * 0.8);
    expect(logs[5].validationAccuracy).toBeGreaterThan(0.8);
    network.dispose();
  });

  it('leaves no tensor behind, with convolutions, dropout, augmentation and batch norm', async () => {
    const data = smallData();
    const augmentation = { rotation: 15, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 };
    const before = tensorCount();
    const network = new TfNetwork(
      'webgpu',
      smallExperiment({ model: smallCnn, epochs: 1, augmentation }),
      data,
    );
    await finish(network, data);
    await network.evaluate('test');
    await network.activations(imagesOf(data.test, [0]));
    network.dispose();
    expect(tensorCount()).toBe(before);
  });

  it('repeats a run with dropout exactly for the same seed', async () => {
    const data = smallData();
    const losses = async () => {
      const experiment = smallExperiment({ model: smallCnn, epochs: 1 });
      const network = new TfNetwork('webgpu', experiment, data);
      const events = await finish(network, data);
      network.dispose();
      return events.flatMap((event) => (event.kind === 'epoch' ? [event.log.loss] : []));
    };
    expect(await losses()).toEqual(await losses());
  });

  it('goes on from exported weights and slots as the uninterrupted run does', async () => {
    const data = smallData();
    const experiment = smallExperiment();
    const order = epochOrder(data.train.count, experiment.seed, 1);
    const whole = new TfNetwork('webgpu', experiment, data);
    whole.startEpoch(order);
    await whole.trainSteps(0, 3);
    const [weights, optimizer] = [await whole.weights(), await whole.optimizerState()];
    const resumed = new TfNetwork('webgpu', experiment, data);
    resumed.setWeights(weights);
    resumed.setOptimizerState(optimizer);
    resumed.startEpoch(order);
    await Promise.all([whole.trainSteps(3, 6), resumed.trainSteps(3, 6)]);
    expect(await resumed.weights()).toEqual(await whole.weights());
    whole.dispose();
    resumed.dispose();
  });
});
