import { snappyUncompress } from 'hyparquet';

/** A literal of so many bytes and more has its length in the bytes after it: one to four of them. */
const longLiteral = 60;

/**
 * Walks packed data without unpacking them: a literal whose length goes on beyond the data, or is so
 * great that 32 bits make it negative, sends the library backwards, and round and round.
 * Source: google/snappy, format_description.txt.
 */
function checkLiterals(packed: Uint8Array): void {
  let at = 0;
  while (at < packed.length && packed[at]! >= 128) at++;
  at++;
  while (at < packed.length) {
    const tag = packed[at]!;
    const kind = tag & 3;
    at += 1 + (kind === 3 ? 4 : kind);
    if (kind !== 0) continue;
    let length = (tag >> 2) + 1;
    const extra = Math.max(0, length - longLiteral);
    if (extra > 0) {
      length = 1;
      for (let byte = 0; byte < extra; byte++) length += (packed[at + byte] ?? 0) * 256 ** byte;
      at += extra;
    }
    if (length > packed.length - at) throw new RangeError('a literal is longer than its page');
    at += length;
  }
}

/** Unpacks Snappy data of a known length. @throws Error where they are damaged. */
export function unpackSnappy(packed: Uint8Array, length: number): Uint8Array {
  checkLiterals(packed);
  const page = new Uint8Array(length);
  snappyUncompress(packed, page);
  return page;
}
