import { expect, test } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { Backends } from './backends.ts';
import type { OwnedDevice } from './device.ts';
import { Gpu } from './gpu.ts';

/** A Gpu that has this device, or none. */
class PlayedGpu extends Gpu {
  private readonly owned: Pick<OwnedDevice, 'name' | 'software'> | null;

  constructor(owned: Pick<OwnedDevice, 'name' | 'software'> | null) {
    super();
    this.owned = owned;
  }

  override device(): Promise<OwnedDevice> {
    if (this.owned) return Promise.resolve(this.owned as OwnedDevice);
    return Promise.reject(new LabError('webgpu-missing', 'There is none.'));
  }
}

const probe = (software: boolean) =>
  new Backends(new PlayedGpu({ name: 'some adapter', software })).probe('auto');

test('a graphics processor computes by the engine, and nothing is better', async () => {
  expect(await probe(false)).toMatchObject({ backend: 'engine', fallback: null });
});

test('where the processor plays the adapter it computes itself, and the reason is told', async () => {
  const found = await probe(true);
  expect(found).toMatchObject({ backend: 'processor', fallback: { code: 'software-adapter' } });
  expect(found.fallback?.message).toContain('some adapter');
});

test('the engine is still taken on such an adapter where it is asked for', async () => {
  const backends = new Backends(new PlayedGpu({ name: 'some adapter', software: true }));
  expect(await backends.probe('engine')).toMatchObject({ backend: 'engine', software: true });
});

test('without WebGPU the reason is that, and not the adapter', async () => {
  const found = await new Backends(new PlayedGpu(null)).probe('auto');
  expect(found).toMatchObject({ backend: 'processor', fallback: { code: 'webgpu-missing' } });
});
