import { t } from '../language.ts';
import { requireNumber } from '../json.ts';
import type { Activation, Initializer } from './activations.ts';
import type { Padding, Window } from './conv2d.ts';
import { conv2dLayer, convGeometry } from './conv2d.ts';
import type { Config, ImageShape, LayerDescription, Shape } from './description.ts';
import { invalid, requireImage } from './fields.ts';
import type { JsonRecord } from '../json.ts';
import {
  activationArgument,
  argument,
  biasArgument,
  biasOf,
  kernelConfig,
  readActivation,
  readBias,
  readInitializer,
  requireChannelsLast,
  requireSetting,
  sideOf,
  square,
} from './keras.ts';

interface DepthwiseSettings {
  readonly kernelSize: number;
  readonly strides: number;
  readonly padding: Padding;
  /** Kernels of each input channel. */
  readonly multiplier: number;
  readonly activation: Activation;
  readonly initializer: Initializer;
  readonly useBias?: boolean;
}

/** A kernel of its own for each channel. */
export interface DepthwiseConv2dSpec extends DepthwiseSettings {
  readonly kind: 'depthwiseConv2d';
}

/** The same, and a 1x1 convolution over what it gives. */
export interface SeparableConv2dSpec extends DepthwiseSettings {
  readonly kind: 'separableConv2d';
  readonly filters: number;
}

const defaults = {
  kernelSize: 3,
  strides: 1,
  padding: 'valid',
  multiplier: 1,
  activation: 'relu',
  initializer: 'glorotUniform',
} as const;

const { filters, ...shared } = conv2dLayer.fields;
const fields = {
  kernelSize: shared.kernelSize,
  strides: shared.strides,
  padding: shared.padding,
  multiplier: {
    kind: 'number',
    label: t('Kernels a channel'),
    words: t('The number of kernels a channel'),
    low: 1,
    high: 16,
    whole: true,
  },
  activation: shared.activation,
  initializer: shared.initializer,
  useBias: shared.useBias,
} as const;

function windowShape(spec: Window, input: ImageShape, channels: number): Shape {
  const { height, width } = convGeometry(spec, input);
  if (height >= 1 && width >= 1) return [height, width, channels];
  throw invalid(
    t('A {kernelSize}x{kernelSize} kernel does not fit into {it}x{it2}.', {
      kernelSize: spec.kernelSize,
      it: input[0],
      it2: input[1],
    }),
  );
}

function write(spec: DepthwiseSettings, kernels: readonly string[]): Config {
  const { kernel_initializer: start, ...rest } = kernelConfig(spec);
  return {
    kernel_size: square(spec.kernelSize),
    strides: square(spec.strides),
    padding: spec.padding,
    data_format: 'channels_last',
    dilation_rate: [1, 1],
    depth_multiplier: spec.multiplier,
    ...rest,
    kernel_regularizer: null,
    ...Object.fromEntries(kernels.map((name) => [`${name}_initializer`, start])),
  };
}

function read(className: string, config: JsonRecord): DepthwiseSettings {
  requireSetting(className, config, 'padding', ['valid', 'same']);
  requireChannelsLast(className, config);
  requireSetting(className, config, 'dilation_rate', [1, [1, 1]]);
  return {
    kernelSize: sideOf(className, config.kernel_size, 'kernel_size'),
    strides: sideOf(className, config.strides ?? 1, 'strides'),
    padding: config.padding === 'same' ? 'same' : 'valid',
    multiplier: requireNumber(
      config.depth_multiplier ?? 1,
      t('depth_multiplier of {className}', { className }),
    ),
    activation: readActivation(config.activation),
    initializer: readInitializer(config.depthwise_initializer),
    ...readBias(className, config),
  };
}

const codeOf = (spec: DepthwiseSettings) => [
  spec.kernelSize,
  argument('strides', spec.strides, 1),
  argument('padding', spec.padding, 'valid'),
  argument('depth_multiplier', spec.multiplier, 1),
  activationArgument(spec.activation),
  biasArgument(spec.useBias),
];

export const depthwiseConv2dLayer: LayerDescription<DepthwiseConv2dSpec> = {
  kind: 'depthwiseConv2d',
  className: 'DepthwiseConv2D',
  kerasName: 'depthwise_conv2d',
  fresh: { kind: 'depthwiseConv2d', ...defaults },
  fields,
  outputShape(spec, input) {
    const image = requireImage(input, 'DepthwiseConv2D');
    return windowShape(spec, image, image[2] * spec.multiplier);
  },
  weights({ kernelSize: side, multiplier, useBias }, input) {
    const [, , channels] = requireImage(input, 'DepthwiseConv2D');
    return [
      { name: 'kernel', shape: [side, side, channels, multiplier], trainable: true },
      ...biasOf(channels * multiplier, useBias),
    ];
  },
  writeKeras: (spec) => write(spec, ['depthwise']),
  readKeras: (config) => ({ kind: 'depthwiseConv2d', ...read('DepthwiseConv2D', config) }),
  code: codeOf,
};

export const separableConv2dLayer: LayerDescription<SeparableConv2dSpec> = {
  kind: 'separableConv2d',
  className: 'SeparableConv2D',
  kerasName: 'separable_conv2d',
  fresh: { kind: 'separableConv2d', filters: 16, ...defaults },
  fields: { filters, ...fields },
  outputShape: (spec, input) =>
    windowShape(spec, requireImage(input, 'SeparableConv2D'), spec.filters),
  weights({ kernelSize: side, multiplier, useBias, filters: count }, input) {
    const [, , channels] = requireImage(input, 'SeparableConv2D');
    return [
      { name: 'depthwise_kernel', shape: [side, side, channels, multiplier], trainable: true },
      { name: 'pointwise_kernel', shape: [1, 1, channels * multiplier, count], trainable: true },
      ...biasOf(count, useBias),
    ];
  },
  writeKeras: (spec) => ({ filters: spec.filters, ...write(spec, ['depthwise', 'pointwise']) }),
  readKeras: (config) => ({
    kind: 'separableConv2d',
    filters: requireNumber(config.filters, t('filters of SeparableConv2D')),
    ...read('SeparableConv2D', config),
  }),
  code: (spec) => [spec.filters, ...codeOf(spec)],
};
