import { joinBytes } from '../../domain/bytes.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import {
  invalidModelFile,
  isRecord,
  parseJson,
  requireArray,
  requireRecord,
} from '../../domain/json.ts';
import { kerasJson } from '../../keras/files/keras-config.ts';
import { readKerasConfig } from '../../keras/files/read-keras-config.ts';
import type { SavedModel } from '../../keras/files/saved-model.ts';
import { readTfjsModel } from '../../keras/files/tfjs-model.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { isHdf5 } from '../formats/hdf5/hdf5.ts';
import { isZip } from '../formats/zip.ts';

// HDF5 comes as 4 MB of WebAssembly: it is fetched when somebody saves or opens a model.
const h5Files = () => import('./model-h5.ts');
const archives = () => import('./model-archive.ts');

/** `keras`: .h5 with everything. `json`: the architecture alone. `tfjs`: a zip for TensorFlow.js. */
export type ModelFormat = 'keras' | 'json' | 'tfjs';

/** A file to save, with the name that it should get. */
export interface ModelFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** Writes a trained model in one of the formats that Keras or TensorFlow.js open. */
export async function writeModelFile(
  format: ModelFormat,
  experiment: Experiment,
  weights: WeightSet,
): Promise<ModelFile> {
  switch (format) {
    case 'keras': {
      const bytes = await (await h5Files()).writeModelH5(experiment, weights);
      return { name: 'model.h5', mimeType: 'application/x-hdf5', bytes };
    }
    case 'json': {
      const bytes = new TextEncoder().encode(kerasJson(experiment.model));
      return { name: 'model.json', mimeType: 'application/json', bytes };
    }
    case 'tfjs': {
      const bytes = (await archives()).writeModelArchive(experiment, weights);
      return { name: 'model-tfjs.zip', mimeType: 'application/zip', bytes };
    }
  }
}

/** One of the files that a model may come in. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The architecture of a .json file: Keras's own, or the model.json of TensorFlow.js. */
function readModelJson(bytes: Uint8Array): SavedModel {
  const content = parseJson(new TextDecoder().decode(bytes), 'The file');
  const topology = isRecord(content) && content.modelTopology;
  return { model: readKerasConfig(topology || content), weights: null, experiment: null };
}

/**
 * Reads a saved model whatever its format; the content decides, not the name.
 * @throws LabError 'model-file-invalid' if it is none, 'model-layer-unknown' for a layer or a setting
 * that this page does not have, 'model-input-differs' without a fixed input shape, 'model-invalid' if
 * its layers do not fit each other.
 */
export async function readModelFile(bytes: Uint8Array): Promise<SavedModel> {
  if (bytes.length === 0) throw invalidModelFile('The file is empty.');
  if (isHdf5(bytes)) return (await h5Files()).readModelH5(bytes);
  if (isZip(bytes)) return (await archives()).readModelArchive(bytes);
  return readModelJson(bytes);
}

const isJson = ({ bytes }: NamedBytes) =>
  /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));

/** The weights of a TensorFlow.js model, whose manifest names their files in order. */
function joinShards(content: unknown, shards: readonly NamedBytes[]): Uint8Array {
  const groups = isRecord(content) ? requireArray(content.weightsManifest, 'weightsManifest') : [];
  const paths = groups.flatMap((group) =>
    requireArray(requireRecord(group, 'A group of weights').paths, 'The list of weight files'),
  );
  return joinBytes(
    paths.map((path) => {
      const found = shards.find(({ name }) => name === String(path).split('/').at(-1));
      if (!found) throw invalidModelFile(`The file ${String(path)} with its weights is missing.`);
      return found.bytes;
    }),
  );
}

async function readModelWithWeights(
  json: NamedBytes,
  others: readonly NamedBytes[],
): Promise<SavedModel> {
  const text = new TextDecoder().decode(json.bytes);
  const content = parseJson(text, json.name);
  if (isRecord(content) && content.weightsManifest) {
    const weights = joinShards(content, others);
    return readTfjsModel({ modelJson: text, weights });
  }
  const h5 = others.find(({ bytes }) => isHdf5(bytes));
  if (!h5) throw invalidModelFile(`None of the files holds the weights for ${json.name}.`);
  const { model } = readModelJson(json.bytes);
  const weights = await (await h5Files()).readWeightsH5(model, h5.bytes);
  return { model, weights, experiment: null };
}

/**
 * Reads a model that is one file, or a JSON together with the files of its weights: .bin for
 * TensorFlow.js, .h5 for Keras. @throws LabError as readModelFile does.
 */
export async function readModelFiles(files: readonly NamedBytes[]): Promise<SavedModel> {
  if (files.length === 1) return readModelFile(files[0].bytes);
  const json = files.find(isJson);
  if (!json) {
    throw invalidModelFile('Choose one model, or the JSON of a model together with its weights.');
  }
  return readModelWithWeights(
    json,
    files.filter((file) => file !== json),
  );
}
