import { afterAll, beforeAll, expect, test } from 'vitest';
import { argmaxRows } from '../domain/metrics/argmax.ts';
import { conv2d, dense, flatten } from '../domain/model/layers.ts';
import type { ModelSpec } from '../domain/model/model.ts';
import { createRandom, mixSeed, permutation } from '../domain/random/random.ts';
import { createEngineNetwork } from '../engine/index.ts';
import { compareWeights, failures, relativeError } from '../engine/parity/compare.ts';
import { requestTestDevice } from '../engine/testing/device.ts';
import { tinyConv, tinyData, tinyDense } from '../engine/testing/tiny.ts';
import { evaluateBeside } from '../training/evaluate-beside.ts';
import type { Network } from '../training/network.ts';
import { createProcessorNetwork } from './index.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
});
afterAll(() => device.destroy());

const data = tinyData();
// SGD: Adam would blow the rounding of a gradient that is zero up to a step.
const optimizer = { kind: 'sgd', learningRate: 0.05, momentum: 0.9 } as const;

// No rotation: a graphics device's sine may be off by 2^-11, and a few pixels with it.
const augmentation = { rotation: 0, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 };

const dropsChannels: ModelSpec = {
  inputShape: [8, 8, 1],
  layers: [
    conv2d(6, 3, { activation: 'tanh' }),
    { kind: 'spatialDropout2d', rate: 0.3 },
    conv2d(8, 3, { padding: 'same' }),
    { kind: 'globalMaxPooling2d' },
    dense(4, 'softmax'),
  ],
};

async function trainEpoch(network: Network, epoch: number): Promise<number[]> {
  network.startEpoch(permutation(data.train.count, createRandom(mixSeed(7, epoch))));
  const metrics = await network.trainSteps(0, 4);
  return metrics.map(({ lossSum, samples }) => lossSum / samples);
}

async function moveTo(to: Network, from: Network): Promise<void> {
  to.setWeights(await from.weights());
  to.setOptimizerState(await from.optimizerState());
}

// With dropout, augmentation and moving statistics: all of them are functions of seed and counters.
test.each([
  ['dense', { ...tinyDense(), optimizer }],
  ['convolutional', { ...tinyConv(), optimizer, augmentation }],
  ['whole channels dropping', { ...tinyConv(), optimizer, model: dropsChannels }],
])(
  'a %s run moves from the GPU to the processor and back, and ends as if it had stayed',
  async (_, experiment) => {
    const stayed = await createEngineNetwork(device, experiment, data);
    const moved = await createEngineNetwork(device, experiment, data);
    const guest = await createProcessorNetwork(experiment, data);
    const expected: number[] = [];
    const actual: number[] = [];
    for (const epoch of [1, 2, 3]) expected.push(...(await trainEpoch(stayed, epoch)));
    actual.push(...(await trainEpoch(moved, 1)));
    await moveTo(guest, moved);
    actual.push(...(await trainEpoch(guest, 2)));
    await moveTo(moved, guest);
    actual.push(...(await trainEpoch(moved, 3)));
    const losses = { what: 'losses', error: relativeError(actual, expected) };
    const weights = compareWeights('after', await moved.weights(), await stayed.weights());
    for (const network of [stayed, moved, guest]) network.dispose();
    expect(failures([losses, ...weights])).toEqual([]);
  },
);

test.each([
  ['dense', tinyDense()],
  ['convolutional', tinyConv()],
])('measures for a %s run of the engine what that would have measured', async (_, experiment) => {
  const network = await createEngineNetwork(device, experiment, data);
  for (const epoch of [1, 2, 3]) await trainEpoch(network, epoch);
  let made = 0;
  const beside = await evaluateBeside(network, data, 'test', (one, own) => {
    made++;
    return createProcessorNetwork(one, own);
  });
  const own = await network.evaluate('test');
  network.dispose();
  expect(made).toBe(1);
  expect(beside.accuracy).toBe(own.accuracy);
  expect(argmaxRows(beside.outputs, 4)).toEqual(argmaxRows(own.outputs, 4));
  expect(relativeError(beside.outputs, own.outputs)).toBeLessThan(1e-4);
  expect(relativeError([beside.loss], [own.loss])).toBeLessThan(1e-4);
});

test('lets messages in within a step that takes longer than a slice', async () => {
  const large = tinyData(48, 28);
  const layers = [conv2d(64, 5, { padding: 'same' }), conv2d(64, 5), flatten(), dense(4)];
  const model = { inputShape: [28, 28, 1], layers };
  const slow = { ...tinyDense(28), model, batchSize: 48 };
  const network = await createProcessorNetwork(slow, large);
  network.startEpoch(Uint32Array.from({ length: 48 }, (_, index) => index));
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns++;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await network.trainSteps(0, 1);
  port1.close();
  network.dispose();
  expect(turns).toBeGreaterThan(3);
});
