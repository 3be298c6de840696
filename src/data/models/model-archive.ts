import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { invalidModelFile, parseJson } from '../../keras/files/json.ts';
import { readKerasConfig } from '../../keras/files/read-keras-config.ts';
import type { SavedModel } from '../../keras/files/saved-model.ts';
import {
  readTfjsModel,
  tfjsModelFile,
  tfjsWeightsFile,
  writeTfjsModel,
} from '../../keras/files/tfjs-model.ts';
import { LabError } from '../../domain/failure.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { readWeightsH5 } from './model-h5.ts';

/** Unpacked, no model of this page comes near it. */
const mostBytes = 512 * 1024 * 1024;

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

type Entries = Readonly<Record<string, Uint8Array>>;

function unzip(bytes: Uint8Array): Entries {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > mostBytes) throw invalidModelFile('The archive is too large to be a model.');
        return true;
      },
    });
  } catch (thrown) {
    if (thrown instanceof LabError) throw thrown;
    throw invalidModelFile('This archive is damaged.', thrown);
  }
}

/** The entry of this name, in whatever folder it was zipped. */
const entryOf = (entries: Entries, name: string): Uint8Array | undefined =>
  Object.entries(entries).find(([path]) => path === name || path.endsWith(`/${name}`))?.[1];

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function readKerasArchive(config: Uint8Array, weights: Uint8Array): Promise<SavedModel> {
  const model = readKerasConfig(parseJson(textOf(config), kerasConfigFile));
  return { model, weights: await readWeightsH5(model, weights), experiment: null };
}

/**
 * Reads a zipped model: our own archive, another TensorFlow.js model, or a .keras file of Keras 3.
 * @throws LabError 'model-file-invalid', or as readKerasConfig does.
 */
export async function readModelArchive(bytes: Uint8Array): Promise<SavedModel> {
  const entries = unzip(bytes);
  const modelJson = entryOf(entries, tfjsModelFile);
  const tfjsWeights = entryOf(entries, tfjsWeightsFile);
  if (modelJson && tfjsWeights) {
    return readTfjsModel({ modelJson: textOf(modelJson), weights: tfjsWeights });
  }
  const config = entryOf(entries, kerasConfigFile);
  const kerasWeights = entryOf(entries, kerasWeightsFile);
  if (config && kerasWeights) return readKerasArchive(config, kerasWeights);
  throw invalidModelFile(
    `This archive has neither ${tfjsModelFile} with ${tfjsWeightsFile} nor ${kerasConfigFile} with ${kerasWeightsFile}.`,
  );
}
