/** Batch normalisation as in a training step: by the mean and variance of the batch itself. */
import type { LayerTrace } from '../interpreter/interpreter.ts';
import type { Named, Site } from '../interpreter/layers.ts';
import { weightOf } from '../interpreter/layers.ts';
import { addBiasGradient } from '../interpreter/products.ts';

/** Of each channel, over all images and pixels of a batch: [channels]. */
export interface BatchStatistics {
  readonly mean: Float64Array;
  /** Divided by the count, as Keras does. */
  readonly variance: Float64Array;
}

export function statisticsOf(inputs: readonly Float64Array[], channels: number): BatchStatistics {
  const count = inputs.reduce((sum, { length }) => sum + length, 0) / channels;
  const mean = new Float64Array(channels);
  for (const input of inputs) input.forEach((value, at) => (mean[at % channels]! += value / count));
  const variance = new Float64Array(channels);
  for (const input of inputs) {
    input.forEach((value, at) => {
      const channel = at % channels;
      variance[channel]! += (value - mean[channel]!) ** 2 / count;
    });
  }
  return { mean, variance };
}

const epsilonOf = ({ spec }: Site) => (spec.kind === 'batchNormalization' ? spec.epsilon : 0);

export function normaliseBatch(site: Site, inputs: readonly Float64Array[]) {
  const [gamma, beta] = [weightOf(site, 'gamma'), weightOf(site, 'beta')];
  const channels = gamma.length;
  const statistics = statisticsOf(inputs, channels);
  const { mean, variance } = statistics;
  const epsilon = epsilonOf(site);
  const outputs = inputs.map((input) =>
    input.map((value, at) => {
      const channel = at % channels;
      const spread = Math.sqrt(variance[channel]! + epsilon);
      return (gamma[channel]! * (value - mean[channel]!)) / spread + beta[channel]!;
    }),
  );
  return { outputs, statistics };
}

/** The way back, through the statistics too; gradients of gamma and beta are added to `into`. */
export function normaliseBatchBack(
  site: Site,
  images: readonly LayerTrace[],
  { mean, variance }: BatchStatistics,
  gradients: readonly Float64Array[],
  into: Named,
): Float64Array[] {
  const gamma = weightOf(site, 'gamma');
  const channels = gamma.length;
  const count = images.reduce((sum, { input }) => sum + input.length, 0) / channels;
  const spread = variance.map((value) => Math.sqrt(value + epsilonOf(site)));
  const [sums, products] = [new Float64Array(channels), new Float64Array(channels)];
  const placed = (value: number, channel: number) => (value - mean[channel]!) / spread[channel]!;
  images.forEach(({ input }, image) => {
    const own = gradients[image]!;
    input.forEach((value, at) => {
      const channel = at % channels;
      const gradient = own[at]!;
      sums[channel]! += gradient;
      products[channel]! += gradient * placed(value, channel);
    });
  });
  addBiasGradient(sums, into.beta);
  addBiasGradient(products, into.gamma);
  return images.map(({ input }, image) => {
    const own = gradients[image]!;
    return input.map((value, at) => {
      const channel = at % channels;
      const share = sums[channel]! + placed(value, channel) * products[channel]!;
      return (gamma[channel]! / spread[channel]!) * (own[at]! - share / count);
    });
  });
}

/** Keras's moving statistics after a step: each goes a little towards the batch's. */
export function movedStatistics(site: Site, { mean, variance }: BatchStatistics): Named {
  const keep = site.spec.kind === 'batchNormalization' ? site.spec.momentum : 1;
  const move = (old: string, now: Float64Array) =>
    weightOf(site, old).map((value, at) => value * keep + now[at]! * (1 - keep));
  return {
    moving_mean: move('moving_mean', mean),
    moving_variance: move('moving_variance', variance),
  };
}
