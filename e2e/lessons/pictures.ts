import { generateDigit } from '../../src/data/generator/index.ts';

/** Labelled pictures that a test made itself: it knows every pixel and every label of them. */
export interface Pictures {
  readonly side: 28 | 32;
  /** [count, side, side] bytes. */
  readonly pixels: Uint8Array;
  readonly labels: readonly number[];
}

/** The data of a lesson, as its files hold them. */
export interface Data {
  readonly train: Pictures;
  readonly test: Pictures;
}

/** Pictures in MNIST's form (28) or SVHN's (32); `seed` decides all of them. */
export function paintPictures(count: number, seed: number, side: 28 | 32 = 28): Pictures {
  const pixels = new Uint8Array(count * side * side);
  const labels = Array.from({ length: count }, (_, index) => {
    const picture = generateDigit(seed, index, side === 32 ? 'houseNumbers' : 'digits');
    pixels.set(picture.pixels, index * side * side);
    return picture.label;
  });
  return { side, pixels, labels };
}

export function pictureAt({ side, pixels }: Pictures, index: number): Uint8Array {
  return pixels.subarray(index * side * side, (index + 1) * side * side);
}

/** The pictures at `indices`, in that order. */
export function pickPictures(set: Pictures, indices: readonly number[]): Pictures {
  const size = set.side * set.side;
  const pixels = new Uint8Array(indices.length * size);
  indices.forEach((index, row) => pixels.set(pictureAt(set, index), row * size));
  return { side: set.side, pixels, labels: indices.map((index) => set.labels[index]) };
}

/** `[from, from + 1, …, to - 1]` */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** How pixels become a network's inputs; fitted on training pictures. */
export type Scale = (pixels: Uint8Array) => Float64Array;

export const unitScale: Scale = (pixels) => Float64Array.from(pixels, (byte) => byte / 255);

/** scikit-learn's MinMaxScaler: each pixel by its own range; where it never changes, by 1. */
export function minMaxScale(train: Pictures): Scale {
  const size = train.side * train.side;
  const low = new Float64Array(size).fill(Infinity);
  const high = new Float64Array(size).fill(-Infinity);
  train.pixels.forEach((byte, at) => {
    low[at % size] = Math.min(low[at % size], byte);
    high[at % size] = Math.max(high[at % size], byte);
  });
  return (pixels) =>
    Float64Array.from(pixels, (byte, at) => {
      const pixel = at % size;
      return (byte - low[pixel]) / (high[pixel] > low[pixel] ? high[pixel] - low[pixel] : 1);
    });
}
