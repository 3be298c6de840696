import type { LayerDescription } from './description.ts';
import { invalid, requireImage } from './fields.ts';
import { requireChannelsLast, requireSetting, sideOf, square, unknownLayer } from './keras.ts';

type PoolingKind = 'maxPooling2d' | 'averagePooling2d';

interface PoolingSpec<Kind extends PoolingKind> {
  readonly kind: Kind;
  /** Side of the square window; the stride equals it, padding is 'valid' (Keras's defaults). */
  readonly poolSize: number;
}

export type MaxPooling2dSpec = PoolingSpec<'maxPooling2d'>;
export type AveragePooling2dSpec = PoolingSpec<'averagePooling2d'>;

export const maxPooling2d = (poolSize = 2): MaxPooling2dSpec => ({
  kind: 'maxPooling2d',
  poolSize,
});
export const averagePooling2d = (poolSize = 2): AveragePooling2dSpec => ({
  kind: 'averagePooling2d',
  poolSize,
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
        label: 'Window',
        words: 'The pool size',
        low: 1,
        high: 8,
        whole: true,
      },
    },
    outputShape({ poolSize }, input) {
      requireImage(input, 'Pooling');
      const height = Math.floor(input[0] / poolSize);
      const width = Math.floor(input[1] / poolSize);
      if (height >= 1 && width >= 1) return [height, width, input[2]];
      throw invalid(`A pool of ${poolSize} does not fit into ${input[0]}x${input[1]}.`);
    },
    writeKeras: ({ poolSize }) => ({
      pool_size: square(poolSize),
      strides: square(poolSize),
      padding: 'valid',
      data_format: 'channels_last',
    }),
    readKeras(config) {
      requireSetting(className, config, 'padding', ['valid']);
      requireChannelsLast(className, config);
      const poolSize = sideOf(className, config.pool_size ?? 2, 'pool_size');
      const strides = sideOf(className, config.strides ?? poolSize, 'strides');
      if (strides === poolSize) return { kind, poolSize };
      throw unknownLayer(
        `${className} with strides other than its pool size is not available here.`,
      );
    },
    code: ({ poolSize }) => [poolSize],
  };
}

export const maxPooling2dLayer = poolingLayer('maxPooling2d', 'MaxPooling2D', 'max_pooling2d');
export const averagePooling2dLayer = poolingLayer(
  'averagePooling2d',
  'AveragePooling2D',
  'average_pooling2d',
);
