import { LabError } from '../../domain/failure.ts';
import type { ImageShape, Shape } from '../../domain/layers/description.ts';
import { lastAxis, sizeOf } from '../../domain/layers/description.ts';
import { requireImage } from '../../domain/layers/fields.ts';
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

/** A weight that a layer cannot be computed without. @throws LabError 'model-invalid' */
export function weightOf({ name, weights }: Pick<Site, 'name' | 'weights'>, weight: string) {
  const values = weights[weight];
  if (values) return values;
  throw new LabError('model-invalid', `The layer ${name} has no weights called ${weight}.`);
}

/** What a layer of images is given. @throws LabError 'model-invalid' */
export const imageInto = ({ name, inputShape }: Pick<Site, 'name' | 'inputShape'>): ImageShape =>
  requireImage(inputShape, name);

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
function normaliser(site: Site<Spec<'batchNormalization'>>) {
  const [gamma, beta] = [weightOf(site, 'gamma'), weightOf(site, 'beta')];
  const deviation = weightOf(site, 'moving_variance').map((value) =>
    Math.sqrt(value + site.spec.epsilon),
  );
  return { gamma, beta, mean: weightOf(site, 'moving_mean'), deviation, channels: gamma.length };
}

/** Where each number of the input lies in the larger, padded picture. */
function padded(site: Site<Spec<'zeroPadding2d'>>) {
  const { left, right, top } = site.spec;
  const [, columns, channels] = imageInto(site);
  return (at: number) => {
    const pixel = Math.floor(at / channels);
    const row = Math.floor(pixel / columns) + top;
    const column = (pixel % columns) + left;
    return (row * (left + columns + right) + column) * channels + (at % channels);
  };
}

/** The 1x1 convolution of a separable one, as a window. */
const point = { kernelSize: 1, strides: 1, padding: 'valid' } as const;

function separable(site: Site<Spec<'separableConv2d'>>) {
  const { spec, name } = site;
  const image = imageInto(site);
  const [rows, columns] = requireImage(site.outputShape, name);
  const inner = [rows, columns, image[2] * spec.multiplier] as const;
  const [own, mix] = [weightOf(site, 'depthwise_kernel'), weightOf(site, 'pointwise_kernel')];
  const between = (input: Float64Array) =>
    depthwiseSums(spec, image, input, own, new Float64Array(sizeOf(inner)), spec.multiplier);
  return { image, inner, own, mix, between };
}

const computations: { readonly [Kind in LayerKind]: Computation<Spec<Kind>> } = {
  dense: {
    sums: (site, input) =>
      denseSums(input, weightOf(site, 'kernel'), fromBias(site.weights.bias, site.spec.units)),
    back(site, input, gradient, into) {
      addBiasGradient(gradient, into.bias);
      return denseBack(input, weightOf(site, 'kernel'), gradient, into.kernel);
    },
  },
  conv2d: {
    sums(site, input) {
      const sums = fromBias(site.weights.bias, sizeOf(site.outputShape));
      const kernel = weightOf(site, 'kernel');
      return convSums(site.spec, imageInto(site), input, kernel, sums, site.spec.filters);
    },
    back(site, input, gradient, into) {
      addBiasGradient(gradient, into.bias);
      const { spec } = site;
      const kernel = weightOf(site, 'kernel');
      return convBack(spec, imageInto(site), input, kernel, gradient, spec.filters, into.kernel);
    },
  },
  depthwiseConv2d: {
    sums(site, input) {
      const sums = fromBias(site.weights.bias, sizeOf(site.outputShape));
      const kernel = weightOf(site, 'kernel');
      return depthwiseSums(site.spec, imageInto(site), input, kernel, sums, site.spec.multiplier);
    },
    back(site, input, gradient, into) {
      addBiasGradient(gradient, into.bias);
      const { spec } = site;
      const [kernel, image] = [weightOf(site, 'kernel'), imageInto(site)];
      return depthwiseBack(spec, image, input, kernel, gradient, spec.multiplier, into.kernel);
    },
  },
  separableConv2d: {
    sums(site, input) {
      const { inner, mix, between } = separable(site);
      const sums = fromBias(site.weights.bias, sizeOf(site.outputShape));
      return convSums(point, inner, between(input), mix, sums, site.spec.filters);
    },
    back(site, input, gradient, into) {
      const { spec } = site;
      const { image, inner, own, mix, between } = separable(site);
      addBiasGradient(gradient, into.bias);
      const mixed = into.pointwise_kernel;
      const middle = between(input);
      const half = convBack(point, inner, middle, mix, gradient, spec.filters, mixed);
      const { multiplier } = spec;
      return depthwiseBack(spec, image, input, own, half, multiplier, into.depthwise_kernel);
    },
  },
  maxPooling2d: {
    sums: (site, input) => winnerValues(winnersIn(site, input), input),
    back: (site, input, gradient) => toWinners(winnersIn(site, input), gradient, input.length),
  },
  averagePooling2d: {
    sums: (site, input) => means(poolWindow(site.spec), imageInto(site), input, site.outputShape),
    back: (site, _, gradient) => meansBack(poolWindow(site.spec), imageInto(site), gradient),
  },
  globalAveragePooling2d: {
    sums({ outputShape }, input) {
      const channels = lastAxis(outputShape);
      const values = new Float64Array(channels);
      const share = channels / input.length;
      input.forEach((value, at) => (values[at % channels]! += value * share));
      return values;
    },
    back({ outputShape }, input, gradient) {
      const channels = lastAxis(outputShape);
      return input.map((_, at) => (gradient[at % channels]! * channels) / input.length);
    },
  },
  globalMaxPooling2d: {
    sums: ({ outputShape }, input) => winnerValues(largest(input, lastAxis(outputShape)), input),
    back: ({ outputShape }, input, gradient) =>
      toWinners(largest(input, lastAxis(outputShape)), gradient, input.length),
  },
  batchNormalization: {
    sums(site, input) {
      const { gamma, beta, mean, deviation, channels } = normaliser(site);
      return input.map((value, at) => {
        const channel = at % channels;
        const placed = (gamma[channel]! * (value - mean[channel]!)) / deviation[channel]!;
        return placed + beta[channel]!;
      });
    },
    back(site, input, gradient, into) {
      const { gamma, mean, deviation, channels } = normaliser(site);
      addBiasGradient(gradient, into.beta);
      addBiasGradient(
        gradient.map((value, at) => {
          const channel = at % channels;
          return (value * (input[at]! - mean[channel]!)) / deviation[channel]!;
        }),
        into.gamma,
      );
      return gradient.map((value, at) => {
        const channel = at % channels;
        return (value * gamma[channel]!) / deviation[channel]!;
      });
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
      return input.map((_, at) => gradient[place(at)]!);
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

const winnersIn = (site: Site<Spec<'maxPooling2d'>>, input: Float64Array): Int32Array =>
  winners(poolWindow(site.spec), imageInto(site), input, site.outputShape);

/** The place of the largest number of each channel. */
function largest(input: Float64Array, channels: number): Int32Array {
  const won = Int32Array.from({ length: channels }, (_, channel) => channel);
  input.forEach((value, at) => {
    const channel = at % channels;
    if (value > input[won[channel]!]!) won[channel] = at;
  });
  return won;
}

/** The entry of a layer's kind: the table's type ties both together, an index loses it. */
export const computationOf = (spec: LayerSpec): Computation<LayerSpec> => computations[spec.kind];
