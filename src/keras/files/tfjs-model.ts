import type { Experiment } from '../../domain/experiment/experiment.ts';
import { descriptionOf } from '../../domain/layers/layers.ts';
import { leakyRelu } from '../../domain/model/layers.ts';
import type { LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import { leakyReluDefaultAlpha } from '../../domain/model/model.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import {
  invalidModelFile,
  isRecord,
  parseJson,
  requireArray,
  requireNumber,
  requireRecord,
} from '../../domain/json.ts';
import { kerasConfig } from './keras-config.ts';
import { readKerasConfig } from './read-keras-config.ts';
import type { SavedModel, WeightArray } from './saved-model.ts';
import { experimentField, matchWeights, readExperiment } from './saved-model.ts';

/** The two files of a TensorFlow.js layers model. */
export interface TfjsFiles {
  readonly modelJson: string;
  /** All weights one after the other, float32, little-endian. */
  readonly weights: Uint8Array;
}

export const tfjsModelFile = 'model.json';
export const tfjsWeightsFile = 'weights.bin';

/** TensorFlow.js has LeakyReLU as a layer only, and some layers that do nothing not at all. */
function asTfjsHasIt(model: ModelSpec): ModelSpec {
  const leaky = leakyRelu(leakyReluDefaultAlpha);
  const layers = model.layers.flatMap((spec): LayerSpec[] => {
    if (descriptionOf(spec.kind).withoutTfjs) return [];
    if (!('activation' in spec) || spec.activation !== 'leakyRelu') return [spec];
    return spec.kind === 'activation' ? [leaky] : [{ ...spec, activation: 'linear' }, leaky];
  });
  return { ...model, layers };
}

/** Typed arrays are little-endian on every machine that runs a browser. */
function concatenate(weights: WeightSet): Uint8Array {
  const total = weights.reduce((sum, { values }) => sum + values.length, 0);
  const all = new Float32Array(total);
  let offset = 0;
  for (const { values } of weights) {
    all.set(values, offset);
    offset += values.length;
  }
  return new Uint8Array(all.buffer);
}

/** A trained model for `tf.loadLayersModel`. */
export function writeTfjsModel(experiment: Experiment, weights: WeightSet): TfjsFiles {
  const manifest = {
    paths: [tfjsWeightsFile],
    weights: weights.map(({ layer, name, shape }) => ({
      name: `${layer}/${name}`,
      shape,
      dtype: 'float32',
    })),
  };
  const content = {
    format: 'layers-model',
    generatedBy: 'Digit Lab',
    convertedBy: null,
    modelTopology: {
      keras_version: 'tfjs-layers',
      backend: 'tensor_flow.js',
      model_config: kerasConfig(asTfjsHasIt(experiment.model)),
    },
    weightsManifest: [manifest],
    userDefinedMetadata: { [experimentField]: JSON.stringify(experiment) },
  };
  return { modelJson: `${JSON.stringify(content, null, 2)}\n`, weights: concatenate(weights) };
}

/** The arrays of a manifest in the order of the file, by name without TensorFlow.js's suffixes. */
function arraysOf(content: { weightsManifest?: unknown }, bytes: Uint8Array): WeightArray[] {
  const groups = requireArray(content.weightsManifest, 'The weights manifest');
  const entries = groups.flatMap((group) =>
    requireArray(requireRecord(group, 'A group of weights').weights, 'The list of weights'),
  );
  let offset = 0;
  return entries.map((entry) => {
    const { name, shape, dtype } = requireRecord(entry, 'A weight');
    if (dtype !== 'float32') throw invalidModelFile(`The weights ${String(name)} are not float32.`);
    const axes = requireArray(shape, 'A weight’s shape').map((axis) =>
      requireNumber(axis, 'Shape'),
    );
    const end = offset + sizeOf(axes) * Float32Array.BYTES_PER_ELEMENT;
    if (end > bytes.length) throw invalidModelFile('The weights are cut off.');
    const values = new Float32Array(bytes.slice(offset, end).buffer);
    offset = end;
    return { name: String(name), shape: axes, values };
  });
}

/** TensorFlow.js lists trainable weights first; Keras goes layer by layer. Names put them in order. */
function inLayerOrder(arrays: readonly WeightArray[]): readonly WeightArray[] {
  const names: string[] = [];
  for (const { name } of arrays) {
    const layer = name.split('/')[0];
    if (!names.includes(layer)) names.push(layer);
  }
  const place = ({ name }: WeightArray) => names.indexOf(name.split('/')[0]);
  return [...arrays].sort((left, right) => place(left) - place(right));
}

/**
 * Reads a TensorFlow.js layers model.
 * @throws LabError as readKerasConfig and matchWeights do.
 */
export function readTfjsModel({ modelJson, weights }: TfjsFiles): SavedModel {
  const content = requireRecord(parseJson(modelJson, tfjsModelFile), 'The model');
  const model = readKerasConfig(content.modelTopology);
  const metadata = isRecord(content.userDefinedMetadata) ? content.userDefinedMetadata : {};
  const note = metadata[experimentField];
  return {
    model,
    weights: matchWeights(model, inLayerOrder(arraysOf(content, weights))),
    experiment: readExperiment(typeof note === 'string' ? note : null, model),
  };
}
