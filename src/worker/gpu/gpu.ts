import { t } from '../../domain/language.ts';
import type { Failure } from '../../domain/failure.ts';
import type { OwnedDevice } from './device.ts';
import { acquireDevice } from './device.ts';

/** Hears what becomes of a device, at most once. */
export type TroubleListener = (failure: Failure) => void;

interface Held {
  readonly owned: OwnedDevice;
  readonly onLoss: Set<TroubleListener>;
  /** Of those whose own work has no error scopes. */
  readonly onError: Set<TroubleListener>;
}

/**
 * The one GPUDevice of the worker: requested when it is first needed, forgotten when it is lost, so
 * that the next who needs it gets another. Networks are built on it one after another.
 */
export class Gpu {
  private requested: Promise<Held> | null = null;
  private held: Held | null = null;
  private builds: Promise<unknown> = Promise.resolve();
  private readonly onAnyLoss: TroubleListener;

  /** `onAnyLoss` hears of the loss of any device, after all who compute on it. */
  constructor(onAnyLoss: TroubleListener = () => undefined) {
    this.onAnyLoss = onAnyLoss;
  }

  /** The device in use. @throws LabError 'webgpu-missing' or 'webgpu-no-adapter'. */
  async device(): Promise<OwnedDevice> {
    return (await this.hold()).owned;
  }

  /** Subscriptions that have not ended: none when nothing computes. */
  get subscriptions(): number {
    return this.held ? this.held.onLoss.size + this.held.onError.size : 0;
  }

  /** The device that is held now, if any. */
  get current(): GPUDevice | null {
    return this.held?.owned.device ?? null;
  }

  /** Carries out `build` when those before it have ended. */
  inTurn<T>(build: () => Promise<T>): Promise<T> {
    const built = this.builds.then(build);
    this.builds = built.catch(() => undefined);
    return built;
  }

  /**
   * Tells `listener` once when `device` is lost, or was lost by now. Returns how to stop listening.
   * With `errors` it also hears what the device objects to outside of anybody's error scopes.
   */
  hear(device: GPUDevice, listener: TroubleListener, errors = false): () => void {
    const { held } = this;
    if (held?.owned.device !== device) {
      void device.lost.then((info) => listener(lossOf(info)));
      return () => undefined;
    }
    held.onLoss.add(listener);
    if (errors) held.onError.add(listener);
    return () => {
      held.onLoss.delete(listener);
      held.onError.delete(listener);
    };
  }

  private hold(): Promise<Held> {
    this.requested ??= this.request();
    return this.requested;
  }

  private async request(): Promise<Held> {
    try {
      const owned = await acquireDevice();
      const held: Held = { owned, onLoss: new Set(), onError: new Set() };
      this.held = held;
      owned.device.addEventListener('uncapturederror', ({ error }) => {
        for (const tell of held.onError) tell({ code: 'gpu-error', message: error.message });
      });
      void learnReading(owned.device);
      void owned.device.lost.then((info) => this.lose(held, lossOf(info)));
      return held;
    } catch (thrown) {
      this.requested = null;
      throw thrown;
    }
  }

  private lose(held: Held, failure: Failure): void {
    if (this.held === held) {
      this.held = null;
      this.requested = null;
    }
    const listeners = [...held.onLoss];
    held.onLoss.clear();
    held.onError.clear();
    for (const tell of listeners) tell(failure);
    this.onAnyLoss(failure);
  }
}

function lossOf({ message, reason }: GPUDeviceLostInfo): Failure {
  return {
    code: 'webgpu-device-lost',
    message: message || t('The graphics device went away ({reason}).', { reason }),
  };
}

/** Tries out how the device tells of what can be read. Without it, reading is slower in some browsers. */
async function learnReading(device: GPUDevice): Promise<void> {
  const engine = await import('../../engine/index.ts').catch(() => null);
  await engine?.learnToRead(device);
}
