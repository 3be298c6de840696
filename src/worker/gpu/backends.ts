import { t } from '../../domain/language.ts';
import type { EngineOptions } from '../../engine/index.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure, FailureCode } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import { part } from '../../domain/part.ts';
import { withoutFront } from '../../training/front.ts';
import type { BackendName, Network, TrainingData } from '../../training/network.ts';
import type { TuningStore } from '../../engine/index.ts';
import type { Gpu, TroubleListener } from './gpu.ts';
import type { BackendChoice, BackendInfo } from '../protocol/protocol.ts';
import { openTuningStore } from './kept-tiles.ts';
import type { Candidate } from './preference.ts';
import { candidatesFor, isHeavy } from './preference.ts';
import { isSoftwareWebgl, webglRenderer } from './webgl.ts';

/** Failures of a device or a backend: the next one may work. Anything else is the user's to mend. */
const replaceable: readonly FailureCode[] = [
  'page-insecure',
  'webgpu-missing',
  'webgpu-blocked',
  'acceleration-off',
  'virtual-machine',
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
  /**
   * Tells `listener` once when the network can compute no more, its device being lost, say; never
   * where there is no device. Returns how to stop listening.
   */
  onTrouble(listener: TroubleListener): () => void;
}

export interface PlaceOptions {
  /** Whether tiles may be measured for it; networks that are only asked go by rule. */
  readonly measure: boolean;
}

/** Chooses what computes. One for the whole worker; the device is its Gpu's. */
export class Backends {
  /** Whether the engine may measure kernels at the first use of a shape. */
  autotune = true;
  private readonly gpu: Gpu;
  private readonly alone: EngineOptions['alone'];
  private tuning: Promise<TuningStore> | null = null;
  private webglInSoftware: boolean | null = null;

  /** `alone` carries out work while no training has the device. */
  constructor(gpu: Gpu, alone?: EngineOptions['alone']) {
    this.gpu = gpu;
    this.alone = alone;
  }

  /** What would be used now. Nothing is compiled, and whatever computes goes on as it is. */
  async probe(choice: BackendChoice): Promise<BackendInfo> {
    const { info } = await this.firstThatWorks(choice, null, (backend) => this.check(backend));
    return info;
  }

  /** Compiles the experiment on the best backend that can carry it. @throws LabError */
  async place(
    choice: BackendChoice,
    experiment: Experiment,
    data: TrainingData,
    options: PlaceOptions = { measure: true },
  ): Promise<PlacedNetwork> {
    return this.gpu.inTurn(async () => {
      const { value, info } = await this.firstThatWorks(choice, experiment, (backend) =>
        this.compile(backend, experiment, data, options),
      );
      return { ...value, info };
    });
  }

  /**
   * A network in WebAssembly, beside the one that a run has elsewhere; null where the processor cannot
   * carry it. Whoever asked for it frees it.
   */
  async besideOnProcessor(experiment: Experiment, data: TrainingData): Promise<Network | null> {
    try {
      const { createProcessorNetwork } = await part(import('../../processor/index.ts'));
      return await withoutFront(experiment, data, createProcessorNetwork);
    } catch (thrown) {
      if (replaceable.includes(toFailure(thrown).code)) return null;
      throw thrown;
    }
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
    throw new LabError('backend-unavailable', fallback?.message ?? t('Nothing here can compute.'));
  }

  /** Whether a backend is worth trying for an experiment, or for none in particular. */
  private async suits(
    { onHardware, heavy }: Candidate,
    experiment: Experiment | null,
  ): Promise<boolean> {
    if (heavy) {
      const { threadsHere } = await part(import('../../processor/index.ts'));
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
      const { name, software } = await this.gpu.device();
      return { backend, adapter: name, software, fallback };
    }
    if (backend === 'webgl') {
      return { backend, adapter: 'WebGL', software: this.softwareWebgl(), fallback };
    }
    if (backend === 'cpu') return { backend, adapter: 'processor', software: true, fallback };
    const { threadsHere } = await part(import('../../processor/index.ts'));
    const threads = threadsHere();
    const adapter = threads === 1 ? '1 thread' : t('{threads} threads', { threads });
    return { backend, adapter, software: false, fallback };
  }

  private async compile(
    backend: BackendName,
    experiment: Experiment,
    data: TrainingData,
    { measure }: PlaceOptions,
  ): Promise<Omit<PlacedNetwork, 'info'>> {
    if (backend === 'engine') {
      const { createEngineNetwork } = await part(import('../../engine/index.ts'));
      const { device, name } = await this.gpu.device();
      this.tuning ??= openTuningStore();
      const options = {
        autotune: this.autotune && measure,
        tuning: await this.tuning,
        adapterName: name,
        alone: this.alone,
      };
      const network = await withoutFront(experiment, data, (one, own) =>
        createEngineNetwork(device, one, own, options),
      );
      return { network, onTrouble: (listener) => this.gpu.hear(device, listener) };
    }
    if (backend === 'processor') {
      const { createProcessorNetwork } = await part(import('../../processor/index.ts'));
      const network = await withoutFront(experiment, data, (one, own) =>
        createProcessorNetwork(one, own),
      );
      return { network, onTrouble: () => () => undefined };
    }
    const owned = backend === 'webgpu' ? await this.gpu.device() : undefined;
    const { prepareBackend } = await part(import('../../tf/backend.ts'));
    await prepareBackend(backend, owned);
    const { TfNetwork } = await part(import('../../tf/network.ts'));
    const network = new TfNetwork(backend, experiment, data);
    // TensorFlow.js opens no error scopes: what nobody else is blamed for is its own.
    const onTrouble = (listener: TroubleListener) =>
      owned ? this.gpu.hear(owned.device, listener, true) : () => undefined;
    return { network, onTrouble };
  }

  /** Whether a backend is there, without making it the one in use. @throws LabError */
  private async check(backend: BackendName): Promise<void> {
    switch (backend) {
      case 'engine':
      case 'webgpu':
        await this.gpu.device();
        break;
      case 'processor': {
        const { loadModule, threadsHere } = await part(import('../../processor/index.ts'));
        await loadModule(threadsHere() > 1);
        break;
      }
      case 'webgl':
        if (webglRenderer() !== null) break;
        throw new LabError('backend-unavailable', t('This browser has no WebGL for computing.'));
      case 'cpu':
        break;
      default:
        backend satisfies never;
    }
  }
}
