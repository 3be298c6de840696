/**
 * Short makers for layer specs with Keras's defaults, so that a lesson reads like its model. What a
 * layer is otherwise says its file in domain/layers, which no lesson needs to be listed.
 */
import type { ActivationSpec } from '../layers/activation.ts';
import type { Activation } from '../layers/activations.ts';
import type { BatchNormalizationSpec } from '../layers/batch-normalization.ts';
import type { Conv2dSpec } from '../layers/conv2d.ts';
import type { DenseSpec } from '../layers/dense.ts';
import type { DropoutSpec } from '../layers/dropout.ts';
import type { FlattenSpec } from '../layers/flatten.ts';
import type { LeakyReluSpec } from '../layers/leaky-relu.ts';
import type { AveragePooling2dSpec, MaxPooling2dSpec } from '../layers/pooling2d.ts';

export function dense(
  units: number,
  activation: Activation = 'linear',
  options: Partial<Pick<DenseSpec, 'initializer' | 'useBias'>> = {},
): DenseSpec {
  return { kind: 'dense', units, activation, initializer: 'glorotUniform', ...options };
}

export function conv2d(
  filters: number,
  kernelSize: number,
  options: Partial<
    Pick<Conv2dSpec, 'strides' | 'activation' | 'initializer' | 'padding' | 'useBias'>
  > = {},
): Conv2dSpec {
  return {
    kind: 'conv2d',
    filters,
    kernelSize,
    strides: 1,
    padding: 'valid',
    activation: 'linear',
    initializer: 'glorotUniform',
    ...options,
  };
}

export const maxPooling2d = (poolSize = 2): MaxPooling2dSpec => ({
  kind: 'maxPooling2d',
  poolSize,
});

export const averagePooling2d = (poolSize = 2): AveragePooling2dSpec => ({
  kind: 'averagePooling2d',
  poolSize,
});

export const flatten = (): FlattenSpec => ({ kind: 'flatten' });

export const dropout = (rate: number): DropoutSpec => ({ kind: 'dropout', rate });

export const batchNormalization = (): BatchNormalizationSpec => ({
  kind: 'batchNormalization',
  momentum: 0.99,
  epsilon: 0.001,
});

export const leakyRelu = (alpha: number): LeakyReluSpec => ({ kind: 'leakyRelu', alpha });

export const activation = (kind: Activation): ActivationSpec => ({
  kind: 'activation',
  activation: kind,
});
