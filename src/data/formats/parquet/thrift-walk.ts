/**
 * Walks a Thrift structure in its compact form without keeping any of it. The library makes room for
 * as many entries as a list says that it has: five bytes can ask for gigabytes.
 * Source: apache/thrift, doc/specs/thrift-compact-protocol.md.
 */
import { t } from '../../../domain/language.ts';

interface Cursor {
  readonly view: DataView;
  offset: number;
}

const [truth, falsehood, byte, i16, i32, i64, double, binary, list, struct] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 12,
] as const;
/** Bytes of a 64-bit number, seven bits each. */
const longestNumber = 10;
const deepest = 32;

const wrong = (problem: string) => new RangeError(`its description ${problem}`);

/** A number of at most 64 bits; sizes beyond 2^53 are as good as any that are too large. */
function takeNumber(cursor: Cursor): number {
  let result = 0;
  for (let count = 0; count < longestNumber; count++) {
    const next = cursor.view.getUint8(cursor.offset++);
    result += (next & 0x7f) * 2 ** (7 * count);
    if (next < 0x80) return result;
  }
  throw wrong(t('holds an endless number'));
}

function skip(cursor: Cursor, bytes: number): void {
  if (bytes > cursor.view.byteLength - cursor.offset) throw wrong(t('ends too early'));
  cursor.offset += bytes;
}

function walkList(cursor: Cursor, depth: number): void {
  const head = cursor.view.getUint8(cursor.offset++);
  const kind = head & 0x0f;
  const count = head >> 4 === 15 ? takeNumber(cursor) : head >> 4;
  // An entry takes a byte at least.
  if (count > cursor.view.byteLength - cursor.offset)
    throw wrong(t('has lists longer than itself'));
  const own = kind === truth || kind === falsehood ? byte : kind;
  for (let entry = 0; entry < count; entry++) walkElement(cursor, own, depth);
}

function walkElement(cursor: Cursor, kind: number, depth: number): void {
  switch (kind) {
    case truth:
    case falsehood:
      return;
    case byte:
      return skip(cursor, 1);
    case i16:
    case i32:
    case i64:
      takeNumber(cursor);
      return;
    case double:
      return skip(cursor, 8);
    case binary:
      return skip(cursor, takeNumber(cursor));
    case list:
      return walkList(cursor, depth + 1);
    case struct:
      return walkStruct(cursor, depth + 1);
    default:
      throw wrong(t('has a field of the unknown kind {kind}', { kind }));
  }
}

function walkStruct(cursor: Cursor, depth: number): void {
  if (depth > deepest) throw wrong(t('is nested too deeply'));
  for (;;) {
    const head = cursor.view.getUint8(cursor.offset++);
    if ((head & 0x0f) === 0) return;
    if (head >> 4 === 0) takeNumber(cursor);
    walkElement(cursor, head & 0x0f, depth);
  }
}

/**
 * Checks one structure from the start of `view`.
 * @throws RangeError where it claims what its bytes cannot hold, or ends too early.
 */
export function checkThrift(view: DataView): void {
  walkStruct({ view, offset: 0 }, 0);
}
