import { afterAll, beforeAll, expect, test } from 'vitest';
import { conv2d, dense, dropout, flatten, maxPooling2d } from '../../domain/model/layers.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { createRandom } from '../../domain/random/random.ts';
import { createStepProbe } from '../index.ts';
import { lower } from '../ir/lowering.ts';
import { productShape } from '../kernels/product/product-shape.ts';
import { quadsInOrder } from '../gpu/quads.ts';
import { requestTestDevice } from '../testing/device.ts';
import type { SharedTile, TileChooser } from '../kernels/product/tile.ts';
import { hardwareTiles, softwareTiles } from './tiles.ts';
import { chooseTiles, measuredTiles } from './tuning.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
});
afterAll(() => device.destroy());

/** Widths that no tile divides, both paddings, both strides, a dropout in every epilogue. */
const model: ModelSpec = {
  inputShape: [11, 9, 1],
  layers: [
    conv2d(6, 3, { activation: 'tanh' }),
    dropout(0.2),
    conv2d(20, 5, { padding: 'same', activation: 'relu' }),
    conv2d(9, 3, { padding: 'same', strides: 2, activation: 'sigmoid' }),
    maxPooling2d(2),
    flatten(),
    dense(70, 'elu'),
    dropout(0.3),
    dense(3, 'softmax'),
  ],
};

/** Threads that share nothing. */
const alone = softwareTiles(false);

const small: SharedTile = { kind: 'shared', rows: 4, quads: 4, perThread: 2 };
const shared: TileChooser = {
  ...alone,
  forward: (shape) => (shape.input.stride === 1 ? alone.forward(shape) : small),
  inputGradient: () => small,
  weightGradient: (shape) =>
    shape.input.stride === 1 ? alone.weightGradient(shape) : { tile: small, parts: 3 },
};

/** Widths at which a subgroup's threads share what they fetch, and a batch that no tile divides. */
const wide: ModelSpec = {
  inputShape: [11, 9, 1],
  layers: [
    conv2d(32, 3, { activation: 'relu' }),
    conv2d(64, 3, { padding: 'same', strides: 2, activation: 'tanh' }),
    flatten(),
    dense(32, 'relu'),
    dropout(0.3),
    dense(3, 'softmax'),
  ],
};

async function gradientsWith(tiles: TileChooser, network = model): Promise<number[]> {
  const probe = await createStepProbe(device, {
    model: network,
    loss: { kind: 'categoricalCrossentropy', fromLogits: false },
    optimizer: optimizerDefaults.adam,
    batchSize: 7,
    seed: 4,
    tiles,
  });
  try {
    const random = createRandom(11);
    const inputs = Float32Array.from({ length: 7 * 99 }, random);
    const { gradients, outputs } = await probe.step(inputs, [0, 1, 2, 0, 1, 2, 0]);
    return [...outputs, ...gradients.flatMap(({ values }) => [...values])];
  } finally {
    probe.dispose();
  }
}

function relativeError(actual: readonly number[], expected: readonly number[]): number {
  const norm = (values: readonly number[]) => Math.hypot(...values);
  return norm(actual.map((value, at) => value - expected[at])) / norm(expected);
}

test.each([
  ['through workgroup memory', shared],
  ['by the rules for GPUs', hardwareTiles],
])('products computed %s agree with those from registers', async (_, tiles) => {
  const expected = await gradientsWith(alone);
  const actual = await gradientsWith(tiles);
  expect(actual).toHaveLength(expected.length);
  expect(relativeError(actual, expected)).toBeLessThan(1e-5);
});

test('products cut by the rules for this device agree with those from registers', async () => {
  const options = { autotune: false };
  const rules = await chooseTiles(device, { model: wide, batchSize: 7 }, options);
  const expected = await gradientsWith(alone, wide);
  const actual = await gradientsWith(rules, wide);
  expect(relativeError(actual, expected)).toBeLessThan(1e-5);
});

test('quads that share are tried out, and not used by a device without them', async () => {
  expect(await quadsInOrder(device)).toBe(device.features.has('subgroups'));
  const adapter = await navigator.gpu.requestAdapter();
  const bare = await adapter?.requestDevice();
  if (!bare) throw new Error('This browser has no WebGPU adapter.');
  expect(await quadsInOrder(bare)).toBe(false);
  bare.destroy();
});

test('a flat batch may be cut into parts that do not divide it', async () => {
  const flat: ModelSpec = { inputShape: [12], layers: [dense(20, 'tanh'), dense(3, 'softmax')] };
  const inputs = Float32Array.from({ length: 30 * 12 }, createRandom(3));
  const labels = Uint8Array.from({ length: 30 }, (_, row) => row % 3);
  const run = async (parts: number) => {
    const weightGradient: TileChooser['weightGradient'] = (shape) => ({
      ...alone.weightGradient(shape),
      parts,
    });
    const probe = await createStepProbe(device, {
      model: flat,
      loss: { kind: 'categoricalCrossentropy', fromLogits: false },
      optimizer: optimizerDefaults.sgd,
      batchSize: 30,
      tiles: { ...alone, weightGradient },
    });
    const { gradients } = await probe.step(inputs, labels);
    probe.dispose();
    return gradients.flatMap(({ values }) => [...values]);
  };
  const whole = await run(1);
  for (const parts of [3, 5]) expect(relativeError(await run(parts), whole)).toBeLessThan(1e-5);
});

test('measured choices are remembered and used', async () => {
  const store = new Map<string, string>();
  const tiny = { model: { inputShape: [16], layers: [dense(8), dense(4)] }, batchSize: 4 };
  const options = { tuning: store, adapterName: 'here' };
  await measuredTiles(device, tiny, options, hardwareTiles, Infinity);
  expect(store.size).toBe(5);
  const kept = new Map(store);
  await measuredTiles(device, tiny, options, hardwareTiles, Infinity);
  expect(store).toEqual(kept);

  // A tile that no rule gives, where the first layer's forward product is remembered.
  const odd = { kind: 'registers', tm: 3, tn: 1, groupSize: 8, paired: false };
  const [forward] = [...store.keys()].filter((key) => key.includes(' forward '));
  store.set(forward, JSON.stringify(odd));
  const tiles = await measuredTiles(device, tiny, options, hardwareTiles, Infinity);
  const [block] = lower(tiny.model, { training: true }).blocks;
  expect(tiles.forward(productShape(block, 'dense', tiny.batchSize))).toEqual(odd);
});
