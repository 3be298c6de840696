/** Gradients as pictures and as counts: small enough to be sent, whatever the layer's size. */
import type { Shape } from '../../domain/layers/description.ts';
import { lastAxis } from '../../domain/layers/description.ts';

/** Numbers with a sign as a picture: [height, width]. */
export interface SignedPicture {
  readonly height: number;
  readonly width: number;
  readonly values: Float32Array;
}

/** So many units of a layer are shown each by itself, and so long is a side of a matrix at most. */
const mostTiles = 12;
const mostSide = 96;

/**
 * A kernel's numbers as pictures: where its input is an image of `image` [height, width] one for each
 * of the first units, laid out as the image (or its window) is; elsewhere one matrix, inputs by outputs.
 */
export function kernelPictures(
  values: Float64Array,
  shape: Shape,
  image: Shape | null,
): readonly SignedPicture[] {
  const units = lastAxis(shape);
  const rows = values.length / units;
  if (image === null) return [shrunk(values, rows, units)];
  const [height = 1, width = 1] = shape.length === 4 ? shape : image;
  // Of a window's input channels the first: pictures here are grey.
  const stride = values.length / (height * width);
  return Array.from({ length: Math.min(units, mostTiles) }, (_, unit) => ({
    ...{ height, width },
    values: Float32Array.from({ length: height * width }, (_, at) => values[at * stride + unit]!),
  }));
}

/** A matrix no larger than it can be shown: of each block the number that is furthest from 0. */
export function shrunk(values: Float64Array, rows: number, columns: number): SignedPicture {
  const height = Math.min(rows, mostSide);
  const width = Math.min(columns, mostSide);
  const picture = new Float32Array(height * width);
  values.forEach((value, at) => {
    const row = Math.floor((Math.floor(at / columns) * height) / rows);
    const column = Math.floor(((at % columns) * width) / columns);
    const place = row * width + column;
    if (Math.abs(value) > Math.abs(picture[place]!)) picture[place] = value;
  });
  return { height, width, values: picture };
}

/** How large numbers are, by powers of ten: two bins for each. */
export interface SizeCounts {
  /** Power of ten at which the first bin begins; smaller numbers are counted in it too. */
  readonly low: number;
  readonly perPower: number;
  readonly counts: readonly number[];
  readonly zeros: number;
}

const lowest = -8;
const highest = 2;
const perPower = 2;

export function countSizes(values: Float64Array): SizeCounts {
  const counts = new Array<number>((highest - lowest) * perPower).fill(0);
  let zeros = 0;
  for (const value of values) {
    if (value === 0) {
      zeros++;
      continue;
    }
    const bin = Math.floor((Math.log10(Math.abs(value)) - lowest) * perPower);
    counts[Math.min(Math.max(bin, 0), counts.length - 1)]!++;
  }
  return { low: lowest, perPower, counts, zeros };
}

/** The root of the sum of squares. */
export const normOf = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
