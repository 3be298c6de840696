/** Which learning rates are of use, by the losses of steps at growing rates. */
import type { OptimizerSpec } from '../model/model.ts';
import { rounded } from '../numbers.ts';

/** What a step measured before its update, and the rate of that update. */
export interface RatePoint {
  readonly rate: number;
  readonly loss: number;
}

export const ratesTried = 100;

/** From where nothing happens to where training breaks. Plain gradients bear more than scaled ones. */
export function searchedRates({ kind }: OptimizerSpec): readonly [low: number, high: number] {
  return kind === 'sgd' ? [1e-5, 10] : [1e-6, 1];
}

const keeps = 0.9;

/**
 * The losses as a running mean that forgets exponentially, without its start at 0 (bias-corrected, as
 * fast.ai has it). It lags a few steps behind.
 */
export function smoothed(points: readonly RatePoint[]): number[] {
  let mean = 0;
  return points.map(({ loss }, at) => {
    mean = keeps * mean + (1 - keeps) * loss;
    return mean / (1 - keeps ** (at + 1));
  });
}

/** The loss has run away: four times what it was at best, as fast.ai has it. */
export function hasDiverged(points: readonly RatePoint[]): boolean {
  const losses = smoothed(points);
  const last = losses.at(-1) ?? NaN;
  return !Number.isFinite(last) || last > 4 * Math.min(...losses);
}

/** The rates that are of use, by what the smoothed losses did. */
export interface RateRange {
  /** Where the loss has begun to fall. */
  readonly low: number;
  /** Half-way from there to where it is lowest, which is too near to where it breaks. */
  readonly high: number;
  /** In the middle of them, rounded. */
  readonly suggested: number;
  /** Where the smoothed loss is lowest. */
  readonly lowest: number;
}

/** So many steps tell nothing yet: their mean is of few batches. */
const settling = 10;

/** A fall by less than this share of the loss may be its noise. */
const leastFall = 0.05;

/** The loss has begun to fall where this share of its whole fall is done. */
const begun = 0.1;

const middle = (one: number, other: number): number => Math.sqrt(one * other);

/** The usable rates; null where the loss never fell, or fell for no longer than it takes to settle. */
export function rateRange(points: readonly RatePoint[]): RateRange | null {
  const losses = smoothed(points);
  const settled = points
    .map(({ rate }, at) => ({ rate, loss: losses[at] ?? NaN }))
    .slice(settling)
    .filter(({ loss }) => Number.isFinite(loss));
  const [first] = settled;
  if (!first) return null;
  const best = settled.reduce((one, other) => (other.loss < one.loss ? other : one));
  const fall = first.loss - best.loss;
  const start = settled.find(({ loss }) => loss <= first.loss - begun * fall);
  if (!start || fall < leastFall * first.loss || start.rate >= best.rate) return null;
  const high = middle(start.rate, best.rate);
  const between = middle(start.rate, high);
  const round = rounded(between, 1);
  const within = round >= start.rate && round <= high;
  const suggested = within ? round : rounded(between, 2);
  return { low: start.rate, high, suggested, lowest: best.rate };
}
