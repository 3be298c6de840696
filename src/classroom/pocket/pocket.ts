/**
 * A network small enough for a link: one layer from 28 × 28 pixels to ten digits, its weights whole
 * numbers of 3 or 4 bits times one step.
 */
import type { ImageSet } from '../../domain/data/dataset.ts';

export const side = 28;
export const pixels = side * side;
export const classes = 10;

export interface PocketNetwork {
  /** The greatest size of a weight: 3 (3 bits) or 7 (4 bits). */
  readonly most: 3 | 7;
  /** What one of a weight is worth, for an input of 0 to 1. */
  readonly step: number;
  /** [pixels, classes], from -most to most. */
  readonly weights: Int8Array;
  /** In 1/16 of a step, from -32768 to 32767. */
  readonly biases: Int16Array;
  /** As its maker measured it, on images that it never learned from; null where nobody did. */
  readonly accuracy: number | null;
}

/** Logits of every image: [count, classes]. Sums are of whole numbers, so they are the same everywhere. */
export function pocketLogits(network: PocketNetwork, images: ImageSet): Float64Array {
  const { weights, biases, step } = network;
  const logits = new Float64Array(images.count * classes);
  const sums = new Int32Array(classes);
  for (let image = 0; image < images.count; image++) {
    sums.fill(0);
    const from = image * pixels;
    for (let pixel = 0; pixel < pixels; pixel++) {
      const ink = images.pixels[from + pixel]!;
      if (ink === 0) continue;
      const row = pixel * classes;
      for (let digit = 0; digit < classes; digit++) sums[digit]! += ink * weights[row + digit]!;
    }
    for (let digit = 0; digit < classes; digit++) {
      logits[image * classes + digit] = step * (sums[digit]! / 255 + biases[digit]! / 16);
    }
  }
  return logits;
}
