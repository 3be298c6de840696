import type { LayerDescription } from './description.ts';
import { sizeOf } from './description.ts';
import { flatten } from '../model/layers.ts';

export interface FlattenSpec {
  readonly kind: 'flatten';
}

export const flattenLayer: LayerDescription<FlattenSpec> = {
  kind: 'flatten',
  className: 'Flatten',
  kerasName: 'flatten',
  fresh: flatten(),
  fields: {},
  idle: true,
  outputShape: (_, input) => [sizeOf(input)],
  writeKeras: () => ({ data_format: 'channels_last' }),
  readKeras: flatten,
  code: () => [],
};
