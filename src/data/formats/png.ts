import { unzlibSync } from 'fflate';
import { asOne } from '../../domain/bytes.ts';
import type { DecodedPicture } from './picture.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Larger pictures are the browser's to decode: it does so off this thread. */
const mostPixels = 2 ** 20;

/** Values of a pixel, by colour type: grey, RGB, grey and alpha, RGB and alpha. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

interface Header {
  readonly width: number;
  readonly height: number;
  /** Bytes of one value: of two, the first is kept. */
  readonly depth: 1 | 2;
  readonly channels: number;
}

/** Null for what is left to the browser: palettes, few bits, interlacing, large pictures. */
function headerOf(view: DataView): Header | null {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const bits = view.getUint8(24);
  const channels = channelsOf[view.getUint8(25)];
  const plain = view.getUint8(26) === 0 && view.getUint8(27) === 0 && view.getUint8(28) === 0;
  if (!plain || (bits !== 8 && bits !== 16) || !channels) return null;
  if (width < 1 || height < 1 || width * height > mostPixels) return null;
  return { width, height, depth: bits === 16 ? 2 : 1, channels };
}

/** The packed pixels; null where one colour stands for transparency, or something is missing. */
function packedPixels(bytes: Uint8Array, view: DataView): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const kind = view.getUint32(at + 4);
    if (at + 12 + length > bytes.length) return null;
    if (kind === 0x49444154) parts.push(bytes.subarray(at + 8, at + 8 + length)); // IDAT
    if (kind === 0x74524e53) return null; // tRNS
    if (kind === 0x49454e44) break; // IEND
    at += 12 + length;
  }
  const packed = asOne(parts);
  return packed.length > 0 ? packed : null;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Undoes the filter of each row in place (PNG specification, section 9); false for another one. */
function unfilter(rows: Uint8Array, rowBytes: number, step: number): boolean {
  for (let start = 0; start < rows.length; start += rowBytes + 1) {
    const filter = rows[start]!;
    if (filter > 4) return false;
    if (filter === 0) continue;
    const before = start - rowBytes - 1;
    for (let at = 1; at <= rowBytes; at++) {
      const left = at > step ? rows[start + at - step]! : 0;
      const above = before >= 0 ? rows[before + at]! : 0;
      const corner = at > step && before >= 0 ? rows[before + at - step]! : 0;
      if (filter === 1) rows[start + at]! += left;
      else if (filter === 2) rows[start + at]! += above;
      else if (filter === 3) rows[start + at]! += (left + above) >> 1;
      else rows[start + at]! += paeth(left, above, corner);
    }
  }
  return true;
}

function toRgba(rows: Uint8Array, { width, height, depth, channels }: Header): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  const rowBytes = width * channels * depth;
  const colours = channels >= 3;
  const hasAlpha = channels === 2 || channels === 4;
  for (let row = 0, to = 0; row < height; row++) {
    let from = row * (rowBytes + 1) + 1;
    for (let column = 0; column < width; column++, to += 4, from += channels * depth) {
      const first = rows[from]!;
      rgba[to] = first;
      rgba[to + 1] = colours ? rows[from + depth]! : first;
      rgba[to + 2] = colours ? rows[from + 2 * depth]! : first;
      rgba[to + 3] = hasAlpha ? rows[from + (channels - 1) * depth]! : 255;
    }
  }
  return rgba;
}

/**
 * Decodes a small PNG of 8 or 16 bits a value (of 16, the upper 8 count), much faster than the browser
 * where there are tens of thousands. Null for what is left to the browser, and for what is damaged.
 */
export function decodeSmallPng(bytes: Uint8Array): DecodedPicture | null {
  if (bytes.length < 57 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = headerOf(view);
  const packed = header && packedPixels(bytes, view);
  if (!packed) return null;
  const rowBytes = header.width * header.channels * header.depth;
  const rows = new Uint8Array((rowBytes + 1) * header.height);
  try {
    if (unzlibSync(packed, { out: rows }).length !== rows.length) return null;
  } catch {
    return null;
  }
  if (!unfilter(rows, rowBytes, header.channels * header.depth)) return null;
  return { width: header.width, height: header.height, rgba: toRgba(rows, header) };
}
