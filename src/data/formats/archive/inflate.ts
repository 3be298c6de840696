import { Inflate } from 'fflate';
import type { ByteReader } from '../bytes/byte-stream.ts';
import { pauseIfDue } from '../bytes/byte-stream.ts';

/** So many packed bytes are unpacked at a time: at most a thousand times as many come out. */
const packedPiece = 2 ** 13;

/**
 * Unpacks raw deflate data of a known length piece by piece: nothing is taken that has not come, and
 * between two pieces messages are let in.
 * @throws whatever fflate does where the data are damaged or too few.
 */
export async function* inflateRaw(packed: ByteReader, length: number): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  let left = length;
  while (left > 0) {
    const part = await packed.next();
    if (!part) break;
    for (let at = 0; at < part.length && left > 0; at += packedPiece) {
      const piece = part.subarray(at, Math.min(part.length, at + packedPiece, at + left));
      left -= piece.length;
      inflate.push(piece, left === 0);
      yield* pieces.splice(0);
      await pauseIfDue();
    }
  }
  if (left > 0) throw new RangeError(`${left} packed bytes are missing`);
}
