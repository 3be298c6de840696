import { t } from '../../domain/language.ts';
import { joinBytes } from '../../domain/bytes.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { invalidModelFile, isRecord, parseJson } from '../../domain/json.ts';
import { kerasJson } from '../../keras/files/keras-config.ts';
import { readKerasModel } from '../../keras/files/read-keras-config.ts';
import type { SavedModel } from '../../keras/files/saved-model.ts';
import { readTfjsModel, tfjsWeightFiles } from '../../keras/files/tfjs-model.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { part } from '../../domain/part.ts';
import { isHdf5 } from '../formats/hdf5/hdf5.ts';
import { isZip } from '../formats/zip.ts';
import { looksLikeOnnx } from './onnx/looks-like-onnx.ts';

// HDF5 comes as 4 MB of WebAssembly: it is fetched when somebody saves or opens a model.
const h5Files = () => import('./model-h5.ts');
const archives = () => import('./model-archive.ts');

/**
 * `keras`: .h5 with everything. `json`: the architecture alone. `tfjs`: a zip for TensorFlow.js.
 * `onnx`: for most other programs.
 */
export type ModelFormat = 'keras' | 'json' | 'tfjs' | 'onnx';

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
    case 'onnx': {
      const { writeOnnx } = await part(import('./onnx/write-onnx.ts'));
      const bytes = writeOnnx(experiment, weights);
      return { name: 'model.onnx', mimeType: 'application/octet-stream', bytes };
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
  const content = parseJson(new TextDecoder().decode(bytes), t('The file'));
  const topology = isRecord(content) && content.modelTopology;
  const { model, notes } = readKerasModel(topology || content);
  return { model, weights: null, experiment: null, notes };
}

/** What Git LFS leaves where the file itself was not fetched: 130 bytes of text. */
function refusePointer(bytes: Uint8Array): void {
  const start = new TextDecoder().decode(bytes.subarray(0, 64));
  if (!start.startsWith('version https://git-lfs')) return;
  throw invalidModelFile(
    t(
      'This is a note by Git LFS that the model lies elsewhere, not the model. Fetch it with “git lfs pull”, or download the file itself.',
    ),
  );
}

/**
 * Reads a saved model whatever its format; the content decides, not the name. A file of weights alone
 * is read as those of the network that is `open`.
 * @throws LabError 'model-file-invalid' if it is none, 'model-layer-unknown' for a layer or a setting
 * that this page does not have, 'model-input-differs' without a fixed input shape, 'model-invalid' if
 * its layers do not fit each other.
 */
export async function readModelFile(
  bytes: Uint8Array,
  open: ModelSpec | null = null,
): Promise<SavedModel> {
  if (bytes.length === 0) throw invalidModelFile(t('The file is empty.'));
  refusePointer(bytes);
  if (isHdf5(bytes)) return (await h5Files()).readModelH5(bytes, open);
  if (isZip(bytes)) return (await archives()).readModelArchive(bytes, open);
  if (looksLikeOnnx(bytes)) return (await part(import('./onnx/read-onnx.ts'))).readOnnx(bytes);
  return readModelJson(bytes);
}

const isJson = ({ bytes }: NamedBytes) =>
  /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));

/** The weights of a TensorFlow.js model, whose manifest names their files in order. */
function joinShards(content: unknown, shards: readonly NamedBytes[]): Uint8Array {
  return joinBytes(
    tfjsWeightFiles(content).map((path) => {
      const found = shards.find(({ name }) => name === path.split('/').at(-1));
      if (!found)
        throw invalidModelFile(t('The file {path} with its weights is missing.', { path }));
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
  if (!h5)
    throw invalidModelFile(
      t('None of the files holds the weights for {name}.', { name: json.name }),
    );
  const keras = readKerasModel(content);
  const weights = await (await h5Files()).readWeightsH5(keras, h5.bytes);
  return { model: keras.model, weights, experiment: null, notes: keras.notes };
}

/** Parts of what TensorFlow saves in several files, told by their names: they begin like nothing. */
const partsOfModels: readonly (readonly [name: RegExp, says: string])[] = [
  [
    /\.(index|data-\d+-of-\d+)$|^checkpoint$/,
    t(
      'is a checkpoint of TensorFlow, which names no layers. In Keras: model.save("model.keras"), and open that.',
    ),
  ],
  [
    /\.pb$/,
    t(
      'is a SavedModel’s graph. In Keras: keras.models.load_model(folder).save("model.keras"), and open that.',
    ),
  ],
  [/\.bin$/, t('holds weights for TensorFlow.js: choose its model.json together with it.')],
];

function refusePart({ name }: NamedBytes): void {
  const says = partsOfModels.find(([ending]) => ending.test(name))?.[1];
  if (says) throw invalidModelFile(`${name} ${says}`);
}

/**
 * Reads a model that is one file, or a JSON together with the files of its weights: .bin for
 * TensorFlow.js, .h5 for Keras. `open` is the network whose weights a lone file of weights may be.
 * @throws LabError as readModelFile does.
 */
export async function readModelFiles(
  files: readonly NamedBytes[],
  open: ModelSpec | null = null,
): Promise<SavedModel> {
  const [only, ...others] = files;
  if (only && others.length === 0) {
    refusePart(only);
    return readModelFile(only.bytes, open);
  }
  const json = files.find(isJson);
  if (!json) {
    files.forEach(refusePart);
    throw invalidModelFile(
      t('Choose one model, or the JSON of a model together with its weights.'),
    );
  }
  return readModelWithWeights(
    json,
    files.filter((file) => file !== json),
  );
}
