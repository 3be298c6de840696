import type { Shape } from '../../domain/layers/description.ts';
import { sizeOf } from '../../domain/layers/description.ts';
import { poolWindow } from '../../domain/layers/pooling2d.ts';
import type { LayerKind, LayerSpec } from '../../domain/model/model.ts';
import { means, meansBack, toWinners, winners, winnerValues } from './pooling.ts';
import {
  addBiasGradient,
  convBack,
  convSums,
  denseBack,
  denseSums,
  depthwiseBack,
  depthwiseSums,
  fromBias,
} from './products.ts';

/** Numbers by Keras's name of the weight: kernel, bias, gamma, … */
export type Named = Readonly<Record<string, Float64Array>>;

type Spec<Kind extends LayerKind> = Extract<LayerSpec, { readonly kind: Kind }>;

/** One layer at its place, with its weights in double precision. */
export interface Site<One extends LayerSpec = LayerSpec> {
  readonly name: string;
  readonly spec: One;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly weights: Named;
}

/** How one layer is computed, without its activation. */
interface Computation<One extends LayerSpec> {
  /** What the activation is applied to. */
  sums(site: Site<One>, input: Float64Array): Float64Array;
  /**
   * The gradient by the sums as one by the input. Gradients by the weights are added to what `into`
   * has under their names.
   */
  back(site: Site<One>, input: Float64Array, gradient: Float64Array, into: Named): Float64Array;
}

const asIs: Computation<LayerSpec> = {
  sums: (_, input) => input,
  back: (_site, _input, gradient) => gradient,
};

/** Batch normalisation as Keras applies it after training: by its running mean and variance. */
function normaliser({ spec, weights }: Site<Spec<'batchNormalization'>>) {
  const { gamma, beta, moving_mean: mean, moving_variance: variance } = weights;
  const deviation = variance.map((value) => Math.sqrt(value + spec.epsilon));
  return { gamma, beta, mean, deviation, channels: gamma.length };
}

/** Where each number of the input lies in the larger, padded picture. */
function padded({ spec, inputShape, outputShape }: Site<Spec<'zeroPadding2d'>>) {
  const [, columns, channels] = inputShape;
  return (at: number) => {
    const pixel = Math.floor(at / channels);
    const row = Math.floor(pixel / columns) + spec.top;
    const column = (pixel % columns) + spec.left;
    return (row * outputShape[1] + column) * channels + (at % channels);
  };
}

/** The 1x1 convolution of a separable one, as a window. */
const point = { kernelSize: 1, strides: 1, padding: 'valid' } as const;

function separable({ spec, inputShape, outputShape, weights }: Site<Spec<'separableConv2d'>>) {
  const inner = [outputShape[0], outputShape[1], inputShape[2] * spec.multiplier];
  const between = (input: Float64Array) => {
    const sums = new Float64Array(sizeOf(inner));
    return depthwiseSums(spec, inputShape, input, weights.depthwise_kernel, sums, spec.multiplier);
  };
  return { inner, between };
}

const computations: { readonly [Kind in LayerKind]: Computation<Spec<Kind>> } = {
  dense: {
    sums: ({ weights, spec }, input) =>
      denseSums(input, weights.kernel, fromBias(weights.bias, spec.units)),
    back({ weights }, input, gradient, into) {
      addBiasGradient(gradient, into.bias);
      return denseBack(input, weights.kernel, gradient, into.kernel);
    },
  },
  conv2d: {
    sums({ spec, weights, inputShape, outputShape }, input) {
      const sums = fromBias(weights.bias, sizeOf(outputShape));
      return convSums(spec, inputShape, input, weights.kernel, sums, spec.filters);
    },
    back({ spec, weights, inputShape }, input, gradient, into) {
      addBiasGradient(gradient, into.bias);
      const { kernel } = weights;
      return convBack(spec, inputShape, input, kernel, gradient, spec.filters, into.kernel);
    },
  },
  depthwiseConv2d: {
    sums({ spec, weights, inputShape, outputShape }, input) {
      const sums = fromBias(weights.bias, sizeOf(outputShape));
      return depthwiseSums(spec, inputShape, input, weights.kernel, sums, spec.multiplier);
    },
    back({ spec, weights, inputShape }, input, gradient, into) {
      addBiasGradient(gradient, into.bias);
      const { kernel } = weights;
      return depthwiseBack(spec, inputShape, input, kernel, gradient, spec.multiplier, into.kernel);
    },
  },
  separableConv2d: {
    sums(site, input) {
      const { inner, between } = separable(site);
      const sums = fromBias(site.weights.bias, sizeOf(site.outputShape));
      const { pointwise_kernel: kernel } = site.weights;
      return convSums(point, inner, between(input), kernel, sums, site.spec.filters);
    },
    back(site, input, gradient, into) {
      const { spec, weights, inputShape } = site;
      const { inner, between } = separable(site);
      addBiasGradient(gradient, into.bias);
      const { pointwise_kernel: mix, depthwise_kernel: own } = weights;
      const mixed = into.pointwise_kernel;
      const middle = between(input);
      const half = convBack(point, inner, middle, mix, gradient, spec.filters, mixed);
      const { multiplier } = spec;
      return depthwiseBack(spec, inputShape, input, own, half, multiplier, into.depthwise_kernel);
    },
  },
  maxPooling2d: {
    sums: ({ spec, inputShape, outputShape }, input) =>
      winnerValues(winners(poolWindow(spec), inputShape, input, outputShape), input),
    back: ({ spec, inputShape, outputShape }, input, gradient) =>
      toWinners(winners(poolWindow(spec), inputShape, input, outputShape), gradient, input.length),
  },
  averagePooling2d: {
    sums: ({ spec, inputShape, outputShape }, input) =>
      means(poolWindow(spec), inputShape, input, outputShape),
    back: ({ spec, inputShape }, _, gradient) => meansBack(poolWindow(spec), inputShape, gradient),
  },
  globalAveragePooling2d: {
    sums({ outputShape: [channels] }, input) {
      const values = new Float64Array(channels);
      const share = channels / input.length;
      input.forEach((value, at) => (values[at % channels] += value * share));
      return values;
    },
    back: ({ outputShape: [channels] }, input, gradient) =>
      input.map((_, at) => (gradient[at % channels] * channels) / input.length),
  },
  globalMaxPooling2d: {
    sums: ({ outputShape: [channels] }, input) => winnerValues(largest(input, channels), input),
    back: ({ outputShape: [channels] }, input, gradient) =>
      toWinners(largest(input, channels), gradient, input.length),
  },
  batchNormalization: {
    sums(site, input) {
      const { gamma, beta, mean, deviation, channels } = normaliser(site);
      return input.map((value, at) => {
        const channel = at % channels;
        return (gamma[channel] * (value - mean[channel])) / deviation[channel] + beta[channel];
      });
    },
    back(site, input, gradient, into) {
      const { gamma, mean, deviation, channels } = normaliser(site);
      addBiasGradient(gradient, into.beta);
      addBiasGradient(
        gradient.map((value, at) => {
          const channel = at % channels;
          return (value * (input[at] - mean[channel])) / deviation[channel];
        }),
        into.gamma,
      );
      return gradient.map((value, at) => (value * gamma[at % channels]) / deviation[at % channels]);
    },
  },
  zeroPadding2d: {
    sums(site, input) {
      const values = new Float64Array(sizeOf(site.outputShape));
      const place = padded(site);
      input.forEach((value, at) => (values[place(at)] = value));
      return values;
    },
    back(site, input, gradient) {
      const place = padded(site);
      return input.map((_, at) => gradient[place(at)]);
    },
  },
  rescaling: {
    sums: ({ spec }, input) => input.map((value) => value * spec.scale + spec.offset),
    back: ({ spec }, _, gradient) => gradient.map((value) => value * spec.scale),
  },
  flatten: asIs,
  reshape: asIs,
  dropout: asIs,
  spatialDropout2d: asIs,
  leakyRelu: asIs,
  activation: asIs,
};

/** The place of the largest number of each channel. */
function largest(input: Float64Array, channels: number): Int32Array {
  const won = Int32Array.from({ length: channels }, (_, channel) => channel);
  input.forEach((value, at) => {
    if (value > input[won[at % channels]]) won[at % channels] = at;
  });
  return won;
}

/** The entry of a layer's kind: the table's type ties both together, an index loses it. */
export const computationOf = (spec: LayerSpec): Computation<LayerSpec> => computations[spec.kind];
