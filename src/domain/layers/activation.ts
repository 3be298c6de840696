import { t } from '../language.ts';
import type { Activation } from './activations.ts';
import { activations } from './activations.ts';
import type { LayerDescription } from './description.ts';
import { activationField } from './fields.ts';
import { readActivation, requireSetting } from './keras.ts';
import { activation } from '../model/layers.ts';

export interface ActivationSpec {
  readonly kind: 'activation';
  readonly activation: Activation;
}

export const activationLayer: LayerDescription<ActivationSpec> = {
  kind: 'activation',
  className: t('Activation'),
  kerasName: 'activation',
  fresh: activation('relu'),
  fields: { activation: activationField },
  outputShape: (_, input) => input,
  writeKeras: (spec) => ({ activation: activations[spec.activation].keras }),
  otherClasses: ['ReLU', 'Softmax'],
  readKeras(config, className) {
    switch (className) {
      case 'ReLU':
        requireSetting('ReLU', config, 'max_value', [null]);
        requireSetting('ReLU', config, 'negative_slope', [0]);
        requireSetting('ReLU', config, 'threshold', [0]);
        return activation('relu');
      case 'Softmax':
        requireSetting('Softmax', config, 'axis', [-1]);
        return activation('softmax');
      default:
        return activation(readActivation(config.activation));
    }
  },
  code: (spec) => [`"${activations[spec.activation].keras}"`],
};
