import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { dense } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { writeTfjsModel } from '../../keras/files/tfjs-model.ts';
import { readModelFile, readModelFiles } from './model-files.ts';

const model = { inputShape: [2], layers: [dense(4, 'relu'), dense(3, 'softmax')] };
const weights = initialWeights(model, 3);
const experiment = {
  ...experimentDefaults,
  model,
  loss: { kind: 'categoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
} as const;
const own = writeTfjsModel(experiment, weights);

interface Manifest {
  weightsManifest: { paths: string[]; weights: { shape: number[]; quantization?: object }[] }[];
}

/** The model.json with its manifest changed. */
function changed(change: (group: Manifest['weightsManifest'][number]) => void): Uint8Array {
  const content = JSON.parse(own.modelJson) as Manifest;
  change(content.weightsManifest[0]);
  return new TextEncoder().encode(JSON.stringify(content));
}

const named = (name: string, bytes: Uint8Array) => ({ name, bytes });

it('refuses the weights of another model, with both numbers of bytes', async () => {
  const longer = new Uint8Array(own.weights.length + 8);
  const reading = readModelFiles([
    named(
      'model.json',
      changed(() => undefined),
    ),
    named('weights.bin', longer),
  ]);
  await expect(reading).rejects.toMatchObject({
    code: 'model-file-invalid',
    message: expect.stringMatching(
      new RegExp(`hold ${longer.length} bytes, and model.json says ${own.weights.length}`),
    ) as unknown,
  });
});

it('refuses a weight that is a quarter of a number long', async () => {
  const json = changed((group) => (group.weights = [{ ...group.weights[0], shape: [0.25] }]));
  await expect(
    readModelFiles([named('model.json', json), named('weights.bin', new Uint8Array(1))]),
  ).rejects.toMatchObject({ code: 'model-file-invalid' });
});

it('reads a zip with weights of any names, in a folder', async () => {
  const paths = ['group1-shard1of2.bin', 'group1-shard2of2.bin'];
  const zip = zipSync({
    'digits/model.json': changed((group) => Object.assign(group, { paths })),
    [`digits/${paths[1]}`]: own.weights.slice(40),
    [`digits/${paths[0]}`]: own.weights.slice(0, 40),
  });
  const read = await readModelFile(zip);
  expect(read.weights).toEqual(weights);
});

it('names a file of weights that a zip lacks', async () => {
  const zip = zipSync({ 'model.json': changed(() => undefined) });
  await expect(readModelFile(zip)).rejects.toThrow('weights.bin with its weights is missing');
});

const all = weights.flatMap(({ values }) => [...values]);
const [scale, min] = [2 ** -6, -2];

it.each([
  ['uint8', Uint8Array.from(all, (value) => Math.round((value - min) / scale))],
  [
    'uint16',
    new Uint8Array(Uint16Array.from(all, (value) => Math.round((value - min) / scale)).buffer),
  ],
])('dequantizes %s as TensorFlow.js does: step * scale + min', async (dtype, bytes) => {
  const quantization = { scale, min, dtype, original_dtype: 'float32' };
  const json = changed((group) =>
    group.weights.forEach((one) => (one.quantization = quantization)),
  );
  const read = await readModelFiles([named('model.json', json), named('weights.bin', bytes)]);
  const values = read.weights?.flatMap((weight) => [...weight.values]);
  expect(values).toEqual(all.map((value) => Math.round((value - min) / scale) * scale + min));
});

it('reads half floats: signs, subnormals, ordinary numbers', async () => {
  const halves = [0x3c00, 0xc000, 0x0001, 0x3555, 0x7bff, 0x8000];
  const numbers = [1, -2, 2 ** -24, 0.333251953125, 65504, -0];
  const bits = all.map((_, index) => halves[index % halves.length]);
  const quantization = { dtype: 'float16', original_dtype: 'float32' };
  const json = changed((group) =>
    group.weights.forEach((one) => (one.quantization = quantization)),
  );
  const bytes = new Uint8Array(Uint16Array.from(bits).buffer);
  const read = await readModelFiles([named('model.json', json), named('weights.bin', bytes)]);
  const values = read.weights?.flatMap((weight) => [...weight.values]);
  expect(values).toEqual(all.map((_, index) => numbers[index % numbers.length]));
});
