/** The plane that shows most of many points: the first two principal components. */
import type { Sliced } from '../../domain/slices.ts';

export interface Plane {
  /** [width] */
  readonly mean: Float64Array;
  /** Two directions of length 1 at a right angle: [width] each. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Shares of all variance that lie along them. */
  readonly shares: readonly [number, number];
}

/** So often are the directions turned towards the data; far more than clusters need. */
const rounds = 60;

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

function normalise(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) vector.forEach((value, at) => (vector[at] = value / length));
}

/** Takes from `vector` what lies along `axis`. */
function straighten(vector: Float64Array, axis: Float64Array): void {
  const along = dot(vector, axis);
  vector.forEach((value, at) => (vector[at] = value - along * axis[at]!));
}

function meanOf(points: Float32Array, width: number): Float64Array {
  const mean = new Float64Array(width);
  const count = points.length / width;
  points.forEach((value, at) => (mean[at % width]! += value / count));
  return mean;
}

/** The covariance of the points times two directions at once, and how long each becomes. */
function turned(
  points: Float32Array,
  mean: Float64Array,
  axes: Plane['axes'],
): readonly [Float64Array, Float64Array] {
  const width = mean.length;
  const next = [new Float64Array(width), new Float64Array(width)] as const;
  const count = points.length / width;
  for (let row = 0; row < count; row++) {
    const from = row * width;
    let [first, second] = [0, 0];
    for (let at = 0; at < width; at++) {
      const value = points[from + at]! - mean[at]!;
      first += value * axes[0][at]!;
      second += value * axes[1][at]!;
    }
    for (let at = 0; at < width; at++) {
      const value = points[from + at]! - mean[at]!;
      next[0][at]! += (first * value) / count;
      next[1][at]! += (second * value) / count;
    }
  }
  return next;
}

/** Two directions to begin with, that no data have in common but by ill luck. */
function starts(width: number): readonly [Float64Array, Float64Array] {
  const first = Float64Array.from({ length: width }, (_, at) => 1 + Math.sin(at + 1));
  const second = Float64Array.from({ length: width }, (_, at) => Math.cos(2 * at + 1));
  normalise(first);
  straighten(second, first);
  normalise(second);
  return [first, second];
}

/** The plane of points [count, width], the same for the same points. Rests between rounds. */
export function* principalPlane(points: Float32Array, width: number): Sliced<Plane> {
  const mean = meanOf(points, width);
  let axes: readonly [Float64Array, Float64Array] = starts(width);
  let variances: readonly [number, number] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    yield undefined;
    const next = turned(points, mean, axes);
    variances = [dot(next[0], axes[0]), dot(next[1], axes[1])];
    normalise(next[0]);
    straighten(next[1], next[0]);
    normalise(next[1]);
    axes = next;
  }
  let total = 0;
  const count = points.length / width;
  points.forEach((value, at) => (total += (value - mean[at % width]!) ** 2 / count));
  axes.forEach(pointUp);
  const share = (variance: number) => (total > 0 ? variance / total : 0);
  return { mean, axes, shares: [share(variances[0]), share(variances[1])] };
}

/** A direction and its opposite say the same: the largest part is made positive. */
function pointUp(axis: Float64Array): void {
  const largest = axis.reduce(
    (most, value) => (Math.abs(value) > Math.abs(most) ? value : most),
    0,
  );
  if (largest < 0) axis.forEach((value, at) => (axis[at] = -value));
}

/** Points [count, width] on the plane: [count, 2]. */
export function onPlane(points: Float32Array, { mean, axes }: Plane): Float32Array {
  const width = mean.length;
  const count = points.length / width;
  const places = new Float32Array(2 * count);
  for (let row = 0; row < count; row++) {
    axes.forEach((axis, which) => {
      let sum = 0;
      for (let at = 0; at < width; at++) sum += (points[row * width + at]! - mean[at]!) * axis[at]!;
      places[2 * row + which] = sum;
    });
  }
  return places;
}
