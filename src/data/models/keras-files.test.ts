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

  it('is read from JSON, without weights', async () => {
    const read = await readModelFile(await golden('keras3.json'));
    expect(read.model).toEqual(model);
    expect(read.weights).toBeNull();
  });
});
