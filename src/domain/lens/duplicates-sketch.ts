import type { ImageSet } from '../data/dataset.ts';
import { imageBytes } from '../data/dataset.ts';

/**
 * A few numbers that stand for each image. They are the image's coordinates along orthogonal
 * directions of length 1, so that no two images are closer to each other than their sketches:
 * whoever looks for close images need not look at those whose sketches are far apart. On digits and
 * clothes these directions hold about half of what tells images apart.
 */
export const sketchLength = 12;

/** Side of the squares of pixels that an image is shrunk by before its directions are found. */
const blockSide = 4;

/** So many images, spread over the set, are enough to find the directions. */
const sampleSize = 4000;

const powerIterations = 40;

type Vector = Float64Array;

/** [count, length] */
interface ShrunkImages {
  readonly values: Float32Array;
  readonly length: number;
}

/** Sums of blocks, divided by the root of their pixels: coordinates along one direction a block. */
function shrink(set: ImageSet): ShrunkImages {
  const { count, height, width, pixels } = set;
  const across = Math.ceil(width / blockSide);
  const length = across * Math.ceil(height / blockSide);
  const size = imageBytes(set);
  const blockOf = Uint32Array.from(
    { length: size },
    (_, at) => Math.floor(at / width / blockSide) * across + Math.floor((at % width) / blockSide),
  );
  const pixelsIn = new Uint32Array(length);
  for (const block of blockOf) pixelsIn[block]!++;
  const scale = Float32Array.from(pixelsIn, (inside) => 1 / Math.sqrt(inside));
  const values = new Float32Array(count * length);
  for (let image = 0; image < count; image++) {
    const [from, to] = [image * size, image * length];
    for (let at = 0; at < size; at++) values[to + blockOf[at]!]! += pixels[from + at]!;
    for (let block = 0; block < length; block++) values[to + block]! *= scale[block]!;
  }
  return { values, length };
}

/** How the coordinates vary together, over a sample: [length][length]. */
function covariance({ values, length }: ShrunkImages): Vector[] {
  const count = values.length / length;
  const stride = Math.max(1, Math.floor(count / sampleSize));
  const rows: Float32Array[] = [];
  for (let image = 0; image < count; image += stride) {
    rows.push(values.subarray(image * length, (image + 1) * length));
  }
  const mean = new Float64Array(length);
  for (const row of rows) row.forEach((value, at) => (mean[at]! += value / rows.length));
  const matrix = Array.from({ length }, () => new Float64Array(length));
  for (const row of rows) {
    for (const [a, sums] of matrix.entries()) {
      const deviation = row[a]! - mean[a]!;
      for (let b = 0; b < length; b++) sums[b]! += deviation * (row[b]! - mean[b]!);
    }
  }
  return matrix;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** The part of `vector` that is at right angles to all `others`, made 1 long. */
function orthonormal(vector: Vector, others: readonly Vector[]): Vector {
  for (const other of others) {
    const along = dot(vector, other);
    vector.forEach((value, at) => (vector[at] = value - along * other[at]!));
  }
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / (length || 1));
}

/** The directions in which the images vary most (principal axes), by power iteration. */
function principalAxes(matrix: readonly Vector[], count: number): Vector[] {
  const axes: Vector[] = [];
  while (axes.length < Math.min(count, matrix.length)) {
    const start = Float64Array.from(matrix, (_, at) => Math.sin(1 + at + axes.length));
    let axis = orthonormal(start, axes);
    for (let step = 0; step < powerIterations; step++) {
      const next = Float64Array.from(matrix, (row) => dot(row, axis));
      if (dot(next, next) === 0) break;
      axis = orthonormal(next, axes);
    }
    // Once more: rounding must not leave two axes that see the same difference twice.
    axes.push(orthonormal(axis, axes));
  }
  return axes;
}

/** Sketches of all images of a set: [count, sketchLength]; zeros where the images are too small. */
export function sketchImages(set: ImageSet): Float32Array {
  const small = shrink(set);
  const axes = principalAxes(covariance(small), sketchLength);
  const values = new Float32Array(set.count * sketchLength);
  for (let image = 0; image < set.count; image++) {
    const row = small.values.subarray(image * small.length, (image + 1) * small.length);
    axes.forEach((axis, at) => (values[image * sketchLength + at] = dot(axis, row)));
  }
  return values;
}
