/** The plane that shows most of many points: the first two principal components. */
import { createRandom, normal } from '../../domain/random/random.ts';
import type { Sliced } from '../../domain/slices.ts';
import { eigenOf } from './symmetric.ts';

export interface Plane {
  /** [width] */
  readonly mean: Float64Array;
  /** Two directions of length 1 at a right angle: [width] each. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Shares of all variance that lie along them. */
  readonly shares: readonly [number, number];
}

/** So many directions are turned towards the data at once: the first two settle sooner for the others. */
const together = 8;

/** Turned so often at most; they have settled when a round turns them by less. */
const mostRounds = 300;
const settled = 5e-7; // radians

/** So many products are made between two rests. */
const portion = 1_000_000;

const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
};

/** Takes from `vector` what lies along `axis`. */
function straighten(vector: Float64Array, axis: Float64Array): void {
  const along = dot(vector, axis);
  vector.forEach((value, at) => (vector[at] = value - along * axis[at]!));
}

/** Makes directions of length 1 at right angles of them, in their order; of what is nothing new, 0. */
function orthonormal(vectors: readonly Float64Array[]): void {
  vectors.forEach((vector, place) => {
    const before = Math.sqrt(dot(vector, vector));
    // Twice: once leaves what rounding brought in.
    for (let time = 0; time < 2; time++) {
      for (const axis of vectors.slice(0, place)) straighten(vector, axis);
    }
    const length = Math.sqrt(dot(vector, vector));
    const factor = length > 1e-12 * before ? 1 / length : 0;
    vector.forEach((value, at) => (vector[at] = value * factor));
  });
}

function meanOf(points: Float32Array, width: number): Float64Array {
  const mean = new Float64Array(width);
  const count = points.length / width;
  points.forEach((value, at) => (mean[at % width]! += value / count));
  return mean;
}

/** What the covariance of the points makes of each direction. */
type Turn = (axes: readonly Float64Array[]) => Sliced<readonly Float64Array[]>;

/** Wider points have too large a covariance, and are gone through at every round instead. */
const widest = 600;

/** Calls `visit` with each point less the mean. Rests now and then. */
function* eachPoint(
  points: Float32Array,
  mean: Float64Array,
  work: number,
  visit: (point: Float64Array) => void,
): Sliced<undefined> {
  const width = mean.length;
  const point = new Float64Array(width);
  const rest = Math.max(1, Math.floor(portion / (width * work)));
  for (let row = 0; row * width < points.length; row++) {
    if (row % rest === 0) yield undefined;
    for (let at = 0; at < width; at++) point[at] = points[row * width + at]! - mean[at]!;
    visit(point);
  }
  return undefined;
}

/** By the covariance itself, made once. */
function* turnByCovariance(points: Float32Array, mean: Float64Array): Sliced<Turn> {
  const width = mean.length;
  const count = points.length / width;
  const rows = Array.from({ length: width }, () => new Float64Array(width));
  yield* eachPoint(points, mean, width / 2, (point) => {
    for (let at = 0; at < width; at++) {
      const row = rows[at]!;
      const value = point[at]! / count;
      for (let other = 0; other <= at; other++) row[other]! += value * point[other]!;
    }
  });
  rows.forEach((row, at) => {
    for (let other = 0; other < at; other++) rows[other]![at] = row[other]!;
  });
  return function* (axes) {
    const next: Float64Array[] = [];
    for (const axis of axes) {
      yield undefined;
      next.push(Float64Array.from(rows, (row) => dot(row, axis)));
    }
    return next;
  };
}

/** By going through the points. */
const turnByPoints = (points: Float32Array, mean: Float64Array): Turn =>
  function* (axes) {
    const next = axes.map(() => new Float64Array(mean.length));
    const count = points.length / mean.length;
    yield* eachPoint(points, mean, 2 * axes.length, (point) =>
      axes.forEach((axis, which) => {
        const along = dot(point, axis) / count;
        const sum = next[which]!;
        for (let at = 0; at < point.length; at++) sum[at]! += along * point[at]!;
      }),
    );
    return next;
  };

/** Directions to begin with, the same every time. */
function starts(width: number): Float64Array[] {
  const random = createRandom(width);
  const axes = Array.from({ length: Math.min(together, width) }, () =>
    Float64Array.from({ length: width }, () => normal(random)),
  );
  orthonormal(axes);
  return axes;
}

/** Sums of `vectors`, each weighed by the numbers of a row. */
const mixed = (rows: readonly Float64Array[], vectors: readonly Float64Array[]): Float64Array[] =>
  rows.map((row) => {
    const sum = new Float64Array(vectors[0]?.length ?? 0);
    vectors.forEach((vector, which) =>
      vector.forEach((value, at) => (sum[at]! += row[which]! * value)),
    );
    return sum;
  });

/**
 * The plane of points [count, width], the same for the same points, by subspace iteration; its
 * directions have the signs that scikit-learn's PCA gives them. Rests now and then.
 */
export function* principalPlane(points: Float32Array, width: number): Sliced<Plane> {
  const mean = meanOf(points, width);
  const turn = width <= widest ? yield* turnByCovariance(points, mean) : turnByPoints(points, mean);
  let axes = starts(width);
  let variances: readonly number[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const next = yield* turn(axes);
    const { values, vectors } = eigenOf(
      axes.map((axis) => Float64Array.from(next, (one) => dot(axis, one))),
    );
    variances = [...values];
    const before = mixed(vectors.slice(0, 2), axes);
    axes = mixed(vectors, next);
    orthonormal(axes);
    if (before.every((axis, which) => 1 - Math.abs(dot(axis, axes[which]!)) < settled ** 2 / 2))
      break;
  }
  let total = 0;
  const count = points.length / width;
  points.forEach((value, at) => (total += (value - mean[at % width]!) ** 2 / count));
  const axis = (which: number) => axes[which] ?? new Float64Array(width);
  const plane = [axis(0), axis(1)] as const;
  plane.forEach(pointUp);
  const share = (which: number) => (total > 0 ? (variances[which] ?? 0) / total : 0);
  return { mean, axes: plane, shares: [share(0), share(1)] };
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
