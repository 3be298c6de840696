import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { fitScaler } from '../../domain/data/scaling.ts';
import type { Network, TrainingData } from '../../training/network.ts';
import { imagesOf, splitAt, wholeSplit } from '../../training/split-images.ts';
import { createEngineNetwork } from '../index.ts';
import { requestTestDevice } from '../testing/device.ts';
import { bands, tinyConv, tinyDense } from '../testing/tiny.ts';
import { deviceUse } from './arena.ts';
import { Guard } from './errors.ts';
import { residencyOf } from './residency.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
});
afterAll(() => device.destroy());

const [train, test_] = [bands(60, 8, 4, 1), bands(30, 8, 4, 2)];

function dataOf(rows: Uint32Array, validation: Uint32Array): TrainingData {
  return {
    train: splitAt(train, rows),
    validation: splitAt(train, validation),
    test: wholeSplit(test_),
    scaler: fitScaler('unit', train),
    classes: 4,
  };
}

const rows = Uint32Array.from({ length: 40 }, (_, at) => (at * 7 + 3) % 60);
const held = Uint32Array.of(5, 12, 19, 26);

async function useAll(network: Network): Promise<void> {
  network.startEpoch(Uint32Array.from({ length: 40 }, (_, at) => (at * 11) % 40));
  await network.trainSteps(0, 4);
  for (const split of ['train', 'validation', 'test'] as const) await network.evaluate(split);
}

test('six runs on the same data send it to the device once, and the last one takes it away', async () => {
  const residency = residencyOf(device);
  const before = residency.uploads;
  const networks: Network[] = [];
  const bytes: number[] = [];
  for (let run = 0; run < 6; run++) {
    const network = await createEngineNetwork(device, tinyDense(), dataOf(rows, held));
    await useAll(network);
    networks.push(network);
    bytes.push(deviceUse(device).bytes);
  }
  expect(residency.uploads - before).toBe(2);
  const own = bytes[1] - bytes[0];
  expect(bytes[5] - bytes[0]).toBe(5 * own);
  expect(bytes[0] - own).toBe(train.pixels.length + test_.pixels.length);
  networks.slice(0, 5).forEach((network) => network.dispose());
  expect((await networks[5].evaluate('test')).count).toBe(30);
  networks[5].dispose();
  expect(residency.leases).toBe(0);
  expect(deviceUse(device)).toEqual({ buffers: 0, bytes: 0 });
});

test.each([
  ['dense', tinyDense()],
  ['convolutional', tinyConv()],
])('a %s run on places has the bits of a run on copies', async (_, experiment: Experiment) => {
  const placed = dataOf(rows, held);
  const copied: TrainingData = {
    ...placed,
    train: wholeSplit(imagesOf(placed.train)),
    validation: wholeSplit(imagesOf(splitAt(train, held))),
  };
  const results = [];
  for (const data of [placed, copied]) {
    const network = await createEngineNetwork(device, experiment, data);
    await useAll(network);
    const weights = (await network.weights()).map(({ values }) => Array.from(values));
    results.push({ weights, validation: await network.evaluate('validation') });
    network.dispose();
  }
  expect(results[0]).toEqual(results[1]);
});

test('of a set that a shader cannot read whole, only what is needed is sent', () => {
  const small = { limits: { maxStorageBufferBindingSize: 20 * 64 }, queue: device.queue };
  const limited = new Proxy(device, {
    get: (target, key) => {
      if (key in small) return small[key as keyof typeof small];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const residency = residencyOf(limited);
  const guard = new Guard(limited, 'The test');
  const [few, more] = [residency.lease(train, 10, guard), residency.lease(train, 20, guard)];
  expect([few.count, more.count]).toEqual([10, 20]);
  expect(residency.lease(train, 15, guard).buffer).toBe(more.buffer);
  expect(few.buffer.size).toBe(10 * 64);
  few.release();
  few.release();
  expect(residency.leases).toBe(2);
  more.buffer.destroy();
});
