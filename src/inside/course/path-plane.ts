/**
 * The plane that shows most of the way that a training's weights went (Li and others, 2018): through
 * its last weights, along the two principal directions of what the others differ from them.
 */
import type { Sliced } from '../../domain/slices.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { eigenOf } from '../map/symmetric.ts';

export interface PathPlane {
  /** The last weights: the plane's origin. */
  readonly origin: WeightSet;
  /** Two directions of length 1 at a right angle, array by array as `origin` has them. */
  readonly axes: readonly [readonly Float32Array[], readonly Float32Array[]];
  /** Where each of the weights lies on it: [path, 2]. */
  readonly places: Float64Array;
  /** How far each lies off it, and from the origin: [path]. */
  readonly off: Float64Array;
  readonly reach: Float64Array;
  /** Of all squared distances from the origin, along both axes. */
  readonly shares: readonly [number, number];
}

/** Sums over trainable weights of (one - origin) * (other - origin). */
function product(one: WeightSet, other: WeightSet, origin: WeightSet): number {
  let sum = 0;
  origin.forEach(({ values, trainable }, array) => {
    if (!trainable) return;
    const [first, second] = [one[array]!.values, other[array]!.values];
    for (let at = 0; at < values.length; at++) {
      const middle = values[at]!;
      sum += (first[at]! - middle) * (second[at]! - middle);
    }
  });
  return sum;
}

/**
 * The plane of weights in their order; null where they lie on a line or in one place. Lengths are of
 * trainable weights; running statistics go along as the same mixtures. Rests between two of them.
 */
export function* planeOfPath(path: readonly WeightSet[]): Sliced<PathPlane | null> {
  const origin = path.at(-1);
  if (!origin) return null;
  const products = path.map(() => new Float64Array(path.length));
  for (const [row, one] of path.entries()) {
    for (let column = 0; column <= row; column++) {
      yield undefined;
      const value = product(one, path[column]!, origin);
      products[row]![column] = value;
      products[column]![row] = value;
    }
  }
  const { values, vectors } = eigenOf(products);
  const [first = 0, second = 0] = values;
  if (!(second > 1e-12 * first)) return null;
  const lengths = [Math.sqrt(first), Math.sqrt(second)] as const;
  const mixed = function* (which: 0 | 1): Sliced<readonly Float32Array[]> {
    const sums = origin.map((weight) => new Float64Array(weight.values.length));
    for (const [at, one] of path.entries()) {
      yield undefined;
      const share = vectors[which]![at]! / lengths[which];
      sums.forEach((sum, array) => {
        const [own, middle] = [one[array]!.values, origin[array]!.values];
        for (let k = 0; k < sum.length; k++) sum[k]! += share * (own[k]! - middle[k]!);
      });
    }
    return sums.map((sum) => Float32Array.from(sum));
  };
  const axes = [yield* mixed(0), yield* mixed(1)] as const;
  const places = new Float64Array(2 * path.length);
  const reach = Float64Array.from(products, (row, at) => Math.sqrt(row[at]!));
  const off = new Float64Array(path.length);
  path.forEach((_, at) => {
    const [x, y] = [lengths[0] * vectors[0]![at]!, lengths[1] * vectors[1]![at]!];
    places.set([x, y], 2 * at);
    off[at] = Math.sqrt(Math.max(0, products[at]![at]! - x * x - y * y));
  });
  const total = products.reduce((sum, row, at) => sum + row[at]!, 0);
  return { origin, axes, places, off, reach, shares: [first / total, second / total] };
}

/** The weights at a place of the plane. A variance is never below 0. */
export function weightsOnPlane({ origin, axes }: PathPlane, x: number, y: number): WeightSet {
  return origin.map((weight, array) => {
    const [across, up] = [axes[0][array]!, axes[1][array]!];
    const least = weight.name === 'moving_variance' ? 0 : -Infinity;
    const values = weight.values.map((value, at) =>
      Math.max(least, value + x * across[at]! + y * up[at]!),
    );
    return { ...weight, values };
  });
}
