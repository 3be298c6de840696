import { LabError } from '../../domain/failure.ts';

/** What was carried out, and what the device objected to in it. */
export interface Watched<T> {
  readonly value: T;
  /** Settles with the device's first objection, or null; never rejects. */
  readonly refused: Promise<GPUError | null>;
}

/**
 * Carries out `work` between error scopes. Scopes are one stack for the whole device, so they are
 * closed before anybody else can run: `work` must not wait, and what is found belongs to it alone.
 * Browsers that fire no 'uncapturederror' (Safari before 27) find errors this way, too.
 */
export function watched<T>(device: GPUDevice, work: () => T): Watched<T> {
  device.pushErrorScope('validation');
  device.pushErrorScope('out-of-memory');
  let value: T;
  try {
    value = work();
  } catch (thrown) {
    void closeScopes(device);
    throw thrown;
  }
  return { value, refused: closeScopes(device) };
}

async function closeScopes(device: GPUDevice): Promise<GPUError | null> {
  // A lost device answers no scope; its loss is told elsewhere.
  const popped = [0, 1].map(() => device.popErrorScope().catch(() => null));
  const errors = await Promise.all(popped);
  return errors.find((error) => error !== null) ?? null;
}

/** Notes what the device objects to in everything that one owner does. */
export class Guard {
  private readonly device: GPUDevice;
  private readonly what: string;
  private readonly open = new Set<Promise<void>>();
  private found: GPUError | null = null;

  constructor(device: GPUDevice, what: string) {
    this.device = device;
    this.what = what;
  }

  /** Carries out `work`, which must not wait. */
  run<T>(work: () => T): T {
    const { value, refused } = watched(this.device, work);
    const noted = refused.then((error) => {
      this.found ??= error;
      this.open.delete(noted);
    });
    this.open.add(noted);
    return value;
  }

  /**
   * Waits until the device has answered for everything so far.
   * @throws LabError 'gpu-out-of-memory' or 'gpu-error', once for what was noted.
   */
  async check(): Promise<void> {
    await Promise.all(this.open);
    const { found } = this;
    this.found = null;
    if (found) throw refusal(found, this.what);
  }

  /**
   * Settles as `build` does, when the device has answered for all of it.
   * @throws LabError what the device objected to, else what `build` throws.
   */
  async around<T>(build: () => Promise<T>): Promise<T> {
    try {
      const value = await build();
      await this.check();
      return value;
    } catch (thrown) {
      await this.check();
      throw asLabError(thrown, this.what);
    }
  }
}

/** What a device's objection means to the user. */
export function refusal(error: GPUError, what: string): LabError {
  return error instanceof GPUOutOfMemoryError
    ? new LabError('gpu-out-of-memory', `${what} does not fit into the GPU's memory.`)
    : new LabError('gpu-error', `${what}: ${error.message}`);
}

/** What a rejected GPU promise means; a lost device rejects all of them. */
export function asLabError(thrown: unknown, what: string): LabError {
  if (thrown instanceof LabError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const lost = thrown instanceof DOMException && thrown.name === 'AbortError';
  const code = lost ? 'webgpu-device-lost' : 'gpu-error';
  return new LabError(code, `${what}: ${message}`, { cause: thrown });
}
