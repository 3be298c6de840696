import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { lessons } from '../../../lessons/index.ts';
import { batchNormalization, conv2d, dense, flatten } from '../../../domain/model/layers.ts';
import type { LayerSpec, ModelSpec } from '../../../domain/model/model.ts';
import { sizeOf } from '../../../domain/model/shapes.ts';
import type { Weight } from '../../../domain/model/weights.ts';
import { initialWeights } from '../../../domain/model/weights.ts';
import { createRandom } from '../../../domain/random/random.ts';
import { relativeError } from '../../../engine/parity/compare.ts';
import type { SavedModel } from '../../../keras/files/saved-model.ts';
import { useBackend } from '../../../tf/backend.ts';
import { buildModel, writeWeights } from '../../../tf/layers-model.ts';
import { mutate } from '../../testing/fuzz.ts';
import { readModelFile, writeModelFile } from '../model-files.ts';

const folder = new URL('../golden/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const golden = JSON.parse(readFileSync(new URL('onnx-outputs.json', folder), 'utf8')) as Record<
  string,
  number[]
>;

/** What scripts/golden/onnx_models.py shows to ONNX Runtime. */
const picture = (at: number): number => {
  const [image, row, column] = [Math.floor(at / 784), Math.floor(at / 28) % 28, at % 28];
  return ((37 * image + 5 * row + 3 * column) % 256) / 255;
};

async function outputsOf({ model, weights }: SavedModel): Promise<number[]> {
  if (!weights) throw new Error('no weights');
  const built = buildModel(model);
  writeWeights(built, weights);
  const values = Float32Array.from({ length: 2 * sizeOf(model.inputShape) }, (_, at) =>
    picture(at),
  );
  const read = tf.tidy(
    () => built.model.predict(tf.tensor(values, [2, ...model.inputShape])) as tf.Tensor,
  );
  const result = Array.from(await read.data());
  read.dispose();
  built.model.dispose();
  return result;
}

beforeAll(() => useBackend('cpu'));

describe('an ONNX model', () => {
  test('laid out as PyTorch does gives what ONNX Runtime gives', async () => {
    const saved = await readModelFile(bytesOf('torch-like.onnx'));
    expect(saved.model.inputShape).toEqual([28, 28, 1]);
    expect(saved.notes?.join(' ')).toContain('LogSoftmax');
    const logs = (await outputsOf(saved)).map(Math.log);
    expect(relativeError(logs, golden['torch-like.onnx'])).toBeLessThan(1e-4);
  });

  test('laid out as TensorFlow does gives what ONNX Runtime gives', async () => {
    const saved = await readModelFile(bytesOf('keras-like.onnx'));
    expect(saved.model.layers.map(({ kind }) => kind)).toEqual([
      ...['rescaling', 'conv2d', 'depthwiseConv2d', 'averagePooling2d', 'flatten', 'dense'],
    ]);
    expect(relativeError(await outputsOf(saved), golden['keras-like.onnx'])).toBeLessThan(1e-4);
  });

  test('that is damaged always fails in words', async () => {
    const random = createRandom(5);
    for (const name of ['torch-like.onnx', 'keras-like.onnx']) {
      const bytes = bytesOf(name);
      for (let round = 0; round < 250; round++) {
        const code = await readModelFile(mutate(bytes, random)).then(
          () => 'read',
          (thrown: unknown) => (thrown as { code?: string }).code ?? String(thrown),
        );
        expect(code).toMatch(/^(read|model-|dataset-empty|zip-malformed)/);
      }
    }
  }, 120_000);
});

const separable: LayerSpec = {
  ...{ kind: 'separableConv2d', filters: 5, kernelSize: 3, strides: 1, padding: 'valid' },
  ...{ multiplier: 2, activation: 'tanh', initializer: 'glorotUniform' },
};

const everything: ModelSpec = {
  inputShape: [784],
  layers: [
    { kind: 'rescaling', scale: 2, offset: -1 },
    { kind: 'reshape', shape: '28x28x1' },
    { kind: 'zeroPadding2d', top: 1, bottom: 0, left: 2, right: 1 },
    conv2d(4, 3, { strides: 2, padding: 'same', activation: 'elu' }),
    batchNormalization(),
    { kind: 'leakyRelu', alpha: 0.3 },
    separable,
    { kind: 'maxPooling2d', poolSize: 3, strides: 2, padding: 'same' },
    { kind: 'spatialDropout2d', rate: 0.25 },
    { kind: 'averagePooling2d', poolSize: 2 },
    flatten(),
    { kind: 'dropout', rate: 0.5 },
    dense(12, 'sigmoid'),
    batchNormalization(),
    dense(10, 'softmax', { useBias: false }),
  ],
};

/** Weights that no initializer gives, so that a swapped array cannot go unnoticed. */
const distinct = (model: ModelSpec) =>
  initialWeights(model, 1).map((weight, index) => ({
    ...weight,
    values: weight.values.map((value, at) => value + 0.01 * (index + 1) + 1e-3 * (at % 97)),
  }));

describe('a model written as ONNX and read again', () => {
  test.each(lessons.map(({ id, experiment }) => [id, experiment] as const))(
    'has the same weights and settings: %s',
    async (_, experiment) => {
      const weights = distinct(experiment.model);
      const read = await readModelFile((await writeModelFile('onnx', experiment, weights)).bytes);
      expect(read.weights?.map(({ shape }) => shape)).toEqual(weights.map(({ shape }) => shape));
      const same = ({ values }: Weight, at: number) =>
        values.every((value, place) => value === weights[at].values[place]);
      expect(read.weights?.every(same)).toBe(true);
      const kinds = ({ layers }: ModelSpec) => layers.map(({ kind }) => kind);
      expect(kinds(read.model)).toEqual(kinds(experiment.model));
      expect(read.experiment?.optimizer).toEqual(experiment.optimizer);
    },
  );

  test('computes the same, whatever layers it has', async () => {
    const experiment = { ...lessons[0].experiment, model: everything };
    const weights = distinct(experiment.model);
    const { bytes } = await writeModelFile('onnx', experiment, weights);
    const read = await readModelFile(bytes);
    const before = await outputsOf({ model: experiment.model, weights, experiment });
    expect(relativeError(await outputsOf(read), before)).toBeLessThan(1e-4);
  }, 30_000);

  test('is refused by name for an operation that is called as what every object has', async () => {
    const experiment = { ...lessons[0].experiment, model: everything };
    const { bytes } = await writeModelFile('onnx', experiment, distinct(everything));
    const text = Buffer.from(bytes).toString('latin1').replaceAll('Sigmoid', 'valueOf');
    await expect(readModelFile(Buffer.from(text, 'latin1'))).rejects.toMatchObject({
      code: 'model-layer-unknown',
      message: 'The operation valueOf is not available here.',
    });
  });
});
