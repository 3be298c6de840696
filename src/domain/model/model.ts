/** Plain-JSON descriptions of networks, losses and optimizers, in Keras's terms and defaults. */

export type Activation = 'linear' | 'relu' | 'leakyRelu' | 'elu' | 'sigmoid' | 'tanh' | 'softmax';

/** Keras: Dense and Conv2D start from Glorot uniform; He normal is truncated at two sigma. */
export type Initializer = 'glorotUniform' | 'glorotNormal' | 'heUniform' | 'heNormal';

export type Padding = 'valid' | 'same';

export interface FlattenSpec {
  readonly kind: 'flatten';
}
export interface DenseSpec {
  readonly kind: 'dense';
  readonly units: number;
  readonly activation: Activation;
  readonly initializer: Initializer;
}
export interface Conv2dSpec {
  readonly kind: 'conv2d';
  readonly filters: number;
  /** Side of the square kernel: odd, 1 to 7. */
  readonly kernelSize: number;
  readonly strides: 1 | 2;
  readonly padding: Padding;
  readonly activation: Activation;
  readonly initializer: Initializer;
}
export interface Pooling2dSpec {
  readonly kind: 'maxPooling2d' | 'averagePooling2d';
  /** Side of the square window; the stride equals it, padding is 'valid' (Keras's defaults). */
  readonly poolSize: number;
}
export interface DropoutSpec {
  readonly kind: 'dropout';
  /** Share of the elements set to 0 in training; the rest is scaled by 1 / (1 - rate). */
  readonly rate: number;
}
export interface BatchNormalizationSpec {
  readonly kind: 'batchNormalization';
  readonly momentum: number;
  readonly epsilon: number;
}
export interface LeakyReluSpec {
  readonly kind: 'leakyRelu';
  /** Slope for negative inputs. */
  readonly alpha: number;
}
export interface ActivationSpec {
  readonly kind: 'activation';
  readonly activation: Activation;
}

export type LayerSpec =
  | FlattenSpec
  | DenseSpec
  | Conv2dSpec
  | Pooling2dSpec
  | DropoutSpec
  | BatchNormalizationSpec
  | LeakyReluSpec
  | ActivationSpec;

export type LayerKind = LayerSpec['kind'];

/** Slope of the 'leakyRelu' activation inside a Dense or Conv2D layer (Keras's default). */
export const leakyReluDefaultAlpha = 0.2;

/** [784] for flat input, [28, 28] for rows (a Flatten must follow), [28, 28, 1] for convolutions. */
export type Shape = readonly number[];

export interface ModelSpec {
  readonly inputShape: Shape;
  readonly layers: readonly LayerSpec[];
}

/**
 * Both cross-entropies take integer labels here (one-hot targets give the same numbers). Mean
 * squared error is against the one-hot label, averaged over the classes.
 */
export type LossKind =
  'sparseCategoricalCrossentropy' | 'categoricalCrossentropy' | 'meanSquaredError';

export interface LossSpec {
  readonly kind: LossKind;
  /** Only for the cross-entropies: the last layer gives logits, the loss applies softmax. */
  readonly fromLogits: boolean;
  /**
   * Only for the cross-entropies of sigmoid outputs: compares the outputs themselves, divided by
   * their sum and clipped to [1e-7, 1 - 1e-7]. Keras does so with outputs that come from elsewhere.
   * Where a sigmoid layer ends the model it still holds the logits behind them and takes their
   * softmax (`_keras_logits`, keras/src/backend); so document 001 trained, and so is the default.
   */
  readonly onNormalizedOutputs?: boolean;
}

/** Whether a cross-entropy looks through the last activation at the logits behind it, as in Keras. */
export function seesLogits(loss: LossSpec, last: Activation): boolean {
  if (loss.kind === 'meanSquaredError' || loss.fromLogits) return false;
  return last === 'softmax' || (last === 'sigmoid' && !loss.onNormalizedOutputs);
}

export interface AdamSpec {
  readonly kind: 'adam';
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}
export interface RmspropSpec {
  readonly kind: 'rmsprop';
  readonly learningRate: number;
  readonly rho: number;
  readonly momentum: number;
  /** Added inside the root, as current Keras does. */
  readonly epsilon: number;
}
export interface SgdSpec {
  readonly kind: 'sgd';
  readonly learningRate: number;
  readonly momentum: number;
}
export type OptimizerSpec = AdamSpec | RmspropSpec | SgdSpec;

/** Keras's defaults of every optimizer. */
export const optimizerDefaults = {
  adam: { kind: 'adam', learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  rmsprop: { kind: 'rmsprop', learningRate: 0.001, rho: 0.9, momentum: 0, epsilon: 1e-7 },
  sgd: { kind: 'sgd', learningRate: 0.01, momentum: 0 },
} as const satisfies Record<OptimizerSpec['kind'], OptimizerSpec>;
