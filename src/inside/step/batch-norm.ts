/** Batch normalisation as in a training step: by the mean and variance of the batch itself. */
import type { LayerTrace } from '../interpreter/interpreter.ts';
import type { Named, Site } from '../interpreter/layers.ts';

/** Of each channel, over all images and pixels of a batch: [channels]. */
export interface BatchStatistics {
  readonly mean: Float64Array;
  /** Divided by the count, as Keras does. */
  readonly variance: Float64Array;
}

export function statisticsOf(inputs: readonly Float64Array[], channels: number): BatchStatistics {
  const count = (inputs.length * inputs[0].length) / channels;
  const mean = new Float64Array(channels);
  for (const input of inputs) input.forEach((value, at) => (mean[at % channels] += value / count));
  const variance = new Float64Array(channels);
  for (const input of inputs) {
    input.forEach((value, at) => {
      const channel = at % channels;
      variance[channel] += (value - mean[channel]) ** 2 / count;
    });
  }
  return { mean, variance };
}

const epsilonOf = ({ spec }: Site) => (spec.kind === 'batchNormalization' ? spec.epsilon : 0);

export function normaliseBatch(site: Site, inputs: readonly Float64Array[]) {
  const { gamma, beta } = site.weights;
  const channels = gamma.length;
  const statistics = statisticsOf(inputs, channels);
  const { mean, variance } = statistics;
  const epsilon = epsilonOf(site);
  const outputs = inputs.map((input) =>
    input.map((value, at) => {
      const channel = at % channels;
      const spread = Math.sqrt(variance[channel] + epsilon);
      return (gamma[channel] * (value - mean[channel])) / spread + beta[channel];
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
  const { gamma } = site.weights;
  const channels = gamma.length;
  const count = (images.length * images[0].input.length) / channels;
  const spread = variance.map((value) => Math.sqrt(value + epsilonOf(site)));
  const [sums, products] = [new Float64Array(channels), new Float64Array(channels)];
  const placed = (value: number, channel: number) => (value - mean[channel]) / spread[channel];
  images.forEach(({ input }, image) =>
    input.forEach((value, at) => {
      const channel = at % channels;
      const gradient = gradients[image][at];
      sums[channel] += gradient;
      products[channel] += gradient * placed(value, channel);
    }),
  );
  sums.forEach((value, channel) => (into.beta[channel] += value));
  products.forEach((value, channel) => (into.gamma[channel] += value));
  return images.map(({ input }, image) =>
    input.map((value, at) => {
      const channel = at % channels;
      const share = sums[channel] + placed(value, channel) * products[channel];
      return (gamma[channel] / spread[channel]) * (gradients[image][at] - share / count);
    }),
  );
}

/** Keras's moving statistics after a step: each goes a little towards the batch's. */
export function movedStatistics(site: Site, { mean, variance }: BatchStatistics): Named {
  const { moving_mean: oldMean, moving_variance: oldVariance } = site.weights;
  const keep = site.spec.kind === 'batchNormalization' ? site.spec.momentum : 1;
  const move = (old: Float64Array, now: Float64Array) =>
    old.map((value, at) => value * keep + now[at] * (1 - keep));
  return { moving_mean: move(oldMean, mean), moving_variance: move(oldVariance, variance) };
}
