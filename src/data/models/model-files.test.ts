import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { kerasJson } from '../../keras/files/keras-config.ts';
import {
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { readH5, writeH5 } from '../formats/hdf5/h5-memory.ts';
import { readModelFile, readModelFiles, writeModelFile } from './model-files.ts';

const experiment: Experiment = {
  ...experimentDefaults,
  model: {
    inputShape: [8, 8, 1],
    layers: [
      conv2d(3, 3, { activation: 'relu' }),
      leakyRelu(0.1),
      maxPooling2d(2),
      batchNormalization(),
      dropout(0.5),
      flatten(),
      dense(10, 'softmax'),
    ],
  },
  loss: { kind: 'categoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
  scaling: 'minMax',
};

const weights = initialWeights(experiment.model, 3);

describe('a saved model', () => {
  it.each(['keras', 'tfjs'] as const)(
    'in the format %s comes back with architecture, weights and settings',
    async (format) => {
      const file = await writeModelFile(format, experiment, weights);
      const read = await readModelFile(file.bytes);
      expect(read.model).toEqual(experiment.model);
      expect(read.weights).toEqual(weights);
      expect(read.experiment).toEqual(experiment);
    },
  );

  it('as JSON comes back as an architecture without weights', async () => {
    const file = await writeModelFile('json', experiment, weights);
    expect(file.name).toBe('model.json');
    const read = await readModelFile(file.bytes);
    expect(read).toEqual({ model: experiment.model, weights: null, experiment: null, notes: [] });
  });

  it('is laid out in its .h5 file as Keras expects it', async () => {
    const { bytes } = await writeModelFile('keras', experiment, weights);
    const paths = await readH5(bytes, (file) => file.paths());
    expect(paths).toContain('model_weights/conv2d/conv2d/kernel:0');
    expect(paths).toContain('model_weights/batch_normalization/batch_normalization/gamma:0');
    expect(paths).toContain('model_weights/dropout');
  });

  it('is one archive of model.json and weights.bin for TensorFlow.js', async () => {
    const { bytes } = await writeModelFile('tfjs', experiment, weights);
    expect(Object.keys(unzipSync(bytes))).toEqual(['model.json', 'weights.bin']);
  });
});

const text = (content: string) => new TextEncoder().encode(content);

describe('a model in several files', () => {
  const json = async () => {
    const { bytes } = await writeModelFile('json', experiment, weights);
    return { name: 'model.json', bytes };
  };

  it('takes its weights from Keras’s .h5, whatever the order of the files', async () => {
    const { bytes } = await writeModelFile('keras', experiment, weights);
    const read = await readModelFiles([{ name: 'weights.h5', bytes }, await json()]);
    expect(read).toEqual({ model: experiment.model, weights, experiment: null, notes: [] });
  });

  it('takes its weights from TensorFlow.js’s .bin files, in the order of its manifest', async () => {
    const { bytes } = await writeModelFile('tfjs', experiment, weights);
    const entries = unzipSync(bytes);
    const whole = entries['weights.bin'];
    const manifest = new TextDecoder()
      .decode(entries['model.json'])
      .replace('"weights.bin"', '"shard1.bin", "shard2.bin"');
    const read = await readModelFiles([
      { name: 'shard2.bin', bytes: whole.slice(1000) },
      { name: 'model.json', bytes: text(manifest) },
      { name: 'shard1.bin', bytes: whole.slice(0, 1000) },
    ]);
    expect(read.weights).toEqual(weights);
    expect(read.experiment).toEqual(experiment);
    const missing = [
      { name: 'model.json', bytes: text(manifest) },
      { name: 'shard1.bin', bytes: whole.slice(0, 1000) },
    ];
    await expect(readModelFiles(missing)).rejects.toThrow('shard2.bin with its weights is missing');
  });

  it('is refused without a JSON, or without weights', async () => {
    const one = { name: 'a.bin', bytes: new Uint8Array([1, 2, 3]) };
    const code = 'model-file-invalid';
    await expect(readModelFiles([one, one])).rejects.toMatchObject({ code });
    await expect(readModelFiles([await json(), one])).rejects.toThrow('weights for model.json');
  });

  it('is read from an archive in which it was sent', async () => {
    const { bytes } = await writeModelFile('keras', experiment, weights);
    const zip = zipSync({ 'homework/model.h5': bytes, 'homework/notes.txt': strToU8('Hello') });
    expect(await readModelFile(zip)).toMatchObject({ model: experiment.model, weights });
  });

  it.each([
    ['saved_model.pb', /SavedModel.*model\.save|load_model/],
    ['ckpt-1.index', /checkpoint.*model\.save/],
    ['group1-shard1of1.bin', /model\.json together/],
  ])('is named when only its part %s came', async (name, words) => {
    const bytes = new Uint8Array([8, 1, 2, 3, 4]);
    await expect(readModelFiles([{ name, bytes }])).rejects.toThrow(words);
  });

  it('is refused when the weights belong to another model', async () => {
    const other = { ...experiment, model: { inputShape: [8, 8], layers: [flatten(), dense(10)] } };
    const { bytes } = await writeModelFile('keras', other, initialWeights(other.model, 1));
    await expect(readModelFiles([await json(), { name: 'b.h5', bytes }])).rejects.toMatchObject({
      code: 'model-file-invalid',
      message: 'The model has 8 weight arrays, but the file has 2.',
    });
  });
});

describe('a file that cannot be read as a model', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['is empty', () => new Uint8Array(), 'The file is empty'],
    ['is a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not JSON'],
    ['is another JSON', () => text('{"a": 1}'), 'does not describe a Keras model'],
    [
      'is a cut-off .h5 file',
      async () => (await writeModelFile('keras', experiment, weights)).bytes.slice(0, 3000),
      'HDF5 file is damaged',
    ],
    [
      'is an HDF5 file of data',
      () => writeH5((file) => file.create_attribute('X_train', 'none')),
      'holds no Keras model',
    ],
    [
      'is a cut-off archive',
      async () => (await writeModelFile('tfjs', experiment, weights)).bytes.slice(0, 500),
      'archive is damaged',
    ],
    ['is some other archive', () => zipSync({ 'a.txt': strToU8('a') }), 'has neither model.json'],
  ])('says so: it %s', async (_, make, message) => {
    await expect(readModelFile(await make())).rejects.toMatchObject({
      code: 'model-file-invalid',
      message: expect.stringContaining(message) as string,
    });
  });

  it('names the weights whose shape is wrong', async () => {
    const wider = { ...experiment.model, layers: [flatten(), dense(11)] };
    const bytes = await writeH5((file) => {
      file.create_attribute('model_config', kerasJson(wider));
      const group = file.create_group('model_weights');
      group.create_attribute('layer_names', ['dense']);
      const layer = group.create_group('dense');
      layer.create_attribute('weight_names', ['kernel', 'bias']);
      layer.create_dataset({ name: 'kernel', data: new Float32Array(640), shape: [64, 10] });
      layer.create_dataset({ name: 'bias', data: new Float32Array(11), shape: [11] });
    });
    await expect(readModelFile(bytes)).rejects.toMatchObject({
      code: 'model-file-invalid',
      message: 'The weights kernel have the shape [64, 10]; the model needs [64, 11].',
    });
  });

  it('names a layer that this page does not have', async () => {
    const json = kerasJson(experiment.model).replace('"Dropout"', '"Permute"');
    await expect(readModelFile(text(json))).rejects.toMatchObject({
      code: 'model-layer-unknown',
      message: 'The layer Permute is not available here.',
    });
  });
});

describe('a .keras file of Keras 3', () => {
  it('is read with its numbered variables', async () => {
    const model = { inputShape: [2], layers: [dense(1), dense(3)] };
    const variables = await writeH5((file) => {
      const layers = file.create_group('layers');
      for (const [name, shape] of [
        ['dense', [2, 1]],
        ['dense_1', [1, 3]],
      ] as const) {
        const vars = layers.create_group(name).create_group('vars');
        const [inputs, units] = shape;
        const kernel = new Float32Array(inputs * units).fill(0.5);
        vars.create_dataset({ name: '0', data: kernel, shape: [inputs, units] });
        vars.create_dataset({ name: '1', data: new Float32Array(units), shape: [units] });
      }
    });
    const archive = zipSync({
      'metadata.json': strToU8('{"keras_version": "3.15.1"}'),
      'config.json': strToU8(kerasJson(model)),
      'model.weights.h5': variables,
    });
    const read = await readModelFile(archive);
    expect(read.model).toEqual(model);
    expect(read.weights?.map(({ layer, name }) => `${layer}/${name}`)).toEqual([
      'dense/kernel',
      'dense/bias',
      'dense_1/kernel',
      'dense_1/bias',
    ]);
    expect(read.weights?.[0].values).toEqual(new Float32Array([0.5, 0.5]));
  });
});
