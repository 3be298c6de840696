/** Owns GPU buffers and query sets: everything it made is destroyed with it. */
export class Arena {
  readonly device: GPUDevice;
  private readonly buffers = new Set<GPUBuffer>();
  private readonly querySets: GPUQuerySet[] = [];

  constructor(device: GPUDevice) {
    this.device = device;
  }

  get bytes(): number {
    let sum = 0;
    for (const buffer of this.buffers) sum += buffer.size;
    return sum;
  }

  /** A storage buffer of zeros for `floats` 4-byte values, at least one vec4. */
  storage(label: string, floats: number): GPUBuffer {
    const { STORAGE, COPY_SRC, COPY_DST } = GPUBufferUsage;
    const size = Math.max(16, Math.ceil(floats / 4) * 16);
    return this.keep(
      this.device.createBuffer({ label, size, usage: STORAGE | COPY_SRC | COPY_DST }),
    );
  }

  /** A buffer that results are copied to and mapped from. */
  staging(label: string, bytes: number): GPUBuffer {
    const { MAP_READ, COPY_DST } = GPUBufferUsage;
    return this.keep(this.device.createBuffer({ label, size: bytes, usage: MAP_READ | COPY_DST }));
  }

  /** Timestamps and the buffer they are resolved into. */
  querySet(count: number): { set: GPUQuerySet; resolve: GPUBuffer } {
    const set = this.device.createQuerySet({ type: 'timestamp', count });
    this.querySets.push(set);
    const { QUERY_RESOLVE, COPY_SRC } = GPUBufferUsage;
    const usage = QUERY_RESOLVE | COPY_SRC;
    const resolve = this.device.createBuffer({ label: 'timestamps', size: count * 8, usage });
    return { set, resolve: this.keep(resolve) };
  }

  /** Destroys one buffer before the rest. */
  release(buffer: GPUBuffer): void {
    this.buffers.delete(buffer);
    buffer.destroy();
  }

  dispose(): void {
    for (const buffer of this.buffers) buffer.destroy();
    for (const set of this.querySets.splice(0)) set.destroy();
    this.buffers.clear();
  }

  private keep(buffer: GPUBuffer): GPUBuffer {
    this.buffers.add(buffer);
    return buffer;
  }
}

/** Bytes as a buffer of 4-byte words, little-endian as every WebGPU device is. */
export function uploadBytes(arena: Arena, label: string, bytes: Uint8Array): GPUBuffer {
  const buffer = arena.storage(label, Math.ceil(bytes.length / 4));
  const whole = bytes.length - (bytes.length % 4);
  const { queue } = arena.device;
  if (whole > 0) queue.writeBuffer(buffer, 0, bytes as Uint8Array<ArrayBuffer>, 0, whole);
  if (whole < bytes.length) {
    const tail = new Uint8Array(4);
    tail.set(bytes.subarray(whole));
    queue.writeBuffer(buffer, whole, tail);
  }
  return buffer;
}
