import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { descriptionOf } from '../../domain/layers/layers.ts';
import { leakyRelu } from '../../domain/model/layers.ts';
import type { LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import { leakyReluDefaultAlpha } from '../../domain/model/model.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { adaptWeights } from './adapt-weights.ts';
import {
  describe,
  invalidModelFile,
  isRecord,
  parseJson,
  requireArray,
  requireCount,
  requireNumber,
  requireRecord,
} from '../../domain/json.ts';
import { kerasConfig } from './keras-config.ts';
import { readKerasModel } from './read-keras-config.ts';
import type { SavedModel, WeightArray } from './saved-model.ts';
import { experimentField, readExperiment } from './saved-model.ts';
import { count } from '../../domain/numbers.ts';

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

/** One weight of a manifest, with how its numbers lie in the file. */
interface ManifestEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly bytesEach: number;
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Float32Array;
}

/** A half float: sign, five bits of exponent, ten of fraction. */
function halfFloat(bits: number): number {
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  const sign = bits >> 15 === 0 ? 1 : -1;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const wordsOf = (bytes: Uint8Array<ArrayBuffer>) => new Uint16Array(bytes.buffer);

/** How many bytes a number has, and what it means, as TensorFlow.js decodes it. */
function encodingOf(dtype: unknown, quantization: unknown): Omit<ManifestEntry, 'name' | 'shape'> {
  const stored = isRecord(quantization) ? quantization : { dtype };
  const level = () => {
    const scale = requireNumber(stored.scale, t('The scale of quantized weights'));
    const min = requireNumber(stored.min, t('The least of quantized weights'));
    return (step: number) => step * scale + min;
  };
  switch (stored.dtype) {
    case 'float32':
      return { bytesEach: 4, read: (bytes) => new Float32Array(bytes.buffer) };
    case 'float16':
      return { bytesEach: 2, read: (bytes) => Float32Array.from(wordsOf(bytes), halfFloat) };
    case 'uint8':
      return { bytesEach: 1, read: (bytes) => Float32Array.from(bytes, level()) };
    case 'uint16':
      return { bytesEach: 2, read: (bytes) => Float32Array.from(wordsOf(bytes), level()) };
    default:
      throw invalidModelFile(
        t('Weights of the type {dtype} cannot be read.', { dtype: describe(stored.dtype) }),
      );
  }
}

function manifestOf(content: { weightsManifest?: unknown }): ManifestEntry[] {
  const groups = requireArray(content.weightsManifest, t('The weights manifest'));
  const entries = groups.flatMap((group) =>
    requireArray(requireRecord(group, t('A group of weights')).weights, t('The list of weights')),
  );
  return entries.map((entry) => {
    const { name, shape, dtype, quantization } = requireRecord(entry, 'A weight');
    const axes = requireArray(shape, 'A weight’s shape').map((axis) =>
      requireCount(axis, t('An axis of a weight')),
    );
    return { name: String(name), shape: axes, ...encodingOf(dtype, quantization) };
  });
}

/**
 * The arrays of a manifest in the order of the file.
 * @throws LabError 'model-file-invalid' if the files hold another number of bytes: everybody's are
 * called group1-shard1of1.bin, and another model's are soon at hand.
 */
function arraysOf(content: { weightsManifest?: unknown }, bytes: Uint8Array): WeightArray[] {
  const entries = manifestOf(content);
  const bytesOf = ({ shape, bytesEach }: ManifestEntry) => sizeOf(shape) * bytesEach;
  const expected = entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
  if (expected !== bytes.length) {
    throw invalidModelFile(
      t(
        'The weights belong to another model or are not whole: they hold {count} bytes, and {tfjsModelFile} says {expected}.',
        { count: count(bytes.length), tfjsModelFile, expected: count(expected) },
      ),
    );
  }
  let offset = 0;
  return entries.map((entry) => {
    const end = offset + bytesOf(entry);
    const values = entry.read(bytes.slice(offset, end));
    offset = end;
    return { name: entry.name, shape: entry.shape, values };
  });
}

/** TensorFlow.js lists trainable weights first; Keras goes layer by layer. Names put them in order. */
function inLayerOrder(arrays: readonly WeightArray[]): readonly WeightArray[] {
  const layerOf = ({ name }: WeightArray) => name.replace(/\/.*/s, '');
  const layers = [...new Set(arrays.map(layerOf))];
  const place = (array: WeightArray) => layers.indexOf(layerOf(array));
  return [...arrays].sort((left, right) => place(left) - place(right));
}

/**
 * The weight files of a model.json as their names stand in it, in their order.
 * @throws LabError 'model-file-invalid'.
 */
export function tfjsWeightFiles(content: unknown): string[] {
  const groups = isRecord(content) ? requireArray(content.weightsManifest, 'weightsManifest') : [];
  return groups.flatMap((group) =>
    requireArray(
      requireRecord(group, t('A group of weights')).paths,
      t('The list of weight files'),
    ).map(String),
  );
}

/**
 * Reads a TensorFlow.js layers model.
 * @throws LabError as readKerasModel and adaptWeights do.
 */
export function readTfjsModel({ modelJson, weights }: TfjsFiles): SavedModel {
  const content = requireRecord(parseJson(modelJson, tfjsModelFile), t('The model'));
  const keras = readKerasModel(content.modelTopology);
  const { model, notes } = keras;
  const metadata = isRecord(content.userDefinedMetadata) ? content.userDefinedMetadata : {};
  const note = metadata[experimentField];
  return {
    model,
    weights: adaptWeights(keras, inLayerOrder(arraysOf(content, weights))),
    notes,
    experiment: readExperiment(typeof note === 'string' ? note : null, model),
  };
}
