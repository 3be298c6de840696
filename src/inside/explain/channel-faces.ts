/** A channel in front of a batch normalisation and behind it: by its batch, and by moving averages. */
import { argmax } from '../../domain/metrics/argmax.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import type { Named, Site } from '../interpreter/layers.ts';
import { weightOf } from '../interpreter/layers.ts';
import { statisticsOf } from '../step/batch-norm.ts';

/**
 * Which layer of those that normalise, and which of its channels; the last where there are fewer, and
 * the liveliest of this batch for null.
 */
export interface ChannelPlace {
  readonly layer: number;
  readonly channel: number | null;
}

/** How many numbers lie in each of equal steps from `low` to `high`; the ends take what is beyond. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

export interface MeanVariance {
  readonly mean: number;
  readonly variance: number;
}

export interface ChannelFaces {
  readonly name: string;
  readonly channel: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly gamma: number;
  readonly beta: number;
  /** Of this batch, and the averages that the network has kept. */
  readonly batch: MeanVariance;
  readonly moving: MeanVariance;
  /** What comes in, and what goes out by either: as in training, and as when it answers. */
  readonly before: Histogram;
  readonly byBatch: Histogram;
  readonly byMoving: Histogram;
}

const bins = 24;

export const normalises = ({ spec }: Site): boolean => spec.kind === 'batchNormalization';

/** `low` and `high` hold all but the outermost hundredth of the numbers on either side. */
function rangeOf(values: Float64Array): readonly [number, number] {
  const sorted = values.slice().sort();
  const cut = Math.floor(sorted.length / 100);
  const [low = 0, high = 0] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  return high > low ? [low, high] : [low - 0.5, low + 0.5];
}

function histogramOf(values: Float64Array, [low, high]: readonly [number, number]): Histogram {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const at = Math.floor(((value - low) / (high - low)) * bins);
    counts[Math.min(Math.max(at, 0), bins - 1)]!++;
  }
  return { low, high, counts };
}

/**
 * Both faces of one channel. `inputs` is what the layer is given, image by image, in a training step.
 * Histograms of what goes out share their steps.
 */
export function channelFaces(
  site: Site,
  inputs: readonly Float64Array[],
  wanted: number | null,
): ChannelFaces {
  const gammas = weightOf(site, 'gamma');
  const channels = gammas.length;
  const { mean, variance } = statisticsOf(inputs, channels);
  const channel = Math.max(0, Math.min(wanted ?? argmax(variance), channels - 1));
  const { spec, name } = site;
  const { epsilon, momentum } =
    spec.kind === 'batchNormalization' ? spec : { epsilon: 0, momentum: 0 };
  const batch = { mean: mean[channel]!, variance: variance[channel]! };
  const moving = {
    mean: weightOf(site, 'moving_mean')[channel]!,
    variance: weightOf(site, 'moving_variance')[channel]!,
  };
  const [gamma, beta] = [gammas[channel]!, weightOf(site, 'beta')[channel]!];
  const values = Float64Array.from(
    inputs.flatMap((input) => Array.from(input).filter((_, at) => at % channels === channel)),
  );
  const placed = (by: MeanVariance) =>
    values.map((value) => (gamma * (value - by.mean)) / Math.sqrt(by.variance + epsilon) + beta);
  const [byBatch, byMoving] = [placed(batch), placed(moving)];
  const [one, other] = [rangeOf(byBatch), rangeOf(byMoving)];
  const range = [Math.min(one[0], other[0]), Math.max(one[1], other[1])] as const;
  return {
    ...{ name, channel, momentum, epsilon, gamma, beta, batch, moving },
    before: histogramOf(values, rangeOf(values)),
    byBatch: histogramOf(byBatch, range),
    byMoving: histogramOf(byMoving, range),
  };
}

/**
 * The share of the way from their start, mean 0 and variance 1, that moving averages have come after
 * so many steps, if every batch had the same statistics: each step leaves `momentum` of the rest.
 */
export const wayAfter = (momentum: number, steps: number): number => 1 - momentum ** steps;

/** Moving averages as they would be after so many steps of batches like those that made them. */
export function earlyAverages(sites: Sites, steps: number, momentum: number | null): Sites {
  return sites.map((site) => {
    if (site.spec.kind !== 'batchNormalization') return site;
    const way = wayAfter(momentum ?? site.spec.momentum, steps);
    const moved: Named = {
      moving_mean: weightOf(site, 'moving_mean').map((value) => way * value),
      moving_variance: weightOf(site, 'moving_variance').map((value) => 1 - way + way * value),
    };
    return { ...site, weights: { ...site.weights, ...moved } };
  });
}
