import { afterEach, expect, test, vi } from 'vitest';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { conv2d, dense, dropout, flatten, maxPooling2d } from '../domain/model/layers.ts';
import { optimizerDefaults } from '../domain/model/model.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import { initialWeights } from '../domain/model/weights.ts';
import { createRandom, mixSeed, permutation } from '../domain/random/random.ts';
import { tinyConv, tinyData, tinyDense } from '../engine/testing/tiny.ts';
import type { TrainingData } from '../training/network.ts';
import { spanOf } from '../domain/experiment/experiment.ts';
import { epochRates } from '../domain/experiment/schedules.ts';
import { nextTask } from '../training/next-task.ts';
import { imagesOf } from '../training/split-images.ts';
import type { ProcessorNetwork } from './index.ts';
import { createProcessorNetwork } from './index.ts';
import { helpers, moduleOfFile, startNodeHelper } from './testing/node-module.ts';

const networks: ProcessorNetwork[] = [];
afterEach(() => {
  for (const network of networks.splice(0)) network.dispose();
});

/** A network that the test need not dispose. With threads, they are Node's. */
async function make(
  experiment: Experiment,
  data: TrainingData,
  threads = 1,
): Promise<ProcessorNetwork> {
  const module = moduleOfFile(threads > 1 ? 'processor-threads' : 'processor');
  const options = { threads, module, startHelper: startNodeHelper };
  const network = await createProcessorNetwork(experiment, data, options);
  networks.push(network);
  return network;
}

const orderOf = (data: TrainingData, epoch: number) =>
  permutation(data.train.count, createRandom(mixSeed(7, epoch)));

const bits = (weights: WeightSet) => weights.map(({ values }) => Array.from(values));

async function trainEpochs(network: ProcessorNetwork, data: TrainingData, epochs: number) {
  const losses: number[] = [];
  const steps = Math.ceil(data.train.count / network.experiment.batchSize);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    network.startEpoch(orderOf(data, epoch));
    const metrics = await network.trainSteps(0, steps);
    losses.push(metrics.reduce((sum, { lossSum }) => sum + lossSum, 0) / data.train.count);
  }
  return losses;
}

/** Large enough for its operations to be shared between threads. */
function wideConv(): Experiment {
  return {
    ...tinyConv(16),
    batchSize: 16,
    model: {
      inputShape: [16, 16, 1],
      layers: [
        conv2d(16, 3, { activation: 'relu' }),
        conv2d(24, 3, { padding: 'same', strides: 2, activation: 'tanh' }),
        maxPooling2d(2),
        flatten(),
        dropout(0.25),
        dense(64, 'relu'),
        dense(4, 'softmax'),
      ],
    },
  };
}

test('starts from the weights that model and seed decide', async () => {
  const experiment = tinyConv();
  const network = await make(experiment, tinyData());
  expect(bits(await network.weights())).toEqual(
    bits(initialWeights(experiment.model, experiment.seed)),
  );
});

test.each([
  ['dense', tinyDense()],
  ['convolutional', tinyConv()],
])('a %s network learns what can be seen', async (_, experiment) => {
  const data = tinyData(96);
  const network = await make(experiment, data);
  const losses = await trainEpochs(network, data, 25);
  const evaluation = await network.evaluate('test');
  expect(losses[24]).toBeLessThan(losses[0] / 2);
  expect(evaluation.accuracy).toBeGreaterThan(0.9);
  expect(await network.predict(imagesOf(data.test))).toEqual(evaluation.outputs);
});

test.each(['adam', 'rmsprop', 'sgd'] as const)(
  'goes on from exported weights and slots of %s bit for bit, in mid-epoch too',
  async (kind) => {
    const data = tinyData();
    const momentum = kind === 'adam' ? {} : { momentum: 0.9 };
    const experiment = { ...tinyConv(), optimizer: { ...optimizerDefaults[kind], ...momentum } };
    const whole = await make(experiment, data);
    await trainEpochs(whole, data, 2);
    const half = await make(experiment, data);
    await trainEpochs(half, data, 1);
    half.startEpoch(orderOf(data, 2));
    await half.trainSteps(0, 2);
    const state = await half.optimizerState();
    expect(state.step).toBe(6);
    const resumed = await make(experiment, data);
    resumed.setWeights(await half.weights());
    resumed.setOptimizerState(state);
    resumed.startEpoch(orderOf(data, 2));
    await resumed.trainSteps(2, 4);
    expect(bits(await resumed.weights())).toEqual(bits(await whole.weights()));
    expect(await resumed.optimizerState()).toEqual(await whole.optimizerState());
  },
);

test('goes on bit for bit where a schedule, decay and clipping are in use, with three threads too', async () => {
  const data = tinyData();
  const schedule = { kind: 'cosine', floor: 0 } as const;
  const ways = { decay: 0.001, clipping: { kind: 'norm', limit: 0.5 } } as const;
  const experiment = { ...wideConv(), ...ways, schedule, epochs: 2 };
  const steps = spanOf(data.train.count, experiment).stepsPerEpoch;
  const start = (network: ProcessorNetwork, epoch: number) =>
    network.startEpoch(
      orderOf(data, epoch),
      epochRates(schedule, 0.01, epoch, spanOf(data.train.count, experiment)),
    );
  const ends = await Promise.all(
    [1, 3].map(async (threads) => {
      const whole = await make(experiment, data, threads);
      for (const epoch of [1, 2]) {
        start(whole, epoch);
        await whole.trainSteps(0, steps);
      }
      return bits(await whole.weights());
    }),
  );
  const half = await make(experiment, data);
  start(half, 1);
  await half.trainSteps(0, steps);
  start(half, 2);
  await half.trainSteps(0, 1);
  const resumed = await make(experiment, data);
  resumed.setWeights(await half.weights());
  resumed.setOptimizerState(await half.optimizerState());
  start(resumed, 2);
  await resumed.trainSteps(1, steps);
  expect([bits(await resumed.weights()), ends[1]]).toEqual([ends[0], ends[0]]);
});

test('gives the same bits with one thread and with three', async () => {
  const data = tinyData(64, 16);
  const alone = await make(wideConv(), data);
  const shared = await make(wideConv(), data, 3);
  const before = await alone.predict(imagesOf(data.test));
  await vi.waitFor(async () => {
    expect(await shared.predict(imagesOf(data.test))).toEqual(before);
    expect(shared.helpers).toBe(2);
  });
  expect(await trainEpochs(shared, data, 4)).toEqual(await trainEpochs(alone, data, 4));
  expect(bits(await shared.weights())).toEqual(bits(await alone.weights()));
  expect((await shared.evaluate('test')).outputs).toEqual((await alone.evaluate('test')).outputs);
});

test('sends its helpers home and refuses everything once it is disposed', async () => {
  const data = tinyData();
  const network = await make(tinyDense(), data, 2);
  const started = helpers.length;
  await network.predict(imagesOf(data.test));
  expect(helpers.slice(started)).toEqual([{ ended: false }]);
  network.dispose();
  expect(helpers.slice(started)).toEqual([{ ended: true }]);
  await expect(network.predict(imagesOf(data.test))).rejects.toMatchObject({ code: 'run-unknown' });
  await expect(network.trainSteps(0, 1)).rejects.toMatchObject({ code: 'run-unknown' });
});

test('calls that overlap are carried out in order, each at the learning rate it was asked for at', async () => {
  const data = tinyData();
  const apart = await make(tinyDense(), data);
  apart.startEpoch(orderOf(data, 1));
  const first = await apart.trainSteps(0, 2);
  apart.setLearningRate(0);
  const second = await apart.trainSteps(2, 4);
  const overlapping = await make(tinyDense(), data);
  overlapping.startEpoch(orderOf(data, 1));
  const calls = [overlapping.trainSteps(0, 2)];
  overlapping.setLearningRate(0);
  calls.push(overlapping.trainSteps(2, 4));
  expect((await Promise.all(calls)).flat()).toEqual([...first, ...second]);
  expect(second.map(({ samples }) => samples)).toEqual([12, 4]);
  expect(bits(await overlapping.weights())).toEqual(bits(await apart.weights()));
});

test('shows what every layer gives, the last of it what it predicts', async () => {
  const data = tinyData();
  const network = await make(tinyConv(), data);
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
  const outputs = await network.predict(image);
  layers[6].values.forEach((value, at) => expect(value).toBeCloseTo(outputs[at], 5));
});

test('says what it computes and what its operations take', async () => {
  const data = tinyData();
  const network = await make(tinyConv(), data);
  await trainEpochs(network, data, 20);
  const report = await network.report();
  expect(report.backend).toBe('processor');
  expect(report.kernels.map(({ name }) => name)).toContain('conv2d weight gradient');
  const shares = report.kernels.reduce((sum, { share }) => sum + (share ?? 0), 0);
  expect(shares).toBeCloseTo(1, 5);
});

test('refuses a training that needs more memory than there is', async () => {
  const model = {
    inputShape: [8, 8, 1],
    layers: [conv2d(1024, 1), maxPooling2d(1), maxPooling2d(1), flatten(), dense(4)],
  };
  const experiment = { ...tinyConv(), model, batchSize: 4096 };
  await expect(make(experiment, tinyData())).rejects.toMatchObject({ code: 'backend-unavailable' });
});

test('a long step that is stopped leaves everything as it was, and goes on bit for bit', async () => {
  const data = tinyData();
  const whole = await make(tinyConv(), data);
  const network = await make(tinyConv(), data);
  for (const each of [whole, network]) {
    each.startEpoch(orderOf(data, 1));
    await each.trainSteps(0, 1);
  }
  const stateOf = async () => [bits(await network.weights()), await network.optimizerState()];
  const before = await stateOf();
  // On this clock every look is a slice: messages get in between any two operations.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  const stop = new AbortController();
  const calls = [1, 2].map((step) => network.trainSteps(step, step + 1, stop.signal));
  for (let turn = 0; turn < 8; turn++) await nextTask();
  stop.abort();
  expect((await Promise.all(calls)).flat()).toEqual([]);
  expect(await stateOf()).toEqual(before);
  const measured = network.evaluate('test', stop.signal);
  await expect(measured).rejects.toBe(stop.signal.reason);
  clock.mockRestore();
  expect(await network.trainSteps(1, 4)).toEqual(await whole.trainSteps(1, 4));
  expect(bits(await network.weights())).toEqual(bits(await whole.weights()));
  expect(await network.evaluate('test')).toEqual(await whole.evaluate('test'));
});
