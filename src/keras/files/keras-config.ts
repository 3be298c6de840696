import type { LayerSpec, ModelSpec, Shape } from '../../domain/model/model.ts';
import { summarize } from '../../domain/model/shapes.ts';
import { kerasActivations, kerasInitializers } from './keras-names.ts';

/**
 * A model as Keras writes its architecture (`model.to_json`). The fields are those that Keras 2,
 * Keras 3 and TensorFlow.js all understand; `module` and `registered_name` are for Keras 3 alone.
 */

type Config = Record<string, unknown>;

interface KerasObject {
  readonly module: string;
  readonly class_name: string;
  readonly config: Config;
  readonly registered_name: null;
}

const kerasObject = (module: string, className: string, config: Config): KerasObject => ({
  module,
  class_name: className,
  config,
  registered_name: null,
});

const initializer = (className: string, config: Config = {}) =>
  kerasObject('keras.initializers', className, config);

const square = (side: number) => [side, side];

interface ClassConfig {
  readonly className: string;
  readonly config: Config;
}

function kernelConfig(spec: Extract<LayerSpec, { kind: 'dense' | 'conv2d' }>): Config {
  return {
    activation: kerasActivations[spec.activation],
    use_bias: true,
    kernel_initializer: initializer(kerasInitializers[spec.initializer], { seed: null }),
    bias_initializer: initializer('Zeros'),
    kernel_regularizer: null,
    bias_regularizer: null,
    kernel_constraint: null,
    bias_constraint: null,
  };
}

function classConfig(spec: LayerSpec): ClassConfig {
  switch (spec.kind) {
    case 'flatten':
      return { className: 'Flatten', config: { data_format: 'channels_last' } };
    case 'dense':
      return { className: 'Dense', config: { units: spec.units, ...kernelConfig(spec) } };
    case 'conv2d': {
      const geometry = {
        filters: spec.filters,
        kernel_size: square(spec.kernelSize),
        strides: square(spec.strides),
        padding: spec.padding,
        data_format: 'channels_last',
        dilation_rate: [1, 1],
      };
      return { className: 'Conv2D', config: { ...geometry, ...kernelConfig(spec) } };
    }
    case 'maxPooling2d':
      return { className: 'MaxPooling2D', config: poolingConfig(spec.poolSize) };
    case 'averagePooling2d':
      return { className: 'AveragePooling2D', config: poolingConfig(spec.poolSize) };
    case 'dropout':
      return { className: 'Dropout', config: { rate: spec.rate, noise_shape: null, seed: null } };
    case 'batchNormalization':
      return {
        className: 'BatchNormalization',
        config: normalizationConfig(spec.momentum, spec.epsilon),
      };
    case 'leakyRelu':
      // Keras 3 says negative_slope, but still takes the older name; the others know only that.
      return { className: 'LeakyReLU', config: { alpha: spec.alpha } };
    case 'activation':
      return { className: 'Activation', config: { activation: kerasActivations[spec.activation] } };
  }
}

const poolingConfig = (poolSize: number): Config => ({
  pool_size: square(poolSize),
  strides: square(poolSize),
  padding: 'valid',
  data_format: 'channels_last',
});

const normalizationConfig = (momentum: number, epsilon: number): Config => ({
  axis: -1,
  momentum,
  epsilon,
  center: true,
  scale: true,
  beta_initializer: initializer('Zeros'),
  gamma_initializer: initializer('Ones'),
  moving_mean_initializer: initializer('Zeros'),
  moving_variance_initializer: initializer('Ones'),
});

const layerObject = (name: string, spec: LayerSpec): KerasObject => {
  const { className, config } = classConfig(spec);
  const common = { name, trainable: true, dtype: 'float32' };
  return kerasObject('keras.layers', className, { ...common, ...config });
};

const inputLayer = (shape: Shape): KerasObject =>
  kerasObject('keras.layers', 'InputLayer', {
    batch_input_shape: [null, ...shape],
    dtype: 'float32',
    sparse: false,
    name: 'input_layer',
  });

/**
 * The architecture as a Keras object. Layers bear the names of our summary.
 * @throws LabError 'model-invalid'.
 */
export function kerasConfig(model: ModelSpec): KerasObject {
  const layers = summarize(model).layers.map(({ name, spec }) => layerObject(name, spec));
  return kerasObject('keras', 'Sequential', {
    name: 'sequential',
    layers: [inputLayer(model.inputShape), ...layers],
  });
}

/** The architecture as JSON for `keras.models.model_from_json`; weights are not in it. */
export const kerasJson = (model: ModelSpec): string =>
  `${JSON.stringify(kerasConfig(model), null, 2)}\n`;
