import { t } from '../../domain/language.ts';
import { strToU8, zipSync } from 'fflate';
import { joinBytes } from '../../domain/bytes.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { invalidModelFile, isRecord, parseJson } from '../../domain/json.ts';
import { readKerasModel } from '../../keras/files/read-keras-config.ts';
import { optimizerNotes } from '../../keras/files/training-config.ts';
import type { SavedModel } from '../../keras/files/saved-model.ts';
import {
  readTfjsModel,
  tfjsModelFile,
  tfjsWeightFiles,
  tfjsWeightsFile,
  writeTfjsModel,
} from '../../keras/files/tfjs-model.ts';
import type { FailureCode } from '../../domain/failure.ts';
import { LabError } from '../../domain/failure.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { part } from '../../domain/part.ts';
import { createBudget } from '../formats/archive/budget.ts';
import type { DataFile } from '../formats/bytes/data-file.ts';
import { fileInMemory } from '../formats/bytes/data-file.ts';
import type { Archive } from '../formats/zip.ts';
import { openZip, readEntry } from '../formats/zip.ts';
import { readWeightsH5 } from './model-h5.ts';

/** Unpacked, no model of this page comes near it. */
const mostBytes = 512 * 1024 * 1024;
const archiveCodes: ReadonlySet<FailureCode> = new Set([
  'zip-malformed',
  'file-too-large',
  'dataset-empty',
]);

const kerasConfigFile = 'config.json';
const kerasWeightsFile = 'model.weights.h5';

/** A trained model as one zip: model.json and weights.bin, for `tf.loadLayersModel`. */
export function writeModelArchive(experiment: Experiment, weights: WeightSet): Uint8Array {
  const files = writeTfjsModel(experiment, weights);
  return zipSync({
    [tfjsModelFile]: strToU8(files.modelJson),
    // Trained weights do not compress.
    [tfjsWeightsFile]: [files.weights, { level: 0 }],
  });
}

/** The entry of this name, in whatever folder it was zipped. */
async function contentOf(archive: Archive, name: string): Promise<Uint8Array | null> {
  const entry = archive.entries.find(({ path }) => path === name || path.endsWith(`/${name}`));
  return entry ? readEntry(archive, entry, mostBytes) : null;
}

/** @throws LabError 'model-file-invalid' for an archive that is damaged or too large. */
async function guarded<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (thrown) {
    const archival = thrown instanceof LabError && archiveCodes.has(thrown.code);
    throw archival ? invalidModelFile(thrown.message, thrown) : thrown;
  }
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function readKerasArchive(config: Uint8Array, weights: Uint8Array): Promise<SavedModel> {
  const content = parseJson(textOf(config), kerasConfigFile);
  const keras = readKerasModel(content);
  const { model } = keras;
  const compiled = isRecord(content) ? content.compile_config : null;
  const notes = [...keras.notes, ...optimizerNotes(compiled)];
  return { model, weights: await readWeightsH5(keras, weights), experiment: null, notes };
}

/** A model.json and the files that its manifest names, beside it in whatever folder they lie. */
async function readTfjsArchive(archive: Archive, json: Uint8Array): Promise<SavedModel> {
  const modelJson = textOf(json);
  const paths = tfjsWeightFiles(parseJson(modelJson, tfjsModelFile));
  const shards: Uint8Array[] = [];
  for (const path of paths) {
    const found = await contentOf(archive, path.split('/').at(-1) ?? path);
    if (!found) throw invalidModelFile(t('The file {path} with its weights is missing.', { path }));
    shards.push(found);
  }
  return readTfjsModel({ modelJson, weights: joinBytes(shards) });
}

/**
 * Reads a zipped model: our own archive, another TensorFlow.js model, or a .keras file of Keras 3.
 * @throws LabError 'model-file-invalid', or as readKerasConfig does.
 */
export function readModelArchive(
  bytes: Uint8Array,
  open: ModelSpec | null = null,
): Promise<SavedModel> {
  return guarded(
    readArchive(fileInMemory(t('The archive'), bytes as Uint8Array<ArrayBuffer>), open),
  );
}

/** Models that are one file, in an archive for no other reason than to be sent. */
const zippedModel = /\.(keras|h5|hdf5|hdf|onnx)$/i;

async function readArchive(file: DataFile, open: ModelSpec | null): Promise<SavedModel> {
  const archive = await openZip(file, createBudget(mostBytes));
  const modelJson = await contentOf(archive, tfjsModelFile);
  if (modelJson) return readTfjsArchive(archive, modelJson);
  const config = await contentOf(archive, kerasConfigFile);
  const kerasWeights = await contentOf(archive, kerasWeightsFile);
  if (config && kerasWeights) return readKerasArchive(config, kerasWeights);
  const inner = archive.entries.find(({ path }) => zippedModel.test(path));
  if (inner) {
    const { readModelFile } = await part(import('./model-files.ts'));
    return readModelFile(await readEntry(archive, inner, mostBytes), open);
  }
  if (archive.entries.some(({ path }) => path.endsWith('data.pkl'))) {
    throw invalidModelFile(
      t(
        'This is PyTorch’s own file, which can run programs when it is opened. In Python: torch.onnx.export(model, torch.zeros(1, 1, 28, 28), "model.onnx", dynamo=False), and open that.',
      ),
    );
  }
  throw invalidModelFile(
    t(
      'This archive has neither {tfjsModelFile} with its weights nor {kerasConfigFile} with {kerasWeightsFile}.',
      { tfjsModelFile, kerasConfigFile, kerasWeightsFile },
    ),
  );
}
