import type { Activation, Conv2dSpec, DenseSpec, LayerSpec, Padding } from './model.ts';

/** Short makers for layer specs with Keras's defaults, so that a lesson reads like its model. */

export const flatten = (): LayerSpec => ({ kind: 'flatten' });

export function dense(
  units: number,
  activation: Activation = 'linear',
  options: Partial<Pick<DenseSpec, 'initializer'>> = {},
): DenseSpec {
  return { kind: 'dense', units, activation, initializer: 'glorotUniform', ...options };
}

export function conv2d(
  filters: number,
  kernelSize: number,
  options: Partial<Pick<Conv2dSpec, 'strides' | 'activation' | 'initializer'>> & {
    padding?: Padding;
  } = {},
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

export const maxPooling2d = (poolSize = 2): LayerSpec => ({ kind: 'maxPooling2d', poolSize });
export const averagePooling2d = (poolSize = 2): LayerSpec => ({
  kind: 'averagePooling2d',
  poolSize,
});
export const dropout = (rate: number): LayerSpec => ({ kind: 'dropout', rate });
export const batchNormalization = (): LayerSpec => ({
  kind: 'batchNormalization',
  momentum: 0.99,
  epsilon: 0.001,
});
export const leakyRelu = (alpha: number): LayerSpec => ({ kind: 'leakyRelu', alpha });
export const activation = (kind: Activation): LayerSpec => ({
  kind: 'activation',
  activation: kind,
});
