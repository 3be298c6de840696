import { Guard } from './errors.ts';

/** What is alive on a device. */
export interface DeviceUse {
  readonly buffers: number;
  readonly bytes: number;
}

const alive = new WeakMap<GPUDevice, Set<GPUBuffer>>();

const aliveOn = (device: GPUDevice): Set<GPUBuffer> => {
  const known = alive.get(device) ?? new Set<GPUBuffer>();
  alive.set(device, known);
  return known;
};

/** Buffers that arenas hold on a device: none once every network on it has been disposed. */
export function deviceUse(device: GPUDevice): DeviceUse {
  const buffers = aliveOn(device);
  return { buffers: buffers.size, bytes: sizeOf(buffers) };
}

function sizeOf(buffers: Iterable<GPUBuffer>): number {
  let sum = 0;
  for (const { size } of buffers) sum += size;
  return sum;
}

/**
 * Owns GPU buffers and query sets: everything it made is destroyed with it. What the device objects
 * to in making them is noted by its guard; several arenas of one owner may share one.
 */
export class Arena {
  readonly device: GPUDevice;
  readonly guard: Guard;
  private readonly buffers = new Set<GPUBuffer>();
  private readonly querySets: GPUQuerySet[] = [];
  private isDisposed = false;

  constructor(device: GPUDevice, guard: Guard = new Guard(device, 'The GPU')) {
    this.device = device;
    this.guard = guard;
  }

  get bytes(): number {
    return sizeOf(this.buffers);
  }

  get disposed(): boolean {
    return this.isDisposed;
  }

  /** A storage buffer of zeros for `floats` 4-byte values, at least one vec4. */
  storage(label: string, floats: number): GPUBuffer {
    const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
    const size = Math.max(16, Math.ceil(floats / 4) * 16);
    return this.make({ label, size, usage: STORAGE | COPY_SRC | COPY_DST });
  }

  /** A buffer of constants that are written now and then. */
  uniform(label: string, bytes: number): GPUBuffer {
    const { UNIFORM, COPY_DST } = GPUBufferUsage;
    return this.make({ label, size: bytes, usage: UNIFORM | COPY_DST });
  }

  /** A buffer that results are copied to and mapped from. */
  staging(label: string, bytes: number): GPUBuffer {
    const { MAP_READ, COPY_DST } = GPUBufferUsage;
    return this.make({ label, size: bytes, usage: MAP_READ | COPY_DST });
  }

  /** Timestamps and the buffer they are resolved into. */
  querySet(count: number): { set: GPUQuerySet; resolve: GPUBuffer } {
    const set = this.guard.run(() => this.device.createQuerySet({ type: 'timestamp', count }));
    this.querySets.push(set);
    const { QUERY_RESOLVE, COPY_SRC } = GPUBufferUsage;
    const usage = QUERY_RESOLVE | COPY_SRC;
    return { set, resolve: this.make({ label: 'timestamps', size: count * 8, usage }) };
  }

  /** Destroys one buffer before the rest. */
  release(buffer: GPUBuffer): void {
    this.buffers.delete(buffer);
    aliveOn(this.device).delete(buffer);
    buffer.destroy();
  }

  dispose(): void {
    this.isDisposed = true;
    for (const buffer of this.buffers) this.release(buffer);
    for (const set of this.querySets.splice(0)) set.destroy();
  }

  private make(descriptor: GPUBufferDescriptor): GPUBuffer {
    const buffer = this.guard.run(() => this.device.createBuffer(descriptor));
    this.buffers.add(buffer);
    aliveOn(this.device).add(buffer);
    return buffer;
  }
}

/** Bytes as a buffer of 4-byte words, little-endian as every WebGPU device is. */
export function uploadBytes(arena: Arena, label: string, bytes: Uint8Array): GPUBuffer {
  const buffer = arena.storage(label, Math.ceil(bytes.length / 4));
  const whole = bytes.length - (bytes.length % 4);
  const { queue } = arena.device;
  arena.guard.run(() => {
    if (whole > 0) queue.writeBuffer(buffer, 0, bytes as Uint8Array<ArrayBuffer>, 0, whole);
    if (whole < bytes.length) {
      const tail = new Uint8Array(4);
      tail.set(bytes.subarray(whole));
      queue.writeBuffer(buffer, whole, tail);
    }
  });
  return buffer;
}
