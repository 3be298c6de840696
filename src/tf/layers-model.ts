import * as tf from '@tensorflow/tfjs';
import type { Activation, ModelSpec } from '../domain/model/model.ts';
import type { LayerSummary } from '../domain/model/shapes.ts';
import { summarize } from '../domain/model/shapes.ts';
import { lastActivation } from '../domain/experiment/shares.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import type { Common } from './layers.ts';
import { activationLayer, makeLayer } from './layers.ts';

/** One layer of the spec, with what TensorFlow.js needs to compute it (a leaky ReLU takes two). */
export interface BuiltLayer {
  readonly summary: LayerSummary;
  readonly parts: Parts;
}

/** The first holds the weights. */
type Parts = readonly [tf.layers.Layer, ...tf.layers.Layer[]];

export interface BuiltModel {
  readonly model: tf.LayersModel;
  readonly layers: readonly BuiltLayer[];
  /** The softmax or sigmoid that ends the model, the last part of the last layer, or null. */
  readonly head: tf.layers.Layer | null;
}

const isHead = (activation: Activation) => activation === 'softmax' || activation === 'sigmoid';

/** The layers that compute one layer of the spec; activations of their own where that helps. */
function makeParts(summary: LayerSummary, common: Common, last: boolean): Parts {
  const { spec, name } = summary;
  if (!('activation' in spec) || spec.kind === 'activation') return [makeLayer(spec, common)];
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
    const tensors = parts[0].getWeights(); // as many as the summary has, in the same order
    return summary.weights.map(async (info, index) => ({
      ...info,
      layer: summary.name,
      // A copy: the backend keeps what data() gives and may hand it out again.
      values: Float32Array.from(await tensors[index]!.data()),
    }));
  });
  return Promise.all(reads);
}
