import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure, FailureCode } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { BackendName, Network, TrainingData } from '../../training/network.ts';
import type { TuningStore } from '../../engine/index.ts';
import type { OwnedDevice } from './device.ts';
import { acquireDevice } from './device.ts';
import type { BackendChoice, BackendInfo } from '../protocol/protocol.ts';
import { openTuningStore } from './kept-tiles.ts';

/** From the fastest to the one that every browser has. */
const preference: readonly BackendName[] = ['engine', 'webgpu', 'webgl', 'cpu'];

/** Failures of a device or a backend: the next one may work. Anything else is the user's to mend. */
const replaceable: readonly FailureCode[] = [
  'webgpu-missing',
  'webgpu-no-adapter',
  'webgpu-device-lost',
  'backend-unavailable',
  'engine-unsupported',
  'gpu-out-of-memory',
  'gpu-error',
];

/** A compiled network, and what it computes on. */
export interface PlacedNetwork {
  readonly network: Network;
  readonly info: BackendInfo;
  /** Settles when the device under the network is lost; never where there is no device. */
  readonly lost: Promise<Failure>;
}

const never = new Promise<never>(() => undefined);

/** Chooses what computes, and owns the GPU device. One for the whole worker. */
export class Backends {
  /** Whether the engine may measure kernels at the first use of a shape. */
  autotune = true;
  private owned: Promise<OwnedDevice> | null = null;
  private tuning: Promise<TuningStore> | null = null;

  /** What would be used now, without compiling anything. */
  async probe(choice: BackendChoice): Promise<BackendInfo> {
    const { info } = await this.firstThatWorks(choice, async (backend) => {
      await this.ready(backend);
    });
    return info;
  }

  /** Compiles the experiment on the best backend that can carry it. @throws LabError */
  async place(
    choice: BackendChoice,
    experiment: Experiment,
    data: TrainingData,
  ): Promise<PlacedNetwork> {
    const { value, info } = await this.firstThatWorks(choice, (backend) =>
      this.compile(backend, experiment, data),
    );
    return { ...value, info };
  }

  private async firstThatWorks<T>(
    choice: BackendChoice,
    attempt: (backend: BackendName) => Promise<T>,
  ): Promise<{ value: T; info: BackendInfo }> {
    const start = choice === 'auto' ? 0 : preference.indexOf(choice);
    let fallback: Failure | null = null;
    for (const backend of preference.slice(start)) {
      try {
        const value = await attempt(backend);
        return { value, info: await this.describe(backend, fallback) };
      } catch (thrown) {
        const failure = toFailure(thrown);
        if (!replaceable.includes(failure.code)) throw thrown;
        fallback ??= failure;
      }
    }
    throw new LabError('backend-unavailable', fallback?.message ?? 'Nothing here can compute.');
  }

  private async describe(backend: BackendName, fallback: Failure | null): Promise<BackendInfo> {
    if (backend === 'engine' || backend === 'webgpu') {
      const { name, software } = await this.device();
      return { backend, adapter: name, software, fallback };
    }
    const adapter = backend === 'webgl' ? 'WebGL' : 'processor';
    return { backend, adapter, software: backend === 'cpu', fallback };
  }

  private async compile(backend: BackendName, experiment: Experiment, data: TrainingData) {
    await this.ready(backend);
    if (backend === 'engine') {
      const { createEngineNetwork } = await import('../../engine/index.ts');
      const { device, name } = await this.device();
      this.tuning ??= openTuningStore();
      const network = await createEngineNetwork(device, experiment, data, {
        autotune: this.autotune,
        tuning: await this.tuning,
        adapterName: name,
      });
      return { network, lost: whenLost(device) };
    }
    const { TfNetwork } = await import('../../tf/network.ts');
    const network = new TfNetwork(backend, experiment, data);
    return { network, lost: backend === 'webgpu' ? whenLost((await this.device()).device) : never };
  }

  private async ready(backend: BackendName): Promise<void> {
    const gpu = backend === 'engine' || backend === 'webgpu' ? await this.device() : undefined;
    if (backend === 'engine') return;
    const { useBackend } = await import('../../tf/backend.ts');
    await useBackend(backend, gpu);
  }

  /** The device in use; a lost one is forgotten, so that the next call asks for a new one. */
  private device(): Promise<OwnedDevice> {
    this.owned ??= acquireDevice().then(
      (owned) => {
        void owned.device.lost.then(() => (this.owned = null));
        return owned;
      },
      (thrown: unknown) => {
        this.owned = null;
        throw thrown;
      },
    );
    return this.owned;
  }
}

async function whenLost(device: GPUDevice): Promise<Failure> {
  const { message, reason } = await device.lost;
  return {
    code: 'webgpu-device-lost',
    message: message || `The graphics device went away (${reason}).`,
  };
}
