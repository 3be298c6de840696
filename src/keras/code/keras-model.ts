/** A model and its compilation as Keras code. Only what differs from Keras's defaults is spelt out. */
import type { Argument } from '../../domain/layers/description.ts';
import { argument, pythonValue } from '../../domain/layers/keras.ts';
import { descriptionOf } from '../../domain/layers/layers.ts';
import type { LayerSpec, LossSpec, ModelSpec, OptimizerSpec } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';

/** A call with its arguments; those that are null are Keras's defaults and left out. */
export const call = (name: string, ...parts: readonly Argument[]): string =>
  `${name}(${parts.filter((part) => part !== null).join(', ')})`;

/** One layer of a Sequential model. */
export function kerasLayer(spec: LayerSpec): string {
  const description = descriptionOf(spec.kind);
  return call(`layers.${description.className}`, ...description.code(spec));
}

const tuple = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** The Sequential model. */
export function kerasModel({ inputShape, layers }: ModelSpec): string {
  const lines = [`keras.Input(shape=${tuple(inputShape)})`, ...layers.map(kerasLayer)];
  return `model = keras.Sequential([\n${lines.map((line) => `    ${line},\n`).join('')}])`;
}

const lossNames = {
  sparseCategoricalCrossentropy: 'SparseCategoricalCrossentropy',
  categoricalCrossentropy: 'CategoricalCrossentropy',
  meanSquaredError: 'MeanSquaredError',
} as const;

const snake = (name: string): string => name.replace(/\B[A-Z]/g, '_$&').toLowerCase();

export function kerasLoss({ kind, fromLogits }: LossSpec): string {
  const name = lossNames[kind];
  return fromLogits && kind !== 'meanSquaredError'
    ? `keras.losses.${name}(from_logits=True)`
    : `"${snake(name)}"`;
}

/** `rate` where it is not a number: the name of a schedule. */
export function kerasOptimizer(spec: OptimizerSpec, given?: string): string {
  const rate = `learning_rate=${given ?? pythonValue(spec.learningRate)}`;
  switch (spec.kind) {
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizerDefaults.adam;
      return call(
        'keras.optimizers.Adam',
        rate,
        argument('beta_1', spec.beta1, beta1),
        argument('beta_2', spec.beta2, beta2),
        argument('epsilon', spec.epsilon, epsilon),
      );
    }
    case 'rmsprop': {
      const { rho, momentum, epsilon } = optimizerDefaults.rmsprop;
      return call(
        'keras.optimizers.RMSprop',
        rate,
        argument('rho', spec.rho, rho),
        argument('momentum', spec.momentum, momentum),
        argument('epsilon', spec.epsilon, epsilon),
      );
    }
    case 'sgd':
      return call('keras.optimizers.SGD', rate, argument('momentum', spec.momentum, 0));
  }
}
