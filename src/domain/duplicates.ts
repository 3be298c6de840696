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

/** All images of all sets in one row: [count, size]. */
interface Row {
  readonly size: number;
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly refOf: (image: number) => ImageRef;
}

function inOneRow(sets: readonly ImageSet[]): Row {
  const size = imageBytes(sets[0]);
  const count = sets.reduce((sum, set) => sum + set.count, 0);
  const pixels = sets.length === 1 ? sets[0].pixels : new Uint8Array(count * size);
  const starts: number[] = [];
  let start = 0;
  for (const set of sets) {
    if (sets.length > 1) pixels.set(set.pixels, start * size);
    starts.push(start);
    start += set.count;
  }
  const refOf = (image: number): ImageRef => {
    const set = starts.findLastIndex((first) => image >= first);
    return { set, index: image - starts[set] };
  };
  return { size, count, pixels, refOf };
}

function project({ size, count, pixels }: Row, direction: Float32Array): Float32Array {
  return Float32Array.from({ length: count }, (_, image) => {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += pixels[image * size + at] * direction[at];
    return sum;
  });
}

/**
 * Sum of squared differences, given up as soon as it is above `limit`. It begins in the middle of
 * the images, where digits differ most.
 */
function squaredDistance({ pixels, size }: Row, a: number, b: number, limit: number): number {
  const half = size >> 1;
  let sum = 0;
  for (let at = half; at < size && sum <= limit; at++) {
    sum += (pixels[a * size + at] - pixels[b * size + at]) ** 2;
  }
  for (let at = 0; at < half && sum <= limit; at++) {
    sum += (pixels[a * size + at] - pixels[b * size + at]) ** 2;
  }
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
    const one = order[place];
    const end = Math.min(order.length, place + 1 + neighbours);
    for (let next = place + 1; next < end; next++) {
      const other = order[next];
      // A direction has length 1, so along it no pair is farther apart than it is in full.
      if ((projected[other] - projected[one]) ** 2 > limit) break;
      const sum = squaredDistance(row, one, other, limit);
      if (sum > limit) continue;
      const key = Math.min(one, other) * row.count + Math.max(one, other);
      found.set(key, Math.sqrt(sum / row.size));
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
