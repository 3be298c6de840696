import type { Experiment } from '../domain/experiment.ts';
import { invalidModelFile, isRecord, parseJson } from '../domain/export/json.ts';
import { kerasJson } from '../domain/export/keras-config.ts';
import { readKerasConfig } from '../domain/export/read-keras-config.ts';
import type { SavedModel } from '../domain/export/saved-model.ts';
import type { WeightSet } from '../domain/weights.ts';

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

const hdf5Signature = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const zipSignature = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

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
  if (startsWith(bytes, hdf5Signature)) return (await h5Files()).readModelH5(bytes);
  if (startsWith(bytes, zipSignature)) return (await archives()).readModelArchive(bytes);
  return readModelJson(bytes);
}
