/** A model and its compilation as Keras code. Only what differs from Keras's defaults is spelt out. */
import type {
  Activation,
  Initializer,
  LayerSpec,
  LossSpec,
  ModelSpec,
  OptimizerSpec,
} from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';

const activationNames: Record<Activation, string> = {
  linear: 'linear',
  relu: 'relu',
  leakyRelu: 'leaky_relu',
  elu: 'elu',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  softmax: 'softmax',
};

const initializerNames: Record<Initializer, string> = {
  glorotUniform: 'glorot_uniform',
  glorotNormal: 'glorot_normal',
  heUniform: 'he_uniform',
  heNormal: 'he_normal',
};

/** A call with its arguments; those that are null are Keras's defaults and left out. */
export const call = (name: string, ...parts: readonly (string | number | null)[]): string =>
  `${name}(${parts.filter((part) => part !== null).join(', ')})`;

/** `name=value`, or null where the value is the default. */
export function argument(name: string, value: number | string, normal?: number | string) {
  return value === normal ? null : `${name}=${python(value)}`;
}

/** A value as Python writes it. */
function python(value: number | string): string {
  return typeof value === 'string' ? `"${value}"` : String(value).replace('e-', 'e-0');
}

const activationArgument = (kind: Activation) =>
  argument('activation', activationNames[kind], 'linear');
const initializerArgument = (kind: Initializer) =>
  argument('kernel_initializer', initializerNames[kind], 'glorot_uniform');

/** One layer of a Sequential model. */
export function kerasLayer(spec: LayerSpec): string {
  switch (spec.kind) {
    case 'flatten':
      return 'layers.Flatten()';
    case 'dense':
      return call(
        'layers.Dense',
        spec.units,
        activationArgument(spec.activation),
        initializerArgument(spec.initializer),
      );
    case 'conv2d':
      return call(
        'layers.Conv2D',
        spec.filters,
        spec.kernelSize,
        argument('strides', spec.strides, 1),
        argument('padding', spec.padding, 'valid'),
        activationArgument(spec.activation),
        initializerArgument(spec.initializer),
      );
    case 'maxPooling2d':
      return call('layers.MaxPooling2D', spec.poolSize);
    case 'averagePooling2d':
      return call('layers.AveragePooling2D', spec.poolSize);
    case 'dropout':
      return call('layers.Dropout', spec.rate);
    case 'batchNormalization':
      return call(
        'layers.BatchNormalization',
        argument('momentum', spec.momentum, 0.99),
        argument('epsilon', spec.epsilon, 0.001),
      );
    case 'leakyRelu':
      return call('layers.LeakyReLU', `negative_slope=${spec.alpha}`);
    case 'activation':
      return call('layers.Activation', `"${activationNames[spec.activation]}"`);
  }
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

export function kerasOptimizer(spec: OptimizerSpec): string {
  const rate = `learning_rate=${python(spec.learningRate)}`;
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
