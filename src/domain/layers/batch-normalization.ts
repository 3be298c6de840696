import { t } from '../language.ts';
import { requireNumber } from '../json.ts';
import type { LayerDescription } from './description.ts';
import { invalid } from './fields.ts';
import { argument, initializerObject, requireSetting } from './keras.ts';
import { batchNormalization } from '../model/layers.ts';

export interface BatchNormalizationSpec {
  readonly kind: 'batchNormalization';
  readonly momentum: number;
  readonly epsilon: number;
}

const defaults = batchNormalization();

export const batchNormalizationLayer: LayerDescription<BatchNormalizationSpec> = {
  kind: 'batchNormalization',
  className: 'BatchNormalization',
  kerasName: 'batch_normalization',
  fresh: defaults,
  fields: {
    momentum: {
      kind: 'number',
      label: t('Momentum'),
      words: t('The momentum of a batch normalization'),
      low: 0,
      high: 1,
      step: 0.01,
    },
    epsilon: {
      kind: 'number',
      label: t('Epsilon'),
      words: t('The epsilon of a batch normalization'),
      low: 0,
      high: 1,
      hidden: true,
    },
  },
  outputShape: (_, input) => input,
  weights(_, input) {
    const channels = input.at(-1);
    if (channels === undefined)
      throw invalid(t('BatchNormalization needs an input with channels.'));
    const shape = [channels];
    return [
      { name: 'gamma', shape, trainable: true },
      { name: 'beta', shape, trainable: true },
      { name: 'moving_mean', shape, trainable: false },
      { name: 'moving_variance', shape, trainable: false },
    ];
  },
  writeKeras: ({ momentum, epsilon }) => ({
    axis: -1,
    momentum,
    epsilon,
    center: true,
    scale: true,
    beta_initializer: initializerObject('Zeros'),
    gamma_initializer: initializerObject('Ones'),
    moving_mean_initializer: initializerObject('Zeros'),
    moving_variance_initializer: initializerObject('Ones'),
  }),
  readKeras(config) {
    const { axis } = config;
    const last = Array.isArray(axis) ? (axis as unknown[])[0] : axis;
    requireSetting('BatchNormalization', { axis: last }, 'axis', [-1, 1, 3]);
    requireSetting('BatchNormalization', config, 'center', [true]);
    requireSetting('BatchNormalization', config, 'scale', [true]);
    const setting = (name: 'momentum' | 'epsilon') =>
      requireNumber(config[name] ?? defaults[name], t('{name} of BatchNormalization', { name }));
    return {
      kind: 'batchNormalization',
      momentum: setting('momentum'),
      epsilon: setting('epsilon'),
    };
  },
  code: ({ momentum, epsilon }) => [
    argument('momentum', momentum, defaults.momentum),
    argument('epsilon', epsilon, defaults.epsilon),
  ],
};
