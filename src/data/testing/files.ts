import { gzipSync } from 'node:zlib';
import type { ByteSource } from '../formats/bytes/byte-stream.ts';

/** An IDX file of unsigned bytes: magic, axes, data. */
export function idxBytes(axes: readonly number[], data: ArrayLike<number>, type = 0x08) {
  const bytes = new Uint8Array(4 + 4 * axes.length + data.length);
  bytes.set([0, 0, type, axes.length]);
  const view = new DataView(bytes.buffer);
  axes.forEach((axis, index) => view.setUint32(4 + 4 * index, axis));
  bytes.set(data, 4 + 4 * axes.length);
  return bytes;
}

/** Image `index` of a made-up set is filled with a ramp that starts at its index. */
export function rampPixels(count: number, size: number): Uint8Array {
  return Uint8Array.from({ length: count * size }, (_, at) => Math.floor(at / size) + (at % size));
}

export function fileOf(name: string, bytes: Uint8Array | string): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], name);
}

export const gzipped = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes));

/** A source that arrives in pieces of `step` bytes, its size unknown, as a network gives it. */
export function inPieces(name: string, bytes: Uint8Array, step: number): ByteSource {
  return {
    name,
    size: null,
    stream: () => {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) controller.close();
          else controller.enqueue(bytes.slice(at, (at += step)));
        },
      });
    },
  };
}
