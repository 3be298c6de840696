import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure, FailureCode } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { BackendName, Network, TrainingData } from '../../training/network.ts';
import type { TuningStore } from '../../engine/index.ts';
import type { OwnedDevice } from './device.ts';
import { acquireDevice } from './device.ts';
import type { BackendChoice, BackendInfo } from '../protocol/protocol.ts';
import { openTuningStore } from './kept-tiles.ts';
import type { Candidate } from './preference.ts';
import { candidatesFor, isHeavy } from './preference.ts';
import { isSoftwareWebgl } from './webgl.ts';

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
  private webglInSoftware: boolean | null = null;

  /** What would be used now, without compiling anything. */
  async probe(choice: BackendChoice): Promise<BackendInfo> {
    const { info } = await this.firstThatWorks(choice, null, async (backend) => {
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
    const { value, info } = await this.firstThatWorks(choice, experiment, (backend) =>
      this.compile(backend, experiment, data),
    );
    return { ...value, info };
  }

  private async firstThatWorks<T>(
    choice: BackendChoice,
    experiment: Experiment | null,
    attempt: (backend: BackendName) => Promise<T>,
  ): Promise<{ value: T; info: BackendInfo }> {
    let fallback: Failure | null = null;
    for (const candidate of candidatesFor(choice)) {
      if (!(await this.suits(candidate, experiment))) continue;
      const { backend } = candidate;
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

  /** Whether a backend is worth trying for an experiment, or for none in particular. */
  private async suits(
    { onHardware, heavy }: Candidate,
    experiment: Experiment | null,
  ): Promise<boolean> {
    if (heavy) {
      const { threadsHere } = await import('../../processor/index.ts');
      if (!experiment || !isHeavy(experiment, threadsHere())) return false;
    }
    return !onHardware || !this.softwareWebgl();
  }

  /** Asked of the browser once. */
  private softwareWebgl(): boolean {
    this.webglInSoftware ??= isSoftwareWebgl();
    return this.webglInSoftware;
  }

  private async describe(backend: BackendName, fallback: Failure | null): Promise<BackendInfo> {
    if (backend === 'engine' || backend === 'webgpu') {
      const { name, software } = await this.device();
      return { backend, adapter: name, software, fallback };
    }
    if (backend === 'webgl') {
      return { backend, adapter: 'WebGL', software: this.softwareWebgl(), fallback };
    }
    if (backend === 'cpu') return { backend, adapter: 'processor', software: true, fallback };
    const { threadsHere } = await import('../../processor/index.ts');
    const threads = threadsHere();
    const adapter = threads === 1 ? '1 thread' : `${threads} threads`;
    return { backend, adapter, software: false, fallback };
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
    if (backend === 'processor') {
      const { createProcessorNetwork } = await import('../../processor/index.ts');
      return { network: await createProcessorNetwork(experiment, data), lost: never };
    }
    const { TfNetwork } = await import('../../tf/network.ts');
    const network = new TfNetwork(backend, experiment, data);
    return { network, lost: backend === 'webgpu' ? whenLost((await this.device()).device) : never };
  }

  private async ready(backend: BackendName): Promise<void> {
    const gpu = backend === 'engine' || backend === 'webgpu' ? await this.device() : undefined;
    if (backend === 'engine') return;
    if (backend === 'processor') {
      const { loadModule, threadsHere } = await import('../../processor/index.ts');
      await loadModule(threadsHere() > 1);
      return;
    }
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
