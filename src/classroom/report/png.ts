/** Grey pictures as PNG files within a page: reports hold them without anything that could run. */
import { zlibSync } from 'fflate';
import { joinBytes } from '../../domain/bytes.ts';
import { toBase64 } from '../base64.ts';

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffff_ffff) >>> 0;
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joinBytes([new TextEncoder().encode(name), content]);
  return joinBytes([word(content.length), named, word(crc32(named))]);
}

/** A square picture of bytes, 0 black, as a PNG file (ISO/IEC 15948: 8 bits, grey, no filter). */
export function greyPng(pixels: Uint8Array): Uint8Array {
  const side = Math.round(Math.sqrt(pixels.length));
  const rows = new Uint8Array(side * (side + 1));
  for (let y = 0; y < side; y++) {
    rows.set(pixels.subarray(y * side, (y + 1) * side), y * (side + 1) + 1);
  }
  const head = joinBytes([word(side), word(side), Uint8Array.of(8, 0, 0, 0, 0)]);
  return joinBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The same as an address that holds the picture itself. */
export const greyPngAddress = (pixels: Uint8Array): string =>
  `data:image/png;base64,${toBase64(greyPng(pixels))}`;
