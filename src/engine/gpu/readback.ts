import { LabError } from '../../domain/failure.ts';
import type { Arena } from './arena.ts';
import { asLabError } from './errors.ts';
import { nudgerOf } from './nudge.ts';

/** One range to read: whole 4-byte words. */
export interface ReadRange {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly size: number;
}

/** One array for each buffer. */
type FloatsOf<Buffers extends readonly GPUBuffer[]> = {
  -readonly [At in keyof Buffers]: Float32Array<ArrayBuffer>;
};

/**
 * Reads GPU buffers through staging buffers that rotate: one that has been read serves again, so a
 * steady rhythm of reads allocates nothing.
 */
export class Readback {
  private readonly arena: Arena;
  private readonly idle: GPUBuffer[] = [];

  constructor(arena: Arena) {
    this.arena = arena;
  }

  /** Encodes copies of `ranges` behind what `encoder` holds; call `finish` after the submit. */
  copy(
    encoder: GPUCommandEncoder,
    ranges: readonly ReadRange[],
  ): { finish(): Promise<ArrayBuffer> } {
    const total = ranges.reduce((sum, { size }) => sum + size, 0);
    const staging = this.take(total);
    let at = 0;
    for (const { buffer, offset, size } of ranges) {
      encoder.copyBufferToBuffer(buffer, offset, staging, at, size);
      at += size;
    }
    return { finish: () => this.read(staging, total) };
  }

  /** Reads whole buffers, all as they are at one moment of the queue. */
  async floats<const Buffers extends readonly GPUBuffer[]>(
    buffers: Buffers,
  ): Promise<FloatsOf<Buffers>> {
    const encoder = this.arena.device.createCommandEncoder();
    const ranges = buffers.map((buffer) => ({ buffer, offset: 0, size: buffer.size }));
    const copy = this.copy(encoder, ranges);
    this.arena.device.queue.submit([encoder.finish()]);
    const bytes = await copy.finish();
    let at = 0;
    const floats = buffers.map(
      ({ size }) => new Float32Array(bytes, (at += size) - size, size / 4),
    );
    return floats as FloatsOf<Buffers>;
  }

  private take(bytes: number): GPUBuffer {
    const at = this.idle.findIndex(({ size }) => size >= bytes && size <= 4 * bytes + 4096);
    const [fitting] = at >= 0 ? this.idle.splice(at, 1) : [];
    const size = 2 ** Math.ceil(Math.log2(Math.max(bytes, 256)));
    return fitting ?? this.arena.staging('readback', size);
  }

  private async read(staging: GPUBuffer, bytes: number): Promise<ArrayBuffer> {
    try {
      await nudgerOf(this.arena.device).while(staging.mapAsync(GPUMapMode.READ, 0, bytes));
      const copy = staging.getMappedRange(0, bytes).slice(0);
      staging.unmap();
      this.idle.push(staging);
      return copy;
    } catch (error) {
      if (this.arena.disposed) {
        throw new LabError('run-unknown', 'The network was freed while it was read.');
      }
      throw asLabError(error, 'Reading from the GPU');
    }
  }
}
