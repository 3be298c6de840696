import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineNetwork, createStepProbe } from '../index.ts';
import { requestTestDevice } from '../testing/device.ts';
import { failures } from './compare.ts';
import { goldens } from './golden.ts';
import { probeGolden, trainGolden } from './train-golden.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
});
afterAll(() => device.destroy());

describe('the engine computes what Keras computes', () => {
  it.each(goldens().map((golden) => [golden.name, golden] as const))('%s', async (_, golden) => {
    const probe = await createStepProbe(device, golden.experiment);
    try {
      expect(failures(await probeGolden(probe, golden))).toEqual([]);
    } finally {
      probe.dispose();
    }
  });
});

describe('the engine trains an epoch of bytes as Keras does, its smaller last batch too', () => {
  const whole = ['batches/', 'networks/', 'schedules/', 'gradients/'].flatMap((prefix) =>
    goldens(prefix),
  );
  it.each(whole.map((golden) => [golden.name, golden] as const))('%s', async (_, golden) => {
    const network = await createEngineNetwork(device, golden.experiment, golden.data);
    try {
      expect(failures(await trainGolden(network, golden))).toEqual([]);
    } finally {
      network.dispose();
    }
  });
});
