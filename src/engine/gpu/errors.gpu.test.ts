import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngineNetwork } from '../index.ts';
import { requestTestDevice } from '../testing/device.ts';
import { tinyConv, tinyData, tinyDense } from '../testing/tiny.ts';
import { deviceUse } from './arena.ts';
import { Guard } from './errors.ts';
import { residencyOf } from './residency.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
});
afterAll(() => device.destroy());

/** From now on the device refuses one buffer, as one without room does: it is there, and invalid. */
function refuseOne(label: string): () => void {
  const create = device.createBuffer.bind(device);
  let refused = false;
  device.createBuffer = (descriptor) => {
    if (refused || descriptor.label !== label) return create(descriptor);
    refused = true;
    return create({ ...descriptor, usage: 0 });
  };
  return () => (device.createBuffer = create);
}

test('of two networks that are built at the same time, each hears of its own errors only', async () => {
  const uncaptured: string[] = [];
  const note = ({ error }: GPUUncapturedErrorEvent) => uncaptured.push(error.message);
  device.addEventListener('uncapturederror', note);
  const restore = refuseOne('slots');
  const data = tinyData();
  const [large, small] = await Promise.allSettled([
    createEngineNetwork(device, tinyConv(), data),
    createEngineNetwork(device, tinyDense(), data),
  ]);
  restore();
  device.removeEventListener('uncapturederror', note);
  expect(large).toMatchObject({ status: 'rejected', reason: { code: 'gpu-error' } });
  expect(small.status).toBe('fulfilled');
  if (small.status === 'fulfilled') small.value.dispose();
  expect(uncaptured).toEqual([]);
  expect(residencyOf(device).leases).toBe(0);
  expect(deviceUse(device).buffers).toBe(0);
});

test('a run that goes on hears nothing of a network that fails beside it', async () => {
  const data = tinyData();
  const network = await createEngineNetwork(device, tinyDense(), data);
  network.startEpoch(Uint32Array.from({ length: 40 }, (_, at) => at));
  const restore = refuseOne('slots');
  const attempt = createEngineNetwork(device, tinyConv(), data).catch((thrown: unknown) => thrown);
  const steps = await network.trainSteps(0, 4);
  expect(await attempt).toMatchObject({ code: 'gpu-error' });
  restore();
  expect(steps).toHaveLength(4);
  expect(await network.trainSteps(0, 1)).toHaveLength(1);
  network.dispose();
});

test('what throws between scopes leaves none open', async () => {
  const guard = new Guard(device, 'The test');
  expect(() =>
    guard.run(() => {
      throw new Error('in between');
    }),
  ).toThrow('in between');
  guard.run(() => device.createBuffer({ size: 4, usage: 0 }));
  await expect(guard.check()).rejects.toMatchObject({ code: 'gpu-error' });
  await guard.check();
  await expect(device.popErrorScope()).rejects.toThrow();
});
