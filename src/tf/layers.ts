import * as tf from '@tensorflow/tfjs';
import type { Window } from '../domain/layers/conv2d.ts';
import { reshapeTarget } from '../domain/layers/reshape.ts';
import type { Activation, LayerKind, LayerSpec } from '../domain/model/model.ts';
import { leakyReluDefaultAlpha } from '../domain/model/model.ts';

export type Common = { name: string; inputShape?: number[] };

type Spec<Kind extends LayerKind> = Extract<LayerSpec, { kind: Kind }>;

interface Twin<One extends LayerSpec> {
  make(spec: One, common: Common): tf.layers.Layer;
  /** In training, where chance has a part: TensorFlow.js's own layer would not repeat itself. */
  train?(values: tf.Tensor, spec: One, seed: number): tf.Tensor;
}

/** Activations that a TensorFlow.js layer takes by name; 'leakyRelu' is a layer of its own. */
const names = {
  linear: 'linear',
  relu: 'relu',
  elu: 'elu',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  softmax: 'softmax',
} as const satisfies Record<Exclude<Activation, 'leakyRelu'>, string>;

const activationName = (activation: Activation) =>
  activation === 'leakyRelu' ? 'linear' : names[activation];

export function activationLayer(activation: Activation, name: string): tf.layers.Layer {
  return activation === 'leakyRelu'
    ? tf.layers.leakyReLU({ alpha: leakyReluDefaultAlpha, name })
    : tf.layers.activation({ activation: names[activation], name });
}

/** Inverted dropout with a mask of this shape that only the seed decides. */
function dropWith(values: tf.Tensor, shape: number[], rate: number, seed: number): tf.Tensor {
  if (rate === 0) return values;
  const mask = tf.randomUniform(shape, 0, 1, 'float32', seed).greaterEqual(rate);
  return values.mul(mask.cast('float32')).mul(1 / (1 - rate));
}

const windowOf = ({ kernelSize, strides, padding }: Window) => ({ kernelSize, strides, padding });

/** How TensorFlow.js computes each layer; an activation that is not its own comes behind it. */
const twins: { readonly [Kind in LayerKind]: Twin<Spec<Kind>> } = {
  flatten: { make: (_, common) => tf.layers.flatten(common) },
  dense: {
    make: ({ units, activation, useBias = true }, common) =>
      tf.layers.dense({ ...common, units, useBias, activation: activationName(activation) }),
  },
  conv2d: {
    make: ({ filters, kernelSize, strides, padding, activation, useBias = true }, common) =>
      tf.layers.conv2d({
        ...common,
        filters,
        kernelSize,
        strides,
        padding,
        useBias,
        activation: activationName(activation),
      }),
  },
  maxPooling2d: {
    make: ({ poolSize, strides = poolSize, padding }, common) =>
      tf.layers.maxPooling2d({ ...common, poolSize, strides, padding }),
  },
  averagePooling2d: {
    make: ({ poolSize, strides = poolSize, padding }, common) =>
      tf.layers.averagePooling2d({ ...common, poolSize, strides, padding }),
  },
  globalAveragePooling2d: { make: (_, common) => tf.layers.globalAveragePooling2d(common) },
  globalMaxPooling2d: { make: (_, common) => tf.layers.globalMaxPooling2d(common) },
  dropout: {
    make: ({ rate }, common) => tf.layers.dropout({ ...common, rate }),
    train: (values, { rate }, seed) => dropWith(values, values.shape, rate, seed),
  },
  spatialDropout2d: {
    make: (_, common) => tf.layers.activation({ ...common, activation: 'linear' }),
    train: (values, { rate }, seed) =>
      dropWith(values, [values.shape[0], 1, 1, values.shape[3] ?? 1], rate, seed),
  },
  batchNormalization: {
    make: ({ momentum, epsilon }, common) =>
      tf.layers.batchNormalization({ ...common, momentum, epsilon }),
  },
  leakyRelu: { make: ({ alpha }, common) => tf.layers.leakyReLU({ ...common, alpha }) },
  depthwiseConv2d: {
    make: ({ multiplier, activation, useBias = true, ...spec }, common) =>
      tf.layers.depthwiseConv2d({
        ...common,
        ...windowOf(spec),
        depthMultiplier: multiplier,
        useBias,
        activation: activationName(activation),
      }),
  },
  separableConv2d: {
    make: ({ filters, multiplier, activation, useBias = true, ...spec }, common) =>
      tf.layers.separableConv2d({
        ...common,
        ...windowOf(spec),
        filters,
        depthMultiplier: multiplier,
        useBias,
        activation: activationName(activation),
      }),
  },
  zeroPadding2d: {
    make: ({ top, bottom, left, right }, common) =>
      tf.layers.zeroPadding2d({
        ...common,
        padding: [
          [top, bottom],
          [left, right],
        ],
      }),
  },
  reshape: {
    make: (spec, common) => tf.layers.reshape({ ...common, targetShape: reshapeTarget(spec) }),
  },
  rescaling: {
    make: ({ scale, offset }, common) => tf.layers.rescaling({ ...common, scale, offset }),
  },
  activation: { make: ({ activation }, { name }) => activationLayer(activation, name) },
};

/** The entry of a spec's kind: the table's type ties both together, an index loses it. */
const twinOf = (spec: LayerSpec): Twin<LayerSpec> => twins[spec.kind];

export const makeLayer = (spec: LayerSpec, common: Common): tf.layers.Layer =>
  twinOf(spec).make(spec, common);

/** A layer in training mode where it draws from the run's seed; undefined for all others. */
export const trainLayer = (
  values: tf.Tensor,
  spec: LayerSpec,
  seed: number,
): tf.Tensor | undefined => twinOf(spec).train?.(values, spec, seed);
