/**
 * Gradients that are kept small before the optimizer takes them, as Keras's optimizers do: all of them
 * scaled down together where their common norm passes a limit (`global_clipnorm`), or each number
 * between -limit and limit (`clipvalue`). What weight decay adds to a gradient is part of it.
 */
export interface ClippingSpec {
  readonly kind: ClippingKind;
  readonly limit: number;
}
export type ClippingKind = (typeof clippingKinds)[number];

export const clippingKinds = ['norm', 'value'] as const;
export const clippingLimits = { low: 1e-6, high: 1e6 };

/** Keras's name of the optimizer's argument. */
export const clippingArgument: Record<ClippingKind, string> = {
  norm: 'global_clipnorm',
  value: 'clipvalue',
};
