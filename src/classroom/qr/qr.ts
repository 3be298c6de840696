/** QR codes (ISO/IEC 18004) of texts, as a path to be filled: one unit a module, its margin included. */
import { encode } from 'uqr';

export interface QrCode {
  /** 1 (21 modules a side) to 40 (177). */
  readonly version: number;
  readonly correction: 'L' | 'M';
  /** Of the picture, in modules, with the margin of four that the standard asks for. */
  readonly side: number;
  readonly path: string;
}

const margin = 4;

/** The dark modules, row by row, runs joined. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
    }
  });
  return path;
}

function tryEncode(text: string, ecc: 'L' | 'M', maxVersion: number): QrCode | null {
  try {
    const { version, size, data } = encode(text, { ecc, maxVersion, border: margin });
    return { version, correction: ecc, side: size, path: pathOf(data) };
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/**
 * The code of a text, with medium correction where that fits into `mostVersion`, and else with low;
 * null where it does not fit at all.
 */
export const qrCode = (text: string, mostVersion: number): QrCode | null =>
  tryEncode(text, 'M', mostVersion) ?? tryEncode(text, 'L', mostVersion);
