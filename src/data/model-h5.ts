import type { File as H5File, Group } from 'h5wasm';
import { Dataset as H5Dataset, Group as H5Group } from 'h5wasm';
import type { Experiment } from '../domain/experiment.ts';
import { invalidModelFile, parseJson } from '../domain/export/json.ts';
import { kerasConfig } from '../domain/export/keras-config.ts';
import { readKerasConfig } from '../domain/export/read-keras-config.ts';
import type { SavedModel, WeightArray } from '../domain/export/saved-model.ts';
import { experimentField, matchWeights, readExperiment } from '../domain/export/saved-model.ts';
import { trainingConfig } from '../domain/export/training-config.ts';
import { LabError } from '../domain/failure.ts';
import { summarize } from '../domain/shapes.ts';
import type { WeightSet } from '../domain/weights.ts';
import { namesAttribute, readH5, textAttribute, writeH5 } from './h5-memory.ts';

/** The last Keras whose own .h5 files have this layout; Keras 3 reads it too. */
const layoutVersion = '2.15.0';
const weightsGroup = 'model_weights';

/** HDF5 cannot infer what an empty list is a list of. */
function listAttribute(group: Group, name: string, values: string[]): void {
  if (values.length > 0) group.create_attribute(name, values);
  else group.create_attribute(name, [], [0], 'S1');
}

function writeVersion(group: Group): void {
  group.create_attribute('keras_version', layoutVersion);
  group.create_attribute('backend', 'tensorflow');
}

/** model_weights/<layer>/<layer>/<weight>:0, the names listed in attributes, as Keras lays them out. */
function writeWeights(root: Group, layerNames: string[], weights: WeightSet): void {
  const group = root.create_group(weightsGroup);
  writeVersion(group);
  listAttribute(group, 'layer_names', layerNames);
  for (const layer of layerNames) {
    const outer = group.create_group(layer);
    const own = weights.filter((weight) => weight.layer === layer);
    const names = own.map(({ name }) => `${layer}/${name}:0`);
    listAttribute(outer, 'weight_names', names);
    if (own.length === 0) continue;
    const inner = outer.create_group(layer);
    for (const { name, shape, values } of own) {
      inner.create_dataset({ name: `${name}:0`, data: values, shape: [...shape] });
    }
  }
}

/** A trained model as a Keras .h5 file: `keras.models.load_model` opens it, compiled. */
export function writeModelH5(experiment: Experiment, weights: WeightSet): Promise<Uint8Array> {
  const { model } = experiment;
  const layerNames = summarize(model).layers.map(({ name }) => name);
  return writeH5((file) => {
    writeVersion(file);
    file.create_attribute('model_config', JSON.stringify(kerasConfig(model)));
    file.create_attribute('training_config', JSON.stringify(trainingConfig(experiment)));
    file.create_attribute(experimentField, JSON.stringify(experiment));
    writeWeights(file, layerNames, weights);
  });
}

/** Copies a dataset out of a file, as floats. */
export function datasetArray(group: Group, path: string): WeightArray {
  const entry = group.get(path);
  if (!(entry instanceof H5Dataset)) throw invalidModelFile(`The weights ${path} are missing.`);
  const { value, shape } = entry;
  if (!ArrayBuffer.isView(value) || value instanceof DataView || value instanceof BigInt64Array) {
    throw invalidModelFile(`The weights ${path} are not numbers.`);
  }
  const values = Float32Array.from(value as Float32Array);
  return { name: path, shape: shape ?? [], values };
}

function requireGroup(parent: Group, path: string): Group {
  const entry = parent.get(path);
  if (entry instanceof H5Group) return entry;
  throw invalidModelFile(`The file has no group ${path}.`);
}

/** The weights of all layers, in the order that the file lists them. */
function readWeights(root: Group): WeightArray[] {
  const group = requireGroup(root, weightsGroup);
  return namesAttribute(group.attrs, 'layer_names').flatMap((layer) => {
    const own = requireGroup(group, layer);
    return namesAttribute(own.attrs, 'weight_names').map((name) => datasetArray(own, name));
  });
}

function readModelFrom(file: H5File): SavedModel {
  const config = textAttribute(file.attrs, 'model_config');
  if (config === null) {
    throw invalidModelFile(
      'This HDF5 file holds no Keras model. If it holds weights only, save the whole model instead.',
    );
  }
  const model = readKerasConfig(parseJson(config, 'model_config'));
  return {
    model,
    weights: matchWeights(model, readWeights(file)),
    experiment: readExperiment(textAttribute(file.attrs, experimentField), model),
  };
}

/**
 * Reads a .h5 model of this page, of Keras 2 or of Keras 3.
 * @throws LabError 'model-file-invalid', or as readKerasConfig does.
 */
export async function readModelH5(bytes: Uint8Array): Promise<SavedModel> {
  try {
    return await readH5(bytes, readModelFrom);
  } catch (thrown) {
    if (thrown instanceof LabError) throw thrown;
    throw invalidModelFile('This HDF5 file is damaged.', thrown);
  }
}
