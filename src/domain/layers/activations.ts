/**
 * The activations. A form, an address, Keras's files and code read them from here; they are computed
 * by engine/kernels/activation.wgsl and tf/layers.ts.
 */
import { t } from '../language.ts';

export const activations = {
  linear: { keras: 'linear', label: 'linear' },
  relu: { keras: 'relu', label: t('ReLU') },
  leakyRelu: { keras: 'leaky_relu', label: t('leaky ReLU') },
  elu: { keras: 'elu', label: 'ELU' },
  sigmoid: { keras: 'sigmoid', label: 'sigmoid' },
  tanh: { keras: 'tanh', label: 'tanh' },
  softmax: { keras: 'softmax', label: 'softmax' },
} as const satisfies Record<string, { readonly keras: string; readonly label: string }>;

export type Activation = keyof typeof activations;

/** Slope of the 'leakyRelu' activation inside a Dense or Conv2D layer (Keras's default). */
export const leakyReluDefaultAlpha = 0.2;

const kinds = Object.keys(activations) as Activation[];

/** The activation that Keras calls so. */
export const activationNamed = (name: unknown): Activation | undefined =>
  kinds.find((kind) => activations[kind].keras === name);

/** Keras: Dense and Conv2D start from Glorot uniform; He normal is truncated at two sigma. */
export const initializers = {
  glorotUniform: { keras: 'GlorotUniform', code: 'glorot_uniform', label: t('Glorot uniform') },
  glorotNormal: { keras: 'GlorotNormal', code: 'glorot_normal', label: t('Glorot normal') },
  heUniform: { keras: 'HeUniform', code: 'he_uniform', label: t('He uniform') },
  heNormal: { keras: 'HeNormal', code: 'he_normal', label: t('He normal') },
} as const;

export type Initializer = keyof typeof initializers;

/** The initializer of this name in Keras's files or code. */
export const initializerNamed = (name: unknown): Initializer | undefined =>
  (Object.keys(initializers) as Initializer[]).find(
    (kind) => initializers[kind].keras === name || initializers[kind].code === name,
  );
