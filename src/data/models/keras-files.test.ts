import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  activation,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import expected from '../golden/expected.json' with { type: 'json' };
import { readModelFile } from './model-files.ts';

/** Written by real Keras: scripts/golden/keras_models.py. */
const golden = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../golden/${name}`, import.meta.url)));

const model = {
  inputShape: [6, 6, 1],
  layers: [
    conv2d(2, 3, { padding: 'same', activation: 'relu' }),
    maxPooling2d(2),
    batchNormalization(),
    leakyRelu(0.1),
    dropout(0.25),
    flatten(),
    dense(3, 'linear', { initializer: 'heNormal' }),
    activation('relu'),
    dense(4, 'softmax'),
  ],
};

describe('a model that Keras saved', () => {
  it.each(['keras2.h5', 'keras3.h5', 'keras3.keras'])(
    'is read from %s with all its weights in place',
    async (name) => {
      const read = await readModelFile(await golden(name));
      expect(read.model).toEqual(model);
      expect(read.experiment).toBeNull();
      const found = read.weights?.map(({ shape, values }) => ({ shape, first: values[0] }));
      expect(found).toEqual(expected.weights);
      expect(read.weights?.[0].values.slice(0, 4)).toEqual(new Float32Array([0, 0.5, 1, 1.5]));
    },
  );

  it.each(['keras2-weights.h5', 'keras3.weights.h5'])(
    'has weights alone in %s, which go into a network that they fit',
    async (name) => {
      const bytes = await golden(name);
      const read = await readModelFile(bytes, model);
      expect(read.model).toEqual(model);
      const found = read.weights?.map(({ shape, values }) => ({ shape, first: values[0] }));
      expect(found).toEqual(expected.weights);
      expect(read.notes).toEqual([
        'It holds weights without layers, and they fit the network of this lesson.',
      ]);
      await expect(readModelFile(bytes)).rejects.toThrow(/weights without layers/);
    },
  );

  it.each([
    ['wider', [...model.layers.slice(0, -1), dense(5, 'softmax')], /\[3, 4\].*\[3, 5\]/],
    ['shorter', [flatten(), dense(4)], /it has 2 weight arrays, but the file has 10/],
    [
      'of other layers',
      [...model.layers.slice(0, 6), dense(3), dense(3), dense(3)],
      /it has 12 weight arrays, but the file has 10/,
    ],
  ])('has weights alone, which a network that is %s does not take', async (_, layers, words) => {
    for (const name of ['keras2-weights.h5', 'keras3.weights.h5']) {
      const reading = readModelFile(await golden(name), { ...model, layers });
      await expect(reading).rejects.toMatchObject({ code: 'model-file-invalid' });
      await expect(reading).rejects.toThrow(words);
    }
  });

  it('is read from JSON, without weights', async () => {
    const read = await readModelFile(await golden('keras3.json'));
    expect(read.model).toEqual(model);
    expect(read.weights).toBeNull();
  });
});
