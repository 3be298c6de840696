import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { createRandom, mixSeed, permutation } from '../domain/random/random.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import { initialWeights } from '../domain/model/weights.ts';
import type { Network, TrainingData } from '../training/network.ts';
import { spanOf } from '../domain/experiment/experiment.ts';
import { epochRates } from '../domain/experiment/schedules.ts';
import { imagesOf } from '../training/split-images.ts';
import { canCompile, createEngineNetwork } from './index.ts';
import { requestTestDevice } from './testing/device.ts';
import { tinyConv, tinyData, tinyDense } from './testing/tiny.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
});
afterAll(() => device.destroy());

const orderOf = (data: TrainingData, epoch: number) =>
  permutation(data.train.count, createRandom(mixSeed(7, epoch)));

const bits = (weights: WeightSet) => weights.map(({ values }) => Array.from(values));

/** Runs `work` with a network of its own. */
async function withNetwork<T>(
  experiment: Experiment,
  data: TrainingData,
  work: (network: Network) => Promise<T>,
): Promise<T> {
  const network = await createEngineNetwork(device, experiment, data);
  try {
    return await work(network);
  } finally {
    network.dispose();
  }
}

async function trainEpochs(network: Network, data: TrainingData, epochs: number) {
  const losses: number[] = [];
  const steps = Math.ceil(data.train.count / network.experiment.batchSize);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    network.startEpoch(orderOf(data, epoch));
    const metrics = await network.trainSteps(0, steps);
    losses.push(metrics.reduce((sum, { lossSum }) => sum + lossSum, 0) / data.train.count);
  }
  return losses;
}

test('starts from the weights that model and seed decide', async () => {
  const experiment = tinyConv();
  const weights = await withNetwork(experiment, tinyData(), (network) => network.weights());
  expect(bits(weights)).toEqual(bits(initialWeights(experiment.model, experiment.seed)));
});

test.each([
  ['dense', tinyDense()],
  ['convolutional', { ...tinyConv(), augmentation: null }],
])('a %s network learns what can be seen', async (_, experiment) => {
  const data = tinyData(96);
  await withNetwork(experiment, data, async (network) => {
    const losses = await trainEpochs(network, data, 25);
    const evaluation = await network.evaluate('test');
    expect(losses[24]).toBeLessThan(losses[0] / 2);
    expect(evaluation.accuracy).toBeGreaterThan(0.9);
  });
});

test.each([
  ['dense', tinyDense()],
  ['convolutional', tinyConv()],
])('the same seed trains the same %s weights twice, bit for bit', async (_, experiment) => {
  const data = tinyData();
  const run = () =>
    withNetwork(experiment, data, async (network) => {
      await trainEpochs(network, data, 2);
      return bits(await network.weights());
    });
  const [first, second] = [await run(), await run()];
  expect(second).toEqual(first);
  const other = await withNetwork({ ...experiment, seed: 43 }, data, async (network) => {
    await trainEpochs(network, data, 2);
    return bits(await network.weights());
  });
  expect(other).not.toEqual(first);
});

test('a run that is exported in the middle of an epoch and imported ends where it would have ended', async () => {
  const data = tinyData();
  const experiment = tinyConv();
  const whole = await withNetwork(experiment, data, async (network) => {
    await trainEpochs(network, data, 2);
    return { weights: bits(await network.weights()), state: await network.optimizerState() };
  });
  const half = await withNetwork(experiment, data, async (network) => {
    await trainEpochs(network, data, 1);
    network.startEpoch(orderOf(data, 2));
    await network.trainSteps(0, 2);
    return { weights: await network.weights(), state: await network.optimizerState() };
  });
  expect(half.state.step).toBe(6);
  const resumed = await withNetwork(experiment, data, async (network) => {
    network.setWeights(half.weights);
    network.setOptimizerState(half.state);
    network.startEpoch(orderOf(data, 2));
    await network.trainSteps(2, 4);
    return { weights: bits(await network.weights()), state: await network.optimizerState() };
  });
  expect(resumed).toEqual(whole);
});

test('one with a schedule, weights that decay and clipped gradients does so too', async () => {
  const data = tinyData();
  const schedule = { kind: 'cosine', floor: 0 } as const;
  const ways = { decay: 0.001, clipping: { kind: 'norm', limit: 0.5 } } as const;
  const experiment = { ...tinyConv(), ...ways, schedule, epochs: 2 };
  const span = spanOf(data.train.count, experiment);
  const start = (network: Network, epoch: number) =>
    network.startEpoch(orderOf(data, epoch), epochRates(schedule, 0.01, epoch, span));
  const whole = await withNetwork(experiment, data, async (network) => {
    for (const epoch of [1, 2]) {
      start(network, epoch);
      await network.trainSteps(0, 4);
    }
    return { weights: bits(await network.weights()), measured: await network.evaluate('test') };
  });
  const half = await withNetwork(experiment, data, async (network) => {
    start(network, 1);
    await network.trainSteps(0, 4);
    start(network, 2);
    await network.trainSteps(0, 2);
    return { weights: await network.weights(), state: await network.optimizerState() };
  });
  const resumed = await withNetwork(experiment, data, async (network) => {
    network.setWeights(half.weights);
    network.setOptimizerState(half.state);
    start(network, 2);
    await network.trainSteps(2, 4);
    return { weights: bits(await network.weights()), measured: await network.evaluate('test') };
  });
  expect(resumed).toEqual(whole);
});

test('calls that overlap are carried out in order and report every batch, the smaller last one too', async () => {
  const data = tinyData();
  const experiment = tinyDense();
  const one = await withNetwork(experiment, data, async (network) => {
    network.startEpoch(orderOf(data, 1));
    return network.trainSteps(0, 4);
  });
  const overlapping = await withNetwork(experiment, data, async (network) => {
    network.startEpoch(orderOf(data, 1));
    const calls = [network.trainSteps(0, 1), network.trainSteps(1, 3), network.trainSteps(3, 4)];
    return (await Promise.all(calls)).flat();
  });
  expect(one.map(({ samples }) => samples)).toEqual([12, 12, 12, 4]);
  expect(overlapping).toEqual(one);
});

test('a smaller last batch counts only its own images', async () => {
  // 12 + 4 images; the second batch alone must train as a run whose batch size is 4 would.
  const data = tinyData(16);
  const order = Uint32Array.from({ length: 16 }, (_, index) => index);
  const plain = { ...tinyConv(), augmentation: null };
  // SGD: Adam would blow the rounding of a gradient that is zero up to a step.
  const experiment = {
    ...plain,
    optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0 } as const,
    model: { ...plain.model, layers: plain.model.layers.filter(({ kind }) => kind !== 'dropout') },
  };
  const run = (batchSize: number, step: number) =>
    withNetwork({ ...experiment, batchSize }, data, async (network) => {
      network.startEpoch(order);
      const metrics = await network.trainSteps(step, step + 1);
      return { metrics, weights: bits(await network.weights()).flat() };
    });
  const [masked, exact] = [await run(12, 1), await run(4, 3)];
  expect(masked.metrics[0].samples).toBe(4);
  expect(masked.metrics[0].lossSum).toBeCloseTo(exact.metrics[0].lossSum, 4);
  masked.weights.forEach((value, at) => expect(value).toBeCloseTo(exact.weights[at], 5));
});

test('a learning rate of 0 leaves the trainable weights alone', async () => {
  const data = tinyData();
  await withNetwork(tinyDense(), data, async (network) => {
    network.setLearningRate(0);
    await trainEpochs(network, data, 1);
    const start = initialWeights(network.experiment.model, network.experiment.seed);
    expect(bits(await network.weights())).toEqual(bits(start));
  });
});

test('says what it cannot run, and refuses to compile it', async () => {
  const experiment = tinyDense();
  const rows = { ...experiment, model: { ...experiment.model, inputShape: [8, 8] } };
  expect(canCompile(experiment)).toBeNull();
  expect(canCompile(rows)).toContain('Flatten');
  await expect(createEngineNetwork(device, rows, tinyData())).rejects.toMatchObject({
    code: 'engine-unsupported',
  });
});

test('a step that the device refuses fails with a code, and so does not pass for training', async () => {
  const create = device.createBuffer.bind(device);
  let slots: GPUBuffer | undefined;
  device.createBuffer = (descriptor) => {
    const buffer = create(descriptor);
    if (descriptor.label === 'slots') slots = buffer;
    return buffer;
  };
  const data = tinyData();
  const network = await createEngineNetwork(device, tinyDense(), data);
  device.createBuffer = create;
  try {
    network.startEpoch(orderOf(data, 1));
    expect(await network.trainSteps(0, 1)).toHaveLength(1);
    slots?.destroy();
    await expect(network.trainSteps(1, 2)).rejects.toMatchObject({ code: 'gpu-error' });
  } finally {
    network.dispose();
  }
});

test('a thousand steps allocate nothing, and disposing destroys every buffer', async () => {
  const live = new Set<GPUBuffer>();
  const create = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = create(descriptor);
    live.add(buffer);
    const destroy = buffer.destroy.bind(buffer);
    buffer.destroy = () => {
      live.delete(buffer);
      return destroy();
    };
    return buffer;
  };
  try {
    const data = tinyData();
    const network = await createEngineNetwork(device, tinyDense(), data);
    await trainEpochs(network, data, 2);
    const before = live.size;
    await trainEpochs(network, data, 250);
    expect(live.size).toBe(before);
    await network.evaluate('test');
    await network.predict(imagesOf(data.test));
    await network.report();
    network.dispose();
    expect(live.size).toBe(0);
  } finally {
    device.createBuffer = create;
  }
});
