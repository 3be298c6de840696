import type { Activation } from '../layers/activations.ts';
import type { Shape } from '../layers/description.ts';
import type { LayerSpec } from '../layers/layers.ts';

export type { Activation, Initializer } from '../layers/activations.ts';
export { leakyReluDefaultAlpha } from '../layers/activations.ts';
export type { Conv2dSpec, Padding } from '../layers/conv2d.ts';
export type { DenseSpec } from '../layers/dense.ts';
export type { Shape } from '../layers/description.ts';
export type { LayerKind, LayerSpec } from '../layers/layers.ts';

/** Plain-JSON descriptions of networks, losses and optimizers, in Keras's terms and defaults. */

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
