import { t } from '../language.ts';
import { requireNumber } from '../json.ts';
import type { Activation, Initializer } from './activations.ts';
import type { LayerDescription, Shape } from './description.ts';
import {
  activationField,
  asOptions,
  biasField,
  initializerField,
  invalid,
  requireImage,
} from './fields.ts';
import {
  activationArgument,
  argument,
  biasArgument,
  biasOf,
  initializerArgument,
  kernelConfig,
  readActivation,
  readBias,
  readInitializer,
  requireChannelsLast,
  requireSetting,
  sideOf,
  square,
} from './keras.ts';
import { conv2d } from '../model/layers.ts';

export type Padding = 'valid' | 'same';

export interface Conv2dSpec {
  readonly kind: 'conv2d';
  readonly filters: number;
  /** Side of the square kernel. */
  readonly kernelSize: number;
  readonly strides: number;
  readonly padding: Padding;
  readonly activation: Activation;
  readonly initializer: Initializer;
  /** False where there is none. */
  readonly useBias?: boolean;
}

/** What decides where a window may stand. */
export type Window = Pick<Conv2dSpec, 'kernelSize' | 'strides' | 'padding'>;

/** Rows and pixels of padding before the first row: Keras's 'same' puts the odd one at the end. */
export function convGeometry(spec: Window, input: Shape) {
  const axis = (size: number) => {
    if (spec.padding === 'valid') {
      return { out: Math.floor((size - spec.kernelSize) / spec.strides) + 1, before: 0 };
    }
    const out = Math.ceil(size / spec.strides);
    const total = Math.max((out - 1) * spec.strides + spec.kernelSize - size, 0);
    return { out, before: Math.floor(total / 2) };
  };
  const [height, width] = requireImage(input, 'A window');
  const rows = axis(height);
  const columns = axis(width);
  return {
    height: rows.out,
    width: columns.out,
    padTop: rows.before,
    padLeft: columns.before,
  };
}

export const conv2dLayer: LayerDescription<Conv2dSpec> = {
  kind: 'conv2d',
  className: 'Conv2D',
  kerasName: 'conv2d',
  fresh: conv2d(16, 3, { activation: 'relu' }),
  fields: {
    filters: {
      kind: 'number',
      label: t('Filters'),
      words: t('The number of filters'),
      low: 1,
      high: 1024,
      whole: true,
    },
    kernelSize: {
      kind: 'choice',
      label: t('Kernel'),
      words: t('The kernel size'),
      options: asOptions([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    },
    strides: {
      kind: 'choice',
      label: t('Stride'),
      words: t('The stride'),
      options: asOptions([1, 2, 3, 4]),
    },
    padding: {
      kind: 'choice',
      label: t('Padding'),
      words: t('The padding'),
      options: asOptions(['valid', 'same'] as const),
    },
    activation: activationField,
    initializer: initializerField,
    useBias: biasField,
  },
  outputShape(spec, input) {
    requireImage(input, 'Conv2D');
    const { height, width } = convGeometry(spec, input);
    if (height < 1 || width < 1) {
      throw invalid(
        t(
          "A {kernelSize}x{kernelSize} kernel does not fit into {it}x{it2}; use padding 'same' or fewer layers.",
          { kernelSize: spec.kernelSize, it: input[0], it2: input[1] },
        ),
      );
    }
    return [height, width, spec.filters];
  },
  weights({ kernelSize: side, filters, useBias }, input) {
    const [, , channels] = requireImage(input, 'Conv2D');
    return [
      { name: 'kernel', shape: [side, side, channels, filters], trainable: true },
      ...biasOf(filters, useBias),
    ];
  },
  writeKeras: (spec) => ({
    filters: spec.filters,
    kernel_size: square(spec.kernelSize),
    strides: square(spec.strides),
    padding: spec.padding,
    data_format: 'channels_last',
    dilation_rate: [1, 1],
    ...kernelConfig(spec),
  }),
  readKeras(config) {
    requireSetting('Conv2D', config, 'padding', ['valid', 'same']);
    requireChannelsLast('Conv2D', config);
    requireSetting('Conv2D', config, 'dilation_rate', [1, [1, 1]]);
    requireSetting('Conv2D', config, 'groups', [1]);
    return {
      kind: 'conv2d',
      filters: requireNumber(config.filters, t('filters of Conv2D')),
      kernelSize: sideOf('Conv2D', config.kernel_size, 'kernel_size'),
      strides: sideOf('Conv2D', config.strides ?? 1, 'strides'),
      padding: config.padding === 'same' ? 'same' : 'valid',
      activation: readActivation(config.activation),
      initializer: readInitializer(config.kernel_initializer),
      ...readBias('Conv2D', config),
    };
  },
  code: (spec) => [
    spec.filters,
    spec.kernelSize,
    argument('strides', spec.strides, 1),
    argument('padding', spec.padding, 'valid'),
    activationArgument(spec.activation),
    initializerArgument(spec.initializer),
    biasArgument(spec.useBias),
  ],
};
