import type { LabError } from '../../../domain/failure.ts';
import { sizeOf } from '../../../domain/model/shapes.ts';
import type { ByteReader } from './byte-stream.ts';
import type { NumberType } from './numbers.ts';
import { readNumbers } from './numbers.ts';

const pieceBytes = 2 ** 20;

/** How many items make a piece of about a mebibyte. */
export function itemsPerPiece(itemBytes: number): number {
  return Math.max(1, Math.floor(pieceBytes / Math.max(1, itemBytes)));
}

/**
 * The numbers of `shape` from a reader that stands at their start, in pieces of whole items.
 * @throws what `truncated` makes, when the bytes end too early.
 */
export async function* numbersInPieces(
  reader: ByteReader,
  shape: readonly number[],
  type: NumberType,
  truncated: () => LabError,
): AsyncGenerator<ArrayLike<number>> {
  const total = sizeOf(shape);
  // A vector may be cut anywhere, however its shape is written: [n], [n, 1] or [1, n].
  const items = total === Math.max(...shape) ? total : (shape[0] ?? 0);
  const itemBytes = type.bytes * (total / items || 0);
  const step = itemsPerPiece(itemBytes);
  for (let item = 0; item < items; item += step) {
    const bytes = new Uint8Array(Math.min(step, items - item) * itemBytes);
    if ((await reader.fill(bytes)) < bytes.length) throw truncated();
    yield readNumbers(bytes, type);
  }
}
