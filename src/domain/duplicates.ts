import type { ImageSet } from './dataset.ts';
import { imageBytes } from './dataset.ts';
import { createRandom, normal } from './random.ts';

/** Two images that are the same or nearly so. */
export interface DuplicatePair {
  /** Which of the sets, and which of its images. */
  readonly first: ImageRef;
  readonly second: ImageRef;
  /** Root mean square difference of the pixels, in levels; 0 for equal images. */
  readonly distance: number;
}

export interface ImageRef {
  readonly set: number;
  readonly index: number;
}

export interface DuplicateOptions {
  /** Greatest distance of a pair, in levels of 255. */
  readonly maxDistance: number;
  readonly limit: number;
}

/**
 * Near-duplicates lie next to each other along almost every direction, so images are sorted along a
 * few random ones and compared only with their neighbours there: n log n, not n squared.
 */
const directions = 4;
const neighbours = 12;

/** All images of all sets in one row: [images, size]; `owner` tells where each came from. */
interface Row {
  readonly size: number;
  readonly count: number;
  readonly pixelsOf: (image: number) => Uint8Array;
  readonly refOf: (image: number) => ImageRef;
}

function inOneRow(sets: readonly ImageSet[]): Row {
  const size = imageBytes(sets[0]);
  const starts: number[] = [];
  let count = 0;
  for (const set of sets) {
    starts.push(count);
    count += set.count;
  }
  const setOf = (image: number) => starts.findLastIndex((start) => image >= start);
  const refOf = (image: number) => ({ set: setOf(image), index: image - starts[setOf(image)] });
  const pixelsOf = (image: number) => {
    const { set, index } = refOf(image);
    return sets[set].pixels.subarray(index * size, (index + 1) * size);
  };
  return { size, count, pixelsOf, refOf };
}

function project(row: Row, direction: Float32Array): Float32Array {
  return Float32Array.from({ length: row.count }, (_, image) => {
    const pixels = row.pixelsOf(image);
    let sum = 0;
    for (let at = 0; at < pixels.length; at++) sum += pixels[at] * direction[at];
    return sum;
  });
}

/** Sum of squared differences, given up as soon as it is above `limit`. */
function squaredDistance(a: Uint8Array, b: Uint8Array, limit: number): number {
  let sum = 0;
  for (let at = 0; at < a.length && sum <= limit; at++) sum += (a[at] - b[at]) ** 2;
  return sum;
}

function comparePairs(
  row: Row,
  projected: Float32Array,
  maxDistance: number,
  found: Map<number, number>,
): void {
  const order = Uint32Array.from(projected, (_, image) => image).sort(
    (a, b) => projected[a] - projected[b] || a - b,
  );
  const limit = maxDistance ** 2 * row.size;
  for (let place = 0; place < order.length; place++) {
    const pixels = row.pixelsOf(order[place]);
    const end = Math.min(order.length, place + 1 + neighbours);
    for (let next = place + 1; next < end; next++) {
      // A direction has length 1, so along it no pair is farther apart than it is in full.
      if ((projected[order[next]] - projected[order[place]]) ** 2 > limit) break;
      const [low, high] = [order[place], order[next]].sort((a, b) => a - b);
      const sum = squaredDistance(pixels, row.pixelsOf(order[next]), limit);
      if (sum <= limit) found.set(low * row.count + high, Math.sqrt(sum / row.size));
    }
  }
}

/** A random direction of length 1: [size]. */
function unitDirection(size: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const direction = Float32Array.from({ length: size }, () => normal(random));
  const length = Math.hypot(...direction);
  return direction.map((value) => value / length);
}

/**
 * Finds pairs of images that are equal or nearly so, within a set and between sets (a test image
 * that was trained on), the closest first. All sets have one image size. Equal images are always
 * found; of nearly equal ones, hardly any is missed.
 */
export function nearDuplicates(
  sets: readonly ImageSet[],
  { maxDistance, limit }: DuplicateOptions,
): DuplicatePair[] {
  const row = inOneRow(sets);
  const found = new Map<number, number>();
  for (let seed = 1; seed <= directions; seed++) {
    comparePairs(row, project(row, unitDirection(row.size, seed)), maxDistance, found);
  }
  const pairs = [...found].sort(([a, near], [b, far]) => near - far || a - b).slice(0, limit);
  return pairs.map(([key, distance]) => ({
    first: row.refOf(Math.floor(key / row.count)),
    second: row.refOf(key % row.count),
    distance,
  }));
}
