import type { Activation, Initializer, LossKind } from '../../domain/model/model.ts';

/** What Keras calls our activations, initializers and losses. */

export const kerasActivations: Record<Activation, string> = {
  linear: 'linear',
  relu: 'relu',
  leakyRelu: 'leaky_relu',
  elu: 'elu',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  softmax: 'softmax',
};

export const kerasInitializers: Record<Initializer, string> = {
  glorotUniform: 'GlorotUniform',
  glorotNormal: 'GlorotNormal',
  heUniform: 'HeUniform',
  heNormal: 'HeNormal',
};

export const kerasLosses: Record<LossKind, string> = {
  sparseCategoricalCrossentropy: 'sparse_categorical_crossentropy',
  categoricalCrossentropy: 'categorical_crossentropy',
  meanSquaredError: 'mean_squared_error',
};

/** The key whose value is `name`, or undefined: reads the tables above backwards. */
export function keyOf<Key extends string>(
  table: Record<Key, string>,
  name: string,
): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === name);
}
