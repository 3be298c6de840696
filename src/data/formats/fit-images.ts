import type { ImageSet } from '../../domain/data/dataset.ts';

import { pauseIfDue } from './bytes/byte-stream.ts';

/** How much each source pixel counts for one target pixel: its share of the area. */
interface Span {
  readonly first: number;
  readonly weights: Float32Array;
}

/** `count` target pixels laid evenly over `length` source pixels. */
function spansOver(length: number, count: number): Span[] {
  const scale = length / count;
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index * scale, (index + 1) * scale];
    const first = Math.floor(from);
    const last = Math.min(length, Math.ceil(to - 1e-9));
    const weights = Float32Array.from({ length: last - first }, (__, at) => {
      const overlap = Math.min(to, first + at + 1) - Math.max(from, first + at);
      return overlap / scale;
    });
    return { first, weights };
  });
}

/** Average of the image's edge: what its surroundings would look like. */
function edgeLevel(pixels: Uint8Array, height: number, width: number): number {
  let sum = 0;
  for (let column = 0; column < width; column++) {
    sum += pixels[column]! + pixels[(height - 1) * width + column]!;
  }
  for (let row = 0; row < height; row++) {
    sum += pixels[row * width]! + pixels[(row + 1) * width - 1]!;
  }
  return Math.round(sum / (2 * (width + height)));
}

/** Resamples one image by area: first along its rows, then along its columns. */
function resample(
  pixels: Uint8Array,
  width: number,
  rows: readonly Span[],
  columns: readonly Span[],
  write: (row: number, column: number, value: number) => void,
): void {
  const height = pixels.length / width;
  const narrow = new Float32Array(height * columns.length);
  for (let row = 0; row < height; row++) {
    columns.forEach(({ first, weights }, column) => {
      let sum = 0;
      for (let at = 0; at < weights.length; at++) {
        sum += weights[at]! * pixels[row * width + first + at]!;
      }
      narrow[row * columns.length + column] = sum;
    });
  }
  rows.forEach(({ first, weights }, row) => {
    for (let column = 0; column < columns.length; column++) {
      let sum = 0;
      for (let at = 0; at < weights.length; at++) {
        sum += weights[at]! * narrow[(first + at) * columns.length + column]!;
      }
      write(row, column, Math.round(sum));
    }
  });
}

/**
 * Fits images into a square of `side` by averaging areas. The longer side fills the square; the
 * image stays in its middle and keeps its shape, with the level of its own edge around it.
 */
export async function fitImages(set: ImageSet, side: number): Promise<ImageSet> {
  const { count, height, width } = set;
  if (height === side && width === side) return set;
  const scale = side / Math.max(height, width);
  const rows = spansOver(height, Math.max(1, Math.round(height * scale)));
  const columns = spansOver(width, Math.max(1, Math.round(width * scale)));
  const top = Math.floor((side - rows.length) / 2);
  const left = Math.floor((side - columns.length) / 2);
  const pixels = new Uint8Array(count * side * side);
  for (let index = 0; index < count; index++) {
    const image = set.pixels.subarray(index * height * width, (index + 1) * height * width);
    const target = pixels.subarray(index * side * side, (index + 1) * side * side);
    if (height !== width) target.fill(edgeLevel(image, height, width));
    resample(image, width, rows, columns, (row, column, value) => {
      target[(top + row) * side + left + column] = value;
    });
    if (index % 256 === 255) await pauseIfDue();
  }
  return { count, height: side, width: side, pixels };
}

/** Light for dark: 255 - value. */
export function invertImages<Set extends ImageSet>(set: Set): Set {
  return { ...set, pixels: set.pixels.map((value) => 255 - value) };
}

/** Whether most images have a light edge: dark ink on paper, where digits here are light on black. */
export function isDarkOnLight(set: ImageSet): boolean {
  const size = set.height * set.width;
  let light = 0;
  for (let index = 0; index < set.count; index++) {
    const image = set.pixels.subarray(index * size, (index + 1) * size);
    if (edgeLevel(image, set.height, set.width) > 150) light++;
  }
  return light > 0.9 * set.count;
}
