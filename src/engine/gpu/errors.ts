import { LabError } from '../../domain/failure.ts';

/**
 * Runs `build`, and throws what the device objected to meanwhile.
 * @throws LabError 'gpu-out-of-memory' or 'gpu-error', or what `build` throws.
 */
export async function withErrorScopes<T>(
  device: GPUDevice,
  what: string,
  build: () => Promise<T>,
): Promise<T> {
  device.pushErrorScope('validation');
  device.pushErrorScope('out-of-memory');
  let built: { value: T } | null = null;
  let thrown: unknown;
  try {
    built = { value: await build() };
  } catch (error) {
    thrown = error;
  }
  const memory = await device.popErrorScope();
  const validation = await device.popErrorScope();
  if (memory) {
    throw new LabError('gpu-out-of-memory', `${what} does not fit into the GPU's memory.`);
  }
  if (validation) throw new LabError('gpu-error', `${what}: ${validation.message}`);
  if (!built) throw asLabError(thrown, what);
  return built.value;
}

/**
 * Notes what the device objects to outside of error scopes, which would cost every step a round trip.
 * A device reports errors before it answers what was asked after them.
 */
export class ErrorWatch {
  private readonly device: GPUDevice;
  private readonly what: string;
  private found: GPUError | null = null;
  private readonly note = (event: GPUUncapturedErrorEvent): void => {
    this.found ??= event.error;
  };

  constructor(device: GPUDevice, what: string) {
    this.device = device;
    this.what = what;
    device.addEventListener('uncapturederror', this.note);
  }

  /** @throws LabError 'gpu-error' or 'gpu-out-of-memory', once for what was noted so far. */
  check(): void {
    const { found } = this;
    this.found = null;
    if (!found) return;
    const code = found instanceof GPUOutOfMemoryError ? 'gpu-out-of-memory' : 'gpu-error';
    throw new LabError(code, `${this.what}: ${found.message}`);
  }

  dispose(): void {
    this.device.removeEventListener('uncapturederror', this.note);
  }
}

/** What a rejected GPU promise means; a lost device rejects all of them. */
export function asLabError(thrown: unknown, what: string): LabError {
  if (thrown instanceof LabError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const lost = thrown instanceof DOMException && thrown.name === 'AbortError';
  const code = lost ? 'webgpu-device-lost' : 'gpu-error';
  return new LabError(code, `${what}: ${message}`, { cause: thrown });
}
