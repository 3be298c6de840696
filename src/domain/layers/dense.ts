import { t } from '../language.ts';
import { requireNumber } from '../json.ts';
import type { Activation, Initializer } from './activations.ts';
import type { LayerDescription, Shape } from './description.ts';
import { activationField, biasField, initializerField, invalid } from './fields.ts';
import {
  activationArgument,
  biasArgument,
  biasOf,
  initializerArgument,
  kernelConfig,
  readActivation,
  readBias,
  readInitializer,
} from './keras.ts';
import { dense } from '../model/layers.ts';

export interface DenseSpec {
  readonly kind: 'dense';
  readonly units: number;
  readonly activation: Activation;
  readonly initializer: Initializer;
  /** False where there is none. */
  readonly useBias?: boolean;
}

/** @throws LabError 'model-invalid' where they do not lie in one line. */
function inputsOf(input: Shape): number {
  const [inputs, ...others] = input;
  if (inputs !== undefined && others.length === 0) return inputs;
  throw invalid(
    t('Dense needs a flat input, not [{count}]; put a Flatten before it.', {
      count: input.join(', '),
    }),
  );
}

export const denseLayer: LayerDescription<DenseSpec> = {
  kind: 'dense',
  className: 'Dense',
  kerasName: 'dense',
  fresh: dense(64, 'relu'),
  fields: {
    units: {
      kind: 'number',
      label: t('Units'),
      words: t('The number of units'),
      low: 1,
      high: 4096,
      whole: true,
    },
    activation: activationField,
    initializer: initializerField,
    useBias: biasField,
  },
  outputShape({ units }, input) {
    inputsOf(input);
    return [units];
  },
  weights: ({ units, useBias }, input) => [
    { name: 'kernel', shape: [inputsOf(input), units], trainable: true },
    ...biasOf(units, useBias),
  ],
  writeKeras: (spec) => ({ units: spec.units, ...kernelConfig(spec) }),
  readKeras(config) {
    return {
      kind: 'dense',
      units: requireNumber(config.units, t('units of Dense')),
      activation: readActivation(config.activation),
      initializer: readInitializer(config.kernel_initializer),
      ...readBias('Dense', config),
    };
  },
  code: ({ units, activation, initializer, useBias }) => [
    units,
    activationArgument(activation),
    initializerArgument(initializer),
    biasArgument(useBias),
  ],
};
