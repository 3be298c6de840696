import { t } from '../../domain/language.ts';
import type { File as H5File, Group } from 'h5wasm';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { invalidModelFile, parseJson } from '../../domain/json.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import { kerasConfig } from '../../keras/files/keras-config.ts';
import { adaptWeights } from '../../keras/files/adapt-weights.ts';
import type { KerasModel } from '../../keras/files/read-keras-config.ts';
import { readKerasModel } from '../../keras/files/read-keras-config.ts';
import type { SavedModel, WeightArray } from '../../keras/files/saved-model.ts';
import { experimentField, readExperiment } from '../../keras/files/saved-model.ts';
import { optimizerNotes, trainingConfig } from '../../keras/files/training-config.ts';
import { LabError } from '../../domain/failure.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import {
  isDataset,
  isGroup,
  namesAttribute,
  readH5,
  textAttribute,
  writeH5,
} from '../formats/hdf5/h5-memory.ts';

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
function datasetArray(group: Group, path: string): WeightArray {
  const entry = group.get(path);
  if (!isDataset(entry)) throw invalidModelFile(t('The weights {path} are missing.', { path }));
  const { value, shape } = entry;
  if (!ArrayBuffer.isView(value) || value instanceof DataView || value instanceof BigInt64Array) {
    throw invalidModelFile(t('The weights {path} are not numbers.', { path }));
  }
  const values = Float32Array.from(value as Float32Array);
  return { name: path, shape: shape ?? [], values };
}

function requireGroup(parent: Group, path: string): Group {
  const entry = parent.get(path);
  if (isGroup(entry)) return entry;
  throw invalidModelFile(t('The file has no group {path}.', { path }));
}

/** The weights of all layers, in the order that the group lists them. */
function readListedWeights(group: Group): WeightArray[] {
  return namesAttribute(group.attrs, 'layer_names').flatMap((layer) => {
    const own = requireGroup(group, layer);
    return namesAttribute(own.attrs, 'weight_names').map((name) => datasetArray(own, name));
  });
}

/** The roots under which Keras 3 and Keras 2.12 to 2.14 keep numbered variables. */
const numberedRoots = ['layers', '_layer_checkpoint_dependencies'];
/** Groups in groups, down to a layer's variables: no model nests its layers deeper. */
const deepestLayer = 6;
/** What layers that draw random numbers keep beside them: no weights. */
const randomState = 'seed_generator';

/**
 * The group that holds a layer's numbered variables. Keras 2.12 to 2.14 on Windows wrote the path
 * with backslashes, which HDF5 takes for one name.
 */
function variablesOf(root: Group, [, ...path]: readonly string[], name: string): Group {
  const candidates = numberedRoots.flatMap((first) =>
    ['/', '\\'].map((divider) => [first, ...path, 'vars'].join(divider)),
  );
  const found = candidates.map((candidate) => root.get(candidate)).find(isGroup);
  if (found) return found;
  throw invalidModelFile(t('The weights of the layer {name} are missing.', { name }));
}

/** Keras 3 numbers the variables of each layer instead of naming them: layers/dense_1/vars/0. */
const readNumberedWeights = (root: Group, { model, paths }: KerasModel): WeightArray[] =>
  summarize(model).layers.flatMap(({ name, weights }, index) => {
    if (weights.length === 0) return [];
    const group = variablesOf(root, paths[index]!, name);
    if (group.keys().length !== weights.length) {
      throw invalidModelFile(
        t('The file has {count} weight arrays for {name}; the model needs {count2}.', {
          count: group.keys().length,
          name,
          count2: weights.length,
        }),
      );
    }
    return weights.map((_, number) => datasetArray(group, String(number)));
  });

/** Whether the backend that trained the weights turned its kernels. */
const isTheano = (...groups: readonly Group[]): boolean =>
  groups.some((group) => textAttribute(group.attrs, 'backend') === 'theano');

const theanoNote = t(
  'Its kernels are turned by 180 degrees: Theano trained them, which convolves so.',
);

function trainedWith(file: H5File): string[] {
  const text = textAttribute(file.attrs, 'training_config');
  return text === null ? [] : optimizerNotes(parseJson(text, 'training_config'));
}

/** How many arrays of weights a file holds that says nothing of its layers; 0 if it holds none. */
function looseWeights(file: H5File): number {
  const inner = file.get(weightsGroup);
  const listed = isGroup(inner) ? inner : file;
  if (listed.attrs.layer_names) return readListedWeights(listed).length;
  const countIn = (group: Group, depth: number): number =>
    group.keys().reduce((sum, key) => {
      const entry = group.get(key);
      if (!isGroup(entry) || key === randomState) return sum;
      if (/(^|[/\\])vars$/.test(key)) return sum + entry.keys().length;
      return depth > 0 ? sum + countIn(entry, depth - 1) : sum;
    }, 0);
  const roots = numberedRoots.map((root) => file.get(root)).filter(isGroup);
  return Math.max(0, ...roots.map((root) => countIn(root, deepestLayer)));
}

const loneWeightsNote = t(
  'It holds weights without layers, and they fit the network of this lesson.',
);

/**
 * Weights that came without their layers, put into a network that has as many of the same shapes.
 * @throws LabError 'model-file-invalid' with both numbers where it has not.
 */
function readLooseWeights(file: H5File, open: ModelSpec, arrays: number): SavedModel {
  const keras = readKerasModel(kerasConfig(open));
  const wanted = summarize(open).layers.flatMap(({ weights }) => weights).length;
  try {
    if (arrays !== wanted) {
      throw invalidModelFile(
        t('it has {wanted} weight arrays, but the file has {arrays}.', { wanted, arrays }),
      );
    }
    const weights = readWeightsFrom(file, keras);
    return { model: open, weights, experiment: null, notes: [loneWeightsNote] };
  } catch (thrown) {
    if (!(thrown instanceof LabError)) throw thrown;
    throw invalidModelFile(
      t(
        'The file holds weights without layers, and the network of this lesson is another: {message} Choose the model’s JSON together with it, or build its layers in the Model cell first.',
        { message: thrown.message },
      ),
      thrown,
    );
  }
}

function readModelFrom(file: H5File, open: ModelSpec | null): SavedModel {
  const config = textAttribute(file.attrs, 'model_config');
  if (config === null) {
    const arrays = looseWeights(file);
    if (open && arrays > 0) return readLooseWeights(file, open, arrays);
    throw invalidModelFile(
      arrays > 0
        ? t('This file holds weights without layers. Choose the model’s JSON together with it.')
        : t('This HDF5 file holds no Keras model.'),
    );
  }
  const keras = readKerasModel(parseJson(config, 'model_config'));
  const { model } = keras;
  const group = requireGroup(file, weightsGroup);
  const theano = isTheano(file, group);
  return {
    model,
    weights: adaptWeights(keras, readListedWeights(group), theano),
    experiment: readExperiment(textAttribute(file.attrs, experimentField), model),
    notes: [...keras.notes, ...(theano ? [theanoNote] : []), ...trainedWith(file)],
  };
}

function readWeightsFrom(file: H5File, keras: KerasModel): WeightSet {
  if (file.attrs.layer_names) {
    return adaptWeights(keras, readListedWeights(file), isTheano(file));
  }
  const inner = file.get(weightsGroup);
  if (isGroup(inner)) {
    return adaptWeights(keras, readListedWeights(inner), isTheano(file, inner));
  }
  return adaptWeights(keras, readNumberedWeights(file, keras));
}

/** Reads from a file that may be broken in any way. @throws LabError 'model-file-invalid'. */
async function readGuarded<T>(bytes: Uint8Array, read: (file: H5File) => T): Promise<T> {
  try {
    return await readH5(bytes, read);
  } catch (thrown) {
    if (thrown instanceof LabError) throw thrown;
    throw invalidModelFile(t('This HDF5 file is damaged.'), thrown);
  }
}

/**
 * Reads a .h5 model of this page, of Keras 2 or of Keras 3; weights alone (`save_weights`) are those
 * of the network that is `open`, if they fit it.
 * @throws LabError 'model-file-invalid', or as readKerasConfig does.
 */
export const readModelH5 = (bytes: Uint8Array, open: ModelSpec | null): Promise<SavedModel> =>
  readGuarded(bytes, (file) => readModelFrom(file, open));

/**
 * Reads the weights of a model from a file that Keras's save_weights or save wrote.
 * @throws LabError 'model-file-invalid'.
 */
export const readWeightsH5 = (keras: KerasModel, bytes: Uint8Array): Promise<WeightSet> =>
  readGuarded(bytes, (file) => readWeightsFrom(file, keras));
