import type { WeightSet } from '../model/weights.ts';

/**
 * Weight decay as Keras's `kernel_regularizer=keras.regularizers.L2(decay)` on every layer with a
 * kernel: decay times the sum of all squared kernel weights is added to the loss, in training and when
 * it is measured, and so twice decay times a weight to its gradient. Biases and the scale and shift of
 * a batch normalisation have none. (AdamW's `weight_decay`, which no loss shows, is another thing.)
 */
export const decayLimits = { low: 0, high: 1 };

/** What a form offers first: what is common in the literature of such networks. */
export const usualDecay = 1e-4;

/** Whether a weight array decays, by its name: kernel, depthwise_kernel, pointwise_kernel. */
export const decays = ({ name }: { readonly name: string }): boolean => name.endsWith('kernel');

/** What decay adds to the loss of these weights. */
export function penaltyOf(decay: number, weights: WeightSet): number {
  let sum = 0;
  for (const { values } of weights.filter(decays)) {
    for (const value of values) sum += value * value;
  }
  return decay * sum;
}
