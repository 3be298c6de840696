import type { ImageSet, LabelledImages } from '../domain/data/dataset.ts';
import { imageAt, imageBytes } from '../domain/data/dataset.ts';

/**
 * The images of one split of a run, as places in a set that is open: nothing is copied, so that all
 * runs on a data set share its pixels, in memory and on the device. Image `i` of the split is image
 * `rows[i]` of `set` and has the label `labels[i]` (never `set`'s own: noise may have changed it).
 */
export interface SplitImages {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** The open set, whole. Its `pixels` are one object for as long as the set is open. */
  readonly set: ImageSet;
  /** [count]; no image of the set comes up twice. */
  readonly rows: Uint32Array;
  /** [count] */
  readonly labels: Uint8Array;
}

export const upTo = (count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, row) => row);

/** A whole set as a split, in its own order. */
export function wholeSplit(set: LabelledImages): SplitImages {
  const { count, height, width, labels } = set;
  return { count, height, width, set, rows: upTo(count), labels };
}

/** The images of `set` at `rows`, in that order, with the labels that `set` gives them. */
export function splitAt(set: LabelledImages, rows: Uint32Array): SplitImages {
  const { height, width } = set;
  const labels = Uint8Array.from(rows, (row) => set.labels[row] ?? 0);
  return { count: rows.length, height, width, set, rows, labels };
}

/** The first images of a split, as far as there are so many. */
export function firstOf(images: SplitImages, count: number): SplitImages {
  const kept = Math.min(count, images.count);
  const { rows, labels } = images;
  return { ...images, count: kept, rows: rows.subarray(0, kept), labels: labels.subarray(0, kept) };
}

/** Copies of a split's images: those at `places` in it, or all. */
export function imagesOf(split: SplitImages, places?: ArrayLike<number>): LabelledImages {
  const { height, width, set, rows } = split;
  const chosen = places ? Uint32Array.from(places) : upTo(split.count);
  const count = chosen.length;
  const size = imageBytes(set);
  const pixels = new Uint8Array(count * size);
  const labels = new Uint8Array(count);
  chosen.forEach((place, at) => {
    const row = rows[place];
    if (row === undefined) throw new RangeError(`There is no image ${place} in this split.`);
    pixels.set(imageAt(set, row), at * size);
    labels[at] = split.labels[place] ?? 0;
  });
  return { count, height, width, pixels, labels };
}

/** Whether a split is the first images of its set in their own order. */
export const isInOrder = ({ rows }: SplitImages): boolean => rows.every((row, at) => row === at);

/** So many images of its set, from the first, hold all of a split. */
export const imagesNeeded = ({ rows }: SplitImages): number =>
  rows.reduce((most, row) => Math.max(most, row + 1), 0);
