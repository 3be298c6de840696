import { t } from '../language.ts';
import type { LayerDescription } from './description.ts';
import type { Padding, Window } from './conv2d.ts';
import { convGeometry } from './conv2d.ts';
import { asOptions, invalid, requireImage } from './fields.ts';
import { argument, requireChannelsLast, requireSetting, sideOf, square } from './keras.ts';

type PoolingKind = 'maxPooling2d' | 'averagePooling2d';

interface PoolingSpec<Kind extends PoolingKind> {
  readonly kind: Kind;
  /** Side of the square window. */
  readonly poolSize: number;
  /** Where it is not the window's side (Keras's default). */
  readonly strides?: number;
  /** Where it is not 'valid' (Keras's default). */
  readonly padding?: Padding;
}

export type MaxPooling2dSpec = PoolingSpec<'maxPooling2d'>;
export type AveragePooling2dSpec = PoolingSpec<'averagePooling2d'>;

/** The window of a pooling as a convolution's. */
export const poolWindow = (spec: Omit<MaxPooling2dSpec, 'kind'>): Window => ({
  kernelSize: spec.poolSize,
  strides: spec.strides ?? spec.poolSize,
  padding: spec.padding ?? 'valid',
});

function poolingLayer<Kind extends PoolingKind>(
  kind: Kind,
  className: string,
  kerasName: string,
): LayerDescription<PoolingSpec<Kind>> {
  return {
    kind,
    className,
    kerasName,
    fresh: { kind, poolSize: 2 },
    fields: {
      poolSize: {
        kind: 'number',
        label: t('Window'),
        words: t('The pool size'),
        low: 1,
        high: 8,
        whole: true,
      },
      strides: {
        kind: 'choice',
        label: t('Stride'),
        words: t('The stride'),
        options: [{ value: 0, label: t('as the window') }, ...asOptions([1, 2, 3, 4, 5, 6, 7, 8])],
        normal: 0,
      },
      padding: {
        kind: 'choice',
        label: t('Padding'),
        words: t('The padding'),
        options: asOptions(['valid', 'same'] as const),
        normal: 'valid',
      },
    },
    outputShape(spec, input) {
      const [rows, columns, channels] = requireImage(input, 'Pooling');
      const { poolSize } = spec;
      const { height, width } = convGeometry(poolWindow(spec), input);
      if (height >= 1 && width >= 1) return [height, width, channels];
      throw invalid(
        t('A pool of {poolSize} does not fit into {rows}x{columns}.', { poolSize, rows, columns }),
      );
    },
    writeKeras: ({ poolSize, strides, padding = 'valid' }) => ({
      pool_size: square(poolSize),
      strides: square(strides ?? poolSize),
      padding,
      data_format: 'channels_last',
    }),
    readKeras(config) {
      requireSetting(className, config, 'padding', ['valid', 'same']);
      requireChannelsLast(className, config);
      const poolSize = sideOf(className, config.pool_size ?? 2, 'pool_size');
      const strides = sideOf(className, config.strides ?? poolSize, 'strides');
      return {
        kind,
        poolSize,
        ...(strides !== poolSize && { strides }),
        ...(config.padding === 'same' && { padding: 'same' }),
      };
    },
    code: ({ poolSize, strides, padding = 'valid' }) => [
      poolSize,
      strides === undefined ? null : argument('strides', strides),
      argument('padding', padding, 'valid'),
    ],
  };
}

export const maxPooling2dLayer = poolingLayer('maxPooling2d', 'MaxPooling2D', 'max_pooling2d');
export const averagePooling2dLayer = poolingLayer(
  'averagePooling2d',
  'AveragePooling2D',
  'average_pooling2d',
);
