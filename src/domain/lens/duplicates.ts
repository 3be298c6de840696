import { asOne } from '../bytes.ts';
import type { ImageSet } from '../data/dataset.ts';
import { imageAt, imageBytes } from '../data/dataset.ts';
import { sketchImages, sketchLength } from './duplicates-sketch.ts';

export interface ImageRef {
  /** Which of the sets, and which of its images. */
  readonly set: number;
  readonly index: number;
}

/** Two images that are the same or nearly so. */
export interface DuplicatePair {
  readonly first: ImageRef;
  readonly second: ImageRef;
  /** Root mean square difference of the pixels, in levels; 0 for equal images. */
  readonly distance: number;
}

export interface DuplicateOptions {
  /** Greatest distance of a pair, in levels of 255. */
  readonly maxDistance: number;
  /** So many pairs at most, the closest ones. */
  readonly limit: number;
}

export interface DuplicateReport {
  /** The closest first. Of images that are all equal, each is paired with the first of them. */
  readonly pairs: readonly DuplicatePair[];
  /** Images that are equal to an earlier one: all of them, also those beyond the limit. */
  readonly equal: number;
}

/** A pair by places in a row of images, with its sum of squared differences. */
interface Found {
  readonly a: number;
  readonly b: number;
  readonly sum: number;
}

/** All images of all sets one after another. */
interface Row extends ImageSet {
  readonly refOf: (place: number) => ImageRef;
}

function inOneRow(sets: readonly ImageSet[]): Row {
  const { height = 0, width = 0 } = sets[0] ?? {};
  const pixels = asOne(sets.map((set) => set.pixels));
  const starts: number[] = [];
  let count = 0;
  for (const set of sets) {
    starts.push(count);
    count += set.count;
  }
  const refOf = (place: number): ImageRef => {
    const set = starts.findLastIndex((start) => place >= start);
    return { set, index: place - starts[set]! };
  };
  return { count, height, width, pixels, refOf };
}

/** FNV-1a. */
function hash(bytes: Uint8Array): number {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

/** Finds images that equal an earlier one, and which are left without them. */
function findEqual(row: Row): { readonly pairs: Found[]; readonly distinct: Uint32Array } {
  const byHash = new Map<number, number[]>();
  const pairs: Found[] = [];
  const distinct: number[] = [];
  for (let place = 0; place < row.count; place++) {
    const image = imageAt(row, place);
    const key = hash(image);
    const known = byHash.get(key) ?? [];
    const same = known.find((earlier) => squaredDistance(row, earlier, place, 0) === 0);
    if (same !== undefined) {
      pairs.push({ a: same, b: place, sum: 0 });
      continue;
    }
    distinct.push(place);
    byHash.set(key, [...known, place]);
  }
  return { pairs, distinct: Uint32Array.from(distinct) };
}

/**
 * Sum of squared differences, given up as soon as it is above `limit`. It begins in the middle of
 * the images, where digits differ most.
 */
function squaredDistance(row: Row, a: number, b: number, limit: number): number {
  const { pixels } = row;
  const size = imageBytes(row);
  const half = size >> 1;
  let sum = 0;
  for (let at = half; at < size && sum <= limit; at++) {
    sum += (pixels[a * size + at]! - pixels[b * size + at]!) ** 2;
  }
  for (let at = 0; at < half && sum <= limit; at++) {
    sum += (pixels[a * size + at]! - pixels[b * size + at]!) ** 2;
  }
  return sum;
}

const closestFirst = (one: Found, other: Found): number =>
  one.sum - other.sum || one.a - other.a || one.b - other.b;

/** The closest pairs so far. Once there are enough of them, farther ones are not looked at. */
class Closest {
  private pairs: Found[] = [];
  private readonly limit: number;
  /** Greatest sum of squared differences that still counts. */
  bound: number;

  constructor(limit: number, bound: number) {
    this.limit = limit;
    this.bound = bound;
  }

  add(pair: Found): void {
    this.pairs.push(pair);
    if (this.pairs.length >= 2 * this.limit) this.best();
  }

  best(): readonly Found[] {
    this.pairs = this.pairs.sort(closestFirst).slice(0, this.limit);
    const last = this.pairs.at(this.limit - 1);
    if (last) this.bound = last.sum;
    return this.pairs;
  }
}

/** Sketches in the order of their first number, so that close ones are neighbours in it. */
interface SortedSketches {
  /** Place in the row of each sketch. */
  readonly places: Uint32Array;
  /** [places.length, sketchLength] */
  readonly values: Float32Array;
}

function sortSketches(row: Row, distinct: Uint32Array): SortedSketches {
  const all = sketchImages(row);
  const first = Float32Array.from({ length: row.count }, (_, place) => all[place * sketchLength]!);
  const places = distinct.slice().sort((a, b) => first[a]! - first[b]! || a - b);
  const values = new Float32Array(places.length * sketchLength);
  places.forEach((place, at) => {
    const from = place * sketchLength;
    values.set(all.subarray(from, from + sketchLength), at * sketchLength);
  });
  return { places, values };
}

/** Sketches are rounded, so they get a little room: a pair at the bound must not be lost. */
const room = 1.001;

/** Compares the image at one place of the order with all that follow it within the bound. */
function compareFollowing(row: Row, sketches: SortedSketches, at: number, closest: Closest): void {
  const { values } = sketches;
  const stride = sketchLength;
  const one = at * stride;
  const a0 = values[one]!;
  const a1 = values[one + 1]!;
  const a2 = values[one + 2]!;
  const a3 = values[one + 3]!;
  const bound = closest.bound * room;
  const reach = a0 + Math.sqrt(bound);
  for (let other = one + stride; other < values.length; other += stride) {
    const b0 = values[other]!;
    if (b0 > reach) break;
    // Four numbers at once reject nearly all; a look after each would only confuse the processor.
    const d0 = b0 - a0;
    const d1 = values[other + 1]! - a1;
    const d2 = values[other + 2]! - a2;
    const d3 = values[other + 3]! - a3;
    if (d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3 > bound) continue;
    compareInFull(row, sketches, at, other / stride, closest);
  }
}

function compareInFull(
  row: Row,
  { places, values }: SortedSketches,
  one: number,
  other: number,
  closest: Closest,
): void {
  let sketched = 0;
  for (let axis = 0; axis < sketchLength; axis++) {
    const difference = values[one * sketchLength + axis]! - values[other * sketchLength + axis]!;
    sketched += difference * difference;
  }
  if (sketched > closest.bound * room) return;
  const [here, there] = [places[one]!, places[other]!];
  const [a, b] = [Math.min(here, there), Math.max(here, there)];
  const sum = squaredDistance(row, a, b, closest.bound);
  if (sum <= closest.bound) closest.add({ a, b, sum });
}

/** Sketches between two looks at the clock: a few milliseconds. */
const slice = 64;

/**
 * Finds pairs of images that are equal or nearly so, within a set and between sets (a test image
 * that was trained on), the closest first. All sets have one image size. The search is exact: no
 * pair within `maxDistance` is missed, but for those beyond the limit. It yields the share that is
 * done every few milliseconds, so that whoever runs it can let others in, or give it up.
 */
export function* searchDuplicates(
  sets: readonly ImageSet[],
  { maxDistance, limit }: DuplicateOptions,
): Generator<number, DuplicateReport> {
  const row = inOneRow(sets);
  const equal = findEqual(row);
  yield 0;
  const wanted = Math.max(0, limit - equal.pairs.length);
  const closest = new Closest(wanted, maxDistance ** 2 * imageBytes(row));
  if (wanted > 0 && equal.distinct.length > 1) {
    const sketches = sortSketches(row, equal.distinct);
    for (let at = 0; at < sketches.places.length; at++) {
      if (at % slice === 0) yield at / sketches.places.length;
      compareFollowing(row, sketches, at, closest);
    }
  }
  const found = [...equal.pairs.slice(0, limit), ...closest.best()];
  const pairs = found.map(({ a, b, sum }) => ({
    first: row.refOf(a),
    second: row.refOf(b),
    distance: Math.sqrt(sum / imageBytes(row)),
  }));
  return { pairs, equal: equal.pairs.length };
}

/** The pairs of `searchDuplicates`, all at once. */
export function nearDuplicates(
  sets: readonly ImageSet[],
  options: DuplicateOptions,
): readonly DuplicatePair[] {
  const search = searchDuplicates(sets, options);
  for (;;) {
    const next = search.next();
    if (next.done) return next.value.pairs;
  }
}
