import type { LayerDescription } from './description.ts';
import { requireImage } from './fields.ts';
import { requireChannelsLast, requireSetting } from './keras.ts';

type GlobalPoolingKind = 'globalAveragePooling2d' | 'globalMaxPooling2d';

interface GlobalPoolingSpec<Kind extends GlobalPoolingKind> {
  readonly kind: Kind;
}

function globalPoolingLayer<Kind extends GlobalPoolingKind>(
  kind: Kind,
  className: string,
  kerasName: string,
): LayerDescription<GlobalPoolingSpec<Kind>> {
  return {
    kind,
    className,
    kerasName,
    fresh: { kind },
    fields: {},
    outputShape(_, input) {
      const [, , channels] = requireImage(input, className);
      return [channels];
    },
    writeKeras: () => ({ data_format: 'channels_last' }),
    readKeras(config) {
      requireChannelsLast(className, config);
      requireSetting(className, config, 'keepdims', [false]);
      return { kind };
    },
    code: () => [],
  };
}

export const globalAveragePooling2dLayer = globalPoolingLayer(
  'globalAveragePooling2d',
  'GlobalAveragePooling2D',
  'global_average_pooling2d',
);
export const globalMaxPooling2dLayer = globalPoolingLayer(
  'globalMaxPooling2d',
  'GlobalMaxPooling2D',
  'global_max_pooling2d',
);
