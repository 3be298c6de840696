/** A model and its compilation as Keras code. Only what differs from Keras's defaults is spelt out. */
import type { Argument } from '../../domain/layers/description.ts';
import type { ClippingSpec } from '../../domain/experiment/clipping.ts';
import { clippingArgument } from '../../domain/experiment/clipping.ts';
import { argument, pythonValue } from '../../domain/layers/keras.ts';
import { descriptionOf } from '../../domain/layers/layers.ts';
import type { LayerSpec, LossSpec, ModelSpec, OptimizerSpec } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';

/** A call with its arguments; those that are null are Keras's defaults and left out. */
export const call = (name: string, ...parts: readonly Argument[]): string =>
  `${name}(${parts.filter((part) => part !== null).join(', ')})`;

/** What Keras calls the kernels of a layer in its arguments. */
const kernelNames: Partial<Record<LayerSpec['kind'], readonly string[]>> = {
  dense: ['kernel'],
  conv2d: ['kernel'],
  depthwiseConv2d: ['depthwise'],
  separableConv2d: ['depthwise', 'pointwise'],
};

/** One layer of a Sequential model; its kernels decay where that is more than 0. */
export function kerasLayer(spec: LayerSpec, decay = 0): string {
  const description = descriptionOf(spec.kind);
  const kernels = decay > 0 ? (kernelNames[spec.kind] ?? []) : [];
  const regularizer = `keras.regularizers.L2(${pythonValue(decay)})`;
  return call(
    `layers.${description.className}`,
    ...description.code(spec),
    ...kernels.map((name) => `${name}_regularizer=${regularizer}`),
  );
}

const tuple = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** The Sequential model. */
export function kerasModel({ inputShape, layers }: ModelSpec, decay?: number): string {
  const lines = [
    `keras.Input(shape=${tuple(inputShape)})`,
    ...layers.map((layer) => kerasLayer(layer, decay)),
  ];
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

interface OptimizerWays {
  /** The rate where it is not a number: the name of a schedule. */
  readonly rate?: string;
  readonly clipping?: ClippingSpec | null;
}

export function kerasOptimizer(spec: OptimizerSpec, ways: OptimizerWays = {}): string {
  const { clipping } = ways;
  const rate = `learning_rate=${ways.rate ?? pythonValue(spec.learningRate)}`;
  const clip = clipping ? argument(clippingArgument[clipping.kind], clipping.limit) : null;
  switch (spec.kind) {
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizerDefaults.adam;
      return call(
        'keras.optimizers.Adam',
        rate,
        argument('beta_1', spec.beta1, beta1),
        argument('beta_2', spec.beta2, beta2),
        argument('epsilon', spec.epsilon, epsilon),
        clip,
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
        clip,
      );
    }
    case 'sgd':
      return call('keras.optimizers.SGD', rate, argument('momentum', spec.momentum, 0), clip);
  }
}
