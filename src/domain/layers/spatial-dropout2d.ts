import { t } from '../language.ts';
import { requireNumber } from '../json.ts';
import type { LayerDescription } from './description.ts';
import { rateField } from './dropout.ts';
import { requireImage } from './fields.ts';
import { requireChannelsLast } from './keras.ts';

export interface SpatialDropout2dSpec {
  readonly kind: 'spatialDropout2d';
  /** Share of the channels of an image set to 0 in training; the rest is scaled by 1 / (1 - rate). */
  readonly rate: number;
}

export const spatialDropout2d = (rate: number): SpatialDropout2dSpec => ({
  kind: 'spatialDropout2d',
  rate,
});

export const spatialDropout2dLayer: LayerDescription<SpatialDropout2dSpec> = {
  kind: 'spatialDropout2d',
  className: 'SpatialDropout2D',
  kerasName: 'spatial_dropout2d',
  fresh: spatialDropout2d(0.2),
  fields: { rate: rateField },
  idle: true,
  withoutTfjs: true,
  outputShape(_, input) {
    requireImage(input, 'SpatialDropout2D');
    return input;
  },
  writeKeras: ({ rate }) => ({ rate, data_format: 'channels_last' }),
  readKeras(config) {
    requireChannelsLast('SpatialDropout2D', config);
    return spatialDropout2d(requireNumber(config.rate, t('rate of SpatialDropout2D')));
  },
  code: ({ rate }) => [rate],
};
