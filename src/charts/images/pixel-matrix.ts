/** Where a pixel of a data frame lies: pixel31 of 28 columns is row 1, column 3 (from 0). */
import { t } from '../../domain/language.ts';

export interface PixelPlace {
  readonly pixel: number;
  readonly row: number;
  readonly column: number;
}

export function pixelPlace(pixel: number, width: number): PixelPlace {
  return { pixel, row: Math.floor(pixel / width), column: pixel % width };
}

/** A pixel in words: "pixel31: row 1, column 3, value 126". */
export function describePixel(pixel: number, width: number, pixels: Uint8Array): string {
  const { row, column } = pixelPlace(pixel, width);
  return t('pixel{pixel}: row {row}, column {column}, value {it}', {
    pixel,
    row,
    column,
    it: pixels[pixel],
  });
}

/** The pixel that an arrow key leads to, or null for another key; it stops at the edge. */
export function movePixel(
  pixel: number,
  key: string,
  height: number,
  width: number,
): number | null {
  const { row, column } = pixelPlace(pixel, width);
  switch (key) {
    case 'ArrowUp':
      return row > 0 ? pixel - width : pixel;
    case 'ArrowDown':
      return row < height - 1 ? pixel + width : pixel;
    case 'ArrowLeft':
      return column > 0 ? pixel - 1 : pixel;
    case 'ArrowRight':
      return column < width - 1 ? pixel + 1 : pixel;
    case 'Home':
      return row * width;
    case 'End':
      return row * width + width - 1;
    default:
      return null;
  }
}

/** Where the ink of an image is, in words: "ink in rows 4 to 23 and columns 7 to 19, 112 of 784 pixels". */
export function inkWords(pixels: Uint8Array, height: number, width: number): string {
  const inked = Array.from(pixels.keys()).filter((pixel) => pixels[pixel]! > 0);
  const all = height * width;
  if (inked.length === 0) return t('no ink in {all} pixels', { all });
  const columns = inked.map((pixel) => pixel % width);
  const rows = inked.map((pixel) => Math.floor(pixel / width));
  const span = (places: number[]) =>
    t('{min} to {max}', { min: Math.min(...places), max: Math.max(...places) });
  return t('ink in rows {rows} and columns {columns}, {count} of {all} pixels', {
    rows: span(rows),
    columns: span(columns),
    count: inked.length,
    all,
  });
}
