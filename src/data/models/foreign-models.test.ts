import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { SavedModel } from '../../keras/files/saved-model.ts';
import { useBackend } from '../../tf/backend.ts';
import { buildModel, writeWeights } from '../../tf/layers-model.ts';
import { relativeError } from '../../engine/parity/compare.ts';
import { readModelFile } from './model-files.ts';

const folder = new URL('./golden/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const outputs = JSON.parse(readFileSync(new URL('outputs.json', folder), 'utf8')) as Record<
  string,
  number[][]
>;

/** The outputs for the images of scripts/golden/foreign_models.py, through TensorFlow.js. */
async function outputsOf({ model, weights }: SavedModel): Promise<number[]> {
  if (!weights) throw new Error('no weights');
  const built = buildModel(model);
  writeWeights(built, weights);
  const count = 3;
  const values = Float32Array.from(
    { length: count * sizeOf(model.inputShape) },
    (_, index) => ((index * 37) % 101) / 100,
  );
  const read = tf.tidy(
    () => built.model.predict(tf.tensor(values, [count, ...model.inputShape])) as tf.Tensor,
  );
  const result = Array.from(await read.data());
  read.dispose();
  built.model.dispose();
  return result;
}

beforeAll(() => useBackend('cpu'));

const kinds = ['functional', 'augmented', 'nested', 'odd-shapes', 'rescaled', 'separable'];
const files = [
  ...kinds.flatMap((kind) => [`${kind}.keras`, `${kind}.h5`]),
  'keras1-theano.h5',
] as const;

describe('a model from elsewhere computes here what it computed there', () => {
  it.each(files)('%s', async (name) => {
    const saved = await readModelFile(bytesOf(name));
    const expected = outputs[name.replace(/\.\w+$/, '')].flat();
    expect(relativeError(await outputsOf(saved), expected)).toBeLessThan(1e-5);
  });
});

describe('what is not as it stands in the file is said', () => {
  it('layers that work in training alone', async () => {
    const { notes } = await readModelFile(bytesOf('augmented.keras'));
    expect(notes).toEqual([
      'RandomRotation is left out: it works in training alone.',
      'RandomZoom is left out: it works in training alone.',
      'GaussianNoise is left out: it works in training alone.',
    ]);
  });

  it('kernels of Theano', async () => {
    const { notes } = await readModelFile(bytesOf('keras1-theano.h5'));
    expect(notes?.join()).toContain('turned by 180 degrees');
  });
});

it('a note by Git LFS is told from a model', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 4\n';
  await expect(readModelFile(new TextEncoder().encode(pointer))).rejects.toMatchObject({
    code: 'model-file-invalid',
    message: expect.stringContaining('git lfs pull') as unknown,
  });
});
