import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fitScaler } from '../../domain/data/scaling.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { createEngineNetwork } from '../../engine/index.ts';
import { bands } from '../../engine/testing/tiny.ts';
import { lessons } from '../../lessons/index.ts';
import type { TrainingData } from '../../training/network.ts';
import { wholeSplit } from '../../training/split-images.ts';
import { acquireDevice } from './device.ts';

/** What WebGPU guarantees on every adapter, of what a training could meet. */
const guaranteed = {
  maxStorageBuffersPerShaderStage: 8,
  maxComputeInvocationsPerWorkgroup: 256,
  maxComputeWorkgroupStorageSize: 16 * 1024,
  maxStorageBufferBindingSize: 128 * 1024 * 1024,
  maxBufferSize: 256 * 1024 * 1024,
  maxComputeWorkgroupsPerDimension: 65_535,
};

/** This browser's adapter, which says that it has what is guaranteed and no feature. */
function leastAdapter(adapter: GPUAdapter): GPUAdapter {
  const limits = new Proxy(adapter.limits, {
    get: (real, name): unknown =>
      name in guaranteed
        ? guaranteed[name as keyof typeof guaranteed]
        : Reflect.get(real, name, real),
  });
  return {
    info: adapter.info,
    features: new Set(),
    limits,
    requestDevice: (descriptor: GPUDeviceDescriptor) => adapter.requestDevice(descriptor),
  } as unknown as GPUAdapter;
}

let device: GPUDevice;
beforeAll(async () => {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error('This browser has no WebGPU adapter.');
  vi.spyOn(navigator.gpu, 'requestAdapter').mockResolvedValue(leastAdapter(adapter));
  ({ device } = await acquireDevice());
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => device.destroy());

test('the device that is asked for has no more than the adapter tells', () => {
  expect(device.features.has('subgroups')).toBe(false);
  for (const [name, value] of Object.entries(guaranteed)) {
    expect(device.limits[name as keyof typeof guaranteed], name).toBe(value);
  }
});

/** A batch to learn and a few images to be examined on, with the side that the model reads. */
function dataFor({ model, batchSize }: Experiment): TrainingData {
  const side = model.inputShape[0] === 32 ? 32 : 28;
  const images = bands(batchSize, side, 10, 1);
  const test = wholeSplit(bands(4, side, 10, 2));
  const scaler = fitScaler('unit', images);
  return { train: wholeSplit(images), validation: null, test, scaler, classes: 10 };
}

test.each(lessons.map(({ id, experiment }) => [id, experiment] as const))(
  'on the limits that every adapter has, %s trains and is examined',
  async (_, experiment) => {
    const data = dataFor(experiment);
    const network = await createEngineNetwork(device, experiment, data);
    try {
      network.startEpoch(Uint32Array.from({ length: data.train.count }, (_, at) => at));
      const steps = await network.trainSteps(0, 1);
      expect(steps.map(({ lossSum }) => Number.isFinite(lossSum))).toEqual([true]);
      const { loss, count } = await network.evaluate('test');
      expect(count).toBe(4);
      expect(loss).toBeGreaterThan(0);
    } finally {
      network.dispose();
    }
  },
);
