import { t } from '../language.ts';
import { requireNumber } from '../json.ts';
import type { LayerDescription } from './description.ts';
import { asTyped } from './keras.ts';
import { leakyRelu } from '../model/layers.ts';

export interface LeakyReluSpec {
  readonly kind: 'leakyRelu';
  /** Slope for negative inputs. */
  readonly alpha: number;
}

export const leakyReluLayer: LayerDescription<LeakyReluSpec> = {
  kind: 'leakyRelu',
  className: 'LeakyReLU',
  kerasName: 'leaky_re_lu',
  fresh: leakyRelu(0.1),
  fields: {
    alpha: {
      kind: 'number',
      label: t('Slope below 0'),
      words: t('The slope of a leaky ReLU'),
      low: 0,
      high: 1,
      step: 0.05,
    },
  },
  outputShape: (_, input) => input,
  // Keras 3 says negative_slope, but still takes the older name; the others know only that.
  writeKeras: ({ alpha }) => ({ alpha }),
  readKeras({ negative_slope, alpha }) {
    const slope = negative_slope ?? alpha ?? 0.3; // Keras 3's name, Keras 2's, the default of both
    return leakyRelu(asTyped(requireNumber(slope, t('slope of LeakyReLU'))));
  },
  code: ({ alpha }) => [`negative_slope=${alpha}`],
};
