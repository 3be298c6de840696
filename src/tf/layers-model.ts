import * as tf from '@tensorflow/tfjs';
import type { Activation, LayerSpec, ModelSpec, Padding } from '../domain/model/model.ts';
import { leakyReluDefaultAlpha } from '../domain/model/model.ts';
import type { LayerSummary } from '../domain/model/shapes.ts';
import { summarize } from '../domain/model/shapes.ts';
import { lastActivation } from '../domain/experiment/shares.ts';
import type { WeightSet } from '../domain/model/weights.ts';

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

function activationLayer(activation: Activation, name: string): tf.layers.Layer {
  return activation === 'leakyRelu'
    ? tf.layers.leakyReLU({ alpha: leakyReluDefaultAlpha, name })
    : tf.layers.activation({ activation: names[activation], name });
}

type Common = { name: string; inputShape?: number[] };

function makeLayer(spec: LayerSpec, common: Common): tf.layers.Layer {
  switch (spec.kind) {
    case 'flatten':
      return tf.layers.flatten(common);
    case 'dense':
      return tf.layers.dense({
        ...common,
        units: spec.units,
        activation: activationName(spec.activation),
      });
    case 'conv2d':
      return tf.layers.conv2d({
        ...common,
        filters: spec.filters,
        kernelSize: spec.kernelSize,
        strides: spec.strides,
        padding: spec.padding satisfies Padding,
        activation: activationName(spec.activation),
      });
    case 'maxPooling2d':
      return tf.layers.maxPooling2d({ ...common, poolSize: spec.poolSize, strides: spec.poolSize });
    case 'averagePooling2d':
      return tf.layers.averagePooling2d({
        ...common,
        poolSize: spec.poolSize,
        strides: spec.poolSize,
      });
    case 'dropout':
      return tf.layers.dropout({ ...common, rate: spec.rate });
    case 'batchNormalization':
      return tf.layers.batchNormalization({
        ...common,
        momentum: spec.momentum,
        epsilon: spec.epsilon,
      });
    case 'leakyRelu':
      return tf.layers.leakyReLU({ ...common, alpha: spec.alpha });
    case 'activation':
      return activationLayer(spec.activation, common.name);
  }
}

/** One layer of the spec, with what TensorFlow.js needs to compute it (a leaky ReLU takes two). */
export interface BuiltLayer {
  readonly summary: LayerSummary;
  readonly parts: readonly tf.layers.Layer[];
}

export interface BuiltModel {
  readonly model: tf.LayersModel;
  readonly layers: readonly BuiltLayer[];
  /** The softmax or sigmoid that ends the model, the last part of the last layer, or null. */
  readonly head: tf.layers.Layer | null;
}

const isHead = (activation: Activation) => activation === 'softmax' || activation === 'sigmoid';

/** The layers that compute one layer of the spec; activations of their own where that helps. */
function makeParts(summary: LayerSummary, common: Common, last: boolean): tf.layers.Layer[] {
  const { spec, name } = summary;
  if (spec.kind !== 'dense' && spec.kind !== 'conv2d') return [makeLayer(spec, common)];
  const apart = spec.activation === 'leakyRelu' || (last && isHead(spec.activation));
  if (!apart) return [makeLayer(spec, common)];
  const plain = makeLayer({ ...spec, activation: 'linear' }, common);
  return [plain, activationLayer(spec.activation, `${name}_activation`)];
}

/** A TensorFlow.js layers model of the spec, its layers named as in domain/shapes.summarize. */
export function buildModel(spec: ModelSpec): BuiltModel {
  const model = tf.sequential();
  const layers = summarize(spec).layers.map((summary, index) => {
    const shape = index === 0 ? { inputShape: [...spec.inputShape] } : {};
    const common = { name: summary.name, ...shape };
    const parts = makeParts(summary, common, index === spec.layers.length - 1);
    for (const part of parts) model.add(part);
    return { summary, parts };
  });
  const head = isHead(lastActivation(spec)) ? (layers.at(-1)?.parts.at(-1) ?? null) : null;
  return { model, layers, head };
}

/** Copies weights into the model; they are in Keras's order, layer by layer. */
export function writeWeights(built: BuiltModel, weights: WeightSet): void {
  tf.tidy(() => {
    for (const { summary, parts } of built.layers) {
      const own = weights.filter(({ layer }) => layer === summary.name);
      if (own.length > 0) {
        parts[0].setWeights(own.map(({ values, shape }) => tf.tensor(values, [...shape])));
      }
    }
  });
}

/** Reads all weights of the model, in Keras's order. */
export async function readWeights(built: BuiltModel): Promise<WeightSet> {
  const reads = built.layers.flatMap(({ summary, parts }) => {
    const tensors = parts[0].getWeights();
    return summary.weights.map(async (info, index) => ({
      ...info,
      layer: summary.name,
      // A copy: the backend keeps what data() gives and may hand it out again.
      values: Float32Array.from(await tensors[index].data()),
    }));
  });
  return Promise.all(reads);
}
