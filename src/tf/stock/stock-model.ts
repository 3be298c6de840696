import * as tf from '@tensorflow/tfjs';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Activation, LayerSpec, ModelSpec } from '../../domain/model/model.ts';

/** TensorFlow.js's optimizers with their defaults: what a tutorial would write. */
const optimizers = {
  adam: () => tf.train.adam(0.001),
  rmsprop: () => tf.train.rmsprop(0.001),
  sgd: () => tf.train.sgd(0.01),
};

const initializers = {
  glorotUniform: 'glorotUniform',
  glorotNormal: 'glorotNormal',
  heUniform: 'heUniform',
  heNormal: 'heNormal',
} as const;

function named(activation: Activation) {
  if (activation === 'leakyRelu') throw new Error('TensorFlow.js has leakyReLU as a layer only.');
  return activation;
}

/** The layers of the networks that are compared. */
const known = [
  ...(['dense', 'conv2d', 'maxPooling2d', 'averagePooling2d', 'flatten'] as const),
  ...(['dropout', 'batchNormalization', 'leakyRelu'] as const),
];

type KnownSpec = Extract<LayerSpec, { kind: (typeof known)[number] }>;

const isKnown = (spec: LayerSpec): spec is KnownSpec => known.some((kind) => kind === spec.kind);

function stockLayer(spec: LayerSpec, first: { inputShape?: number[] }): tf.layers.Layer {
  if (!isKnown(spec)) throw new Error(`The benchmark has no ${spec.kind}.`);
  switch (spec.kind) {
    case 'dense':
    case 'conv2d': {
      const activation = named(spec.activation);
      const kernelInitializer = initializers[spec.initializer];
      const common = { ...first, activation, kernelInitializer };
      if (spec.kind === 'dense') return tf.layers.dense({ ...common, units: spec.units });
      const { filters, kernelSize, strides, padding } = spec;
      return tf.layers.conv2d({ ...common, filters, kernelSize, strides, padding });
    }
    case 'maxPooling2d':
      return tf.layers.maxPooling2d({ ...first, poolSize: spec.poolSize });
    case 'averagePooling2d':
      return tf.layers.averagePooling2d({ ...first, poolSize: spec.poolSize });
    case 'flatten':
      return tf.layers.flatten(first);
    case 'dropout':
      return tf.layers.dropout({ ...first, rate: spec.rate });
    case 'batchNormalization':
      return tf.layers.batchNormalization({ ...first });
    case 'leakyRelu':
      return tf.layers.leakyReLU({ ...first, alpha: spec.alpha });
  }
}

function stockLayers({ inputShape, layers }: ModelSpec): tf.LayersModel {
  const model = tf.sequential();
  layers.forEach((spec, index) => {
    model.add(stockLayer(spec, index === 0 ? { inputShape: [...inputShape] } : {}));
  });
  return model;
}

/** The network as a TensorFlow.js user would write it: its own layers, losses and optimizers. */
export function stockModel(experiment: Experiment): tf.LayersModel {
  const model = stockLayers(experiment.model);
  model.compile({
    optimizer: optimizers[experiment.optimizer.kind](),
    loss: experiment.loss.kind,
    metrics: ['accuracy'],
  });
  return model;
}
