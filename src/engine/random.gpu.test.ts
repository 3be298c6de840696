import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Geometry } from '../domain/experiment/augment.ts';
import { affineOf, warp } from '../domain/experiment/augment.ts';
import type { AugmentationSpec } from '../domain/experiment/experiment.ts';
import { spatialDropout2d } from '../domain/layers/spatial-dropout2d.ts';
import { conv2d, dense, dropout, flatten } from '../domain/model/layers.ts';
import { optimizerDefaults } from '../domain/model/model.ts';
import { fitScaler } from '../domain/data/scaling.ts';
import { Arena, uploadBytes } from './gpu/arena.ts';
import { Readback } from './gpu/readback.ts';
import { createStepProbe } from './index.ts';
import { gatherKernel, packScaler } from './kernels/gather.ts';
import { layoutOf } from './ir/layout.ts';
import { makePlan } from './gpu/plan.ts';
import { packState } from './ir/step-state.ts';
import { requestTestDevice } from './testing/device.ts';
import { bands } from './testing/tiny.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
});
afterAll(() => device.destroy());

describe('dropout', () => {
  const units = 400;
  const rate = 0.3;
  /** inputs -> dropout -> sum of all: the weight gradients show the mask. */
  const makeProbe = (seed: number) =>
    createStepProbe(device, {
      model: { inputShape: [units], layers: [dropout(rate), dense(2, 'linear')] },
      loss: { kind: 'meanSquaredError', fromLogits: false },
      optimizer: { ...optimizerDefaults.sgd, learningRate: 0 },
      batchSize: 20,
      seed,
    });
  const ones = new Float32Array(20 * units).fill(1);

  /** What each step kept, seen in the outputs of an identity-like kernel: [steps][2]. */
  async function gradients(seed: number, steps: number, rows: number) {
    const probe = await makeProbe(seed);
    const seen: Float32Array[] = [];
    for (let step = 0; step < steps; step++) {
      const { gradients } = await probe.step(ones.subarray(0, rows * units), new Uint8Array(rows));
      seen.push(gradients[0].values.filter((_, at) => at % 2 === 0));
    }
    probe.dispose();
    return seen;
  }

  test('drops its rate and scales the rest up', async () => {
    // One row: the gradient of weight [i, 0] is the input that was left, times one number.
    const [first] = await gradients(5, 1, 1);
    const largest = first.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const kept = first.filter((value) => value !== 0);
    expect(kept.every((value) => Math.abs(Math.abs(value) - largest) < 1e-5 * largest)).toBe(true);
    expect(kept.length / units).toBeGreaterThan(1 - rate - 0.08);
    expect(kept.length / units).toBeLessThan(1 - rate + 0.08);
  });

  test('draws anew at each step, the same again for the same seed, others for another', async () => {
    const masks = (seen: Float32Array[]) => seen.map((row) => Array.from(row, (v) => v !== 0));
    const [run, again, other] = [
      masks(await gradients(5, 2, 1)),
      masks(await gradients(5, 2, 1)),
      masks(await gradients(6, 2, 1)),
    ];
    expect(run[0]).not.toEqual(run[1]);
    expect(again).toEqual(run);
    expect(other[0]).not.toEqual(run[0]);
  });

  test('sends gradients back through the mask of the forward pass', async () => {
    const probe = await createStepProbe(device, {
      model: { inputShape: [8], layers: [dense(64, 'tanh'), dropout(0.5), dense(2, 'linear')] },
      loss: { kind: 'meanSquaredError', fromLogits: false },
      optimizer: { ...optimizerDefaults.sgd, learningRate: 0 },
      batchSize: 1,
    });
    const { gradients } = await probe.step(new Float32Array(8).fill(0.5), [1]);
    probe.dispose();
    const [first, , second] = gradients.map(({ values }) => values);
    // A dropped unit gives nothing to the second kernel, so nothing may come back to the first.
    const dropped = Array.from({ length: 64 }, (_, unit) => second[2 * unit] === 0);
    const silent = Array.from({ length: 64 }, (_, unit) => first[unit] === 0);
    expect(dropped.filter(Boolean).length).toBeGreaterThan(15);
    expect(dropped.filter(Boolean).length).toBeLessThan(49);
    expect(silent).toEqual(dropped);
  });
});

test('spatial dropout drops or keeps a channel of an image as a whole', async () => {
  const [pixels, channels] = [6, 60];
  const probe = await createStepProbe(device, {
    model: {
      inputShape: [2, 3, 1],
      layers: [conv2d(channels, 1), spatialDropout2d(0.4), flatten(), dense(2)],
    },
    loss: { kind: 'meanSquaredError', fromLogits: false },
    optimizer: { ...optimizerDefaults.sgd, learningRate: 0 },
    batchSize: 2,
    seed: 3,
  });
  try {
    const { gradients } = await probe.step(new Float32Array(pixels).fill(1), new Uint8Array(1));
    const kernel = gradients.find(({ layer, name }) => layer === 'dense' && name === 'kernel');
    const left = Array.from({ length: channels }, (_, channel) =>
      Array.from({ length: pixels }, (__, pixel) =>
        Number(kernel?.values[2 * (pixel * channels + channel)] !== 0),
      ).reduce((sum, one) => sum + one, 0),
    );
    expect(new Set(left)).toEqual(new Set([0, pixels]));
    const kept = left.filter((count) => count > 0).length / channels;
    expect(kept).toBeGreaterThan(0.4);
    expect(kept).toBeLessThan(0.8);
  } finally {
    probe.dispose();
  }
});

describe('augmentation', () => {
  const none = { rotation: 0, zoom: 0, widthShift: 0, heightShift: 0 };

  /** Gathers one batch of `rows` copies of the first image: [rows, side * side]. */
  async function gather(augmentation: AugmentationSpec | null, rows: number, side = 8, step = 0) {
    const arena = new Arena(device);
    const images = bands(3, side, 4, 9);
    const scaler = fitScaler('unit', images);
    const buffer = (data: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) => {
      const made = arena.storage('data', data.length);
      device.queue.writeBuffer(made, 0, data);
      return made;
    };
    const state = arena.storage('state', 8);
    const settings = { step, position: 0, samples: rows, seed: 3, learningRate: 0 };
    device.queue.writeBuffer(state, 0, packState(settings, null));
    const outputs = arena.storage('outputs', rows * side * side);
    const kernel = gatherKernel({
      batch: rows,
      height: side,
      width: side,
      output: layoutOf([side * side]),
      augmentation,
      buffers: {
        pixels: { buffer: uploadBytes(arena, 'pixels', images.pixels) },
        scaler: { buffer: buffer(packScaler(scaler)) },
        state: { buffer: state },
        outputs: { buffer: outputs },
        order: { buffer: buffer(new Uint32Array(rows)) },
      },
    });
    const plan = await makePlan(arena, [kernel]);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    plan.encode(pass);
    pass.end();
    device.queue.submit([encoder.finish()]);
    const [values] = await new Readback(arena).floats([outputs]);
    arena.dispose();
    const image = Float32Array.from(images.pixels.subarray(0, side * side), (byte) => byte / 255);
    return {
      image,
      rows: Array.from({ length: rows }, (_, r) => values.slice(r * 64, r * 64 + 64)),
    };
  }

  const difference = (a: Float32Array, b: Float32Array) =>
    a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at])), 0);

  test('of no size leaves images as they are', async () => {
    const { image, rows } = await gather(none, 3);
    for (const row of rows) expect(difference(row, image)).toBeLessThan(1e-6);
  });

  /** The drawn number in -1 .. 1 whose reference image is nearest, and how near that is. */
  function nearest(row: Float32Array, draw: (t: number) => Float32Array) {
    let best = { t: 0, off: Infinity };
    for (let t = -1; t <= 1.0001; t += 0.0025) {
      const off = difference(row, draw(t));
      if (off < best.off) best = { t, off };
    }
    return best;
  }

  test.each([
    ['rotation', 30],
    ['heightShift', 0.2],
    ['widthShift', 0.2],
  ] as const)('%s moves pixels as the reference does, evenly both ways', async (kind, size) => {
    const { image, rows } = await gather({ ...none, [kind]: size }, 60);
    const still = { rotation: 0, rowShift: 0, columnShift: 0, rowZoom: 1, columnZoom: 1 };
    const key = { rotation: 'rotation', heightShift: 'rowShift', widthShift: 'columnShift' }[kind];
    const scale = kind === 'rotation' ? size : size * 8;
    const found = rows.map((row) =>
      nearest(row, (t) => warp(image, 8, 8, affineOf({ ...still, [key]: t * scale }, 8, 8))),
    );
    for (const { off } of found) expect(off).toBeLessThan(0.01);
    const drawn = found.map(({ t }) => t);
    expect(Math.min(...drawn)).toBeLessThan(-0.75);
    expect(Math.max(...drawn)).toBeGreaterThan(0.75);
    expect(Math.abs(drawn.reduce((sum, t) => sum + t, 0) / 60)).toBeLessThan(0.3);
  });

  test('zooms rows and columns apart', async () => {
    const { image, rows } = await gather({ ...none, zoom: 0.3 }, 6);
    for (const row of rows) {
      let best = Infinity;
      for (let y = 0.7; y <= 1.3; y += 0.005) {
        for (let x = 0.7; x <= 1.3; x += 0.005) {
          const still = { rotation: 0, rowShift: 0, columnShift: 0, rowZoom: y, columnZoom: x };
          best = Math.min(best, difference(row, warp(image, 8, 8, affineOf(still, 8, 8))));
        }
      }
      expect(best).toBeLessThan(0.02);
    }
  });

  /** The mixer of random.wgsl. */
  function mixBits(value: number): number {
    let x = value >>> 0;
    x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
    x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
    return (x ^ (x >>> 16)) >>> 0;
  }

  /** The geometry that the shader draws for a row of the batch: seed 3, step 0. */
  function geometryOf(row: number, spec: AugmentationSpec, side: number): Geometry {
    const key = mixBits(mixBits(mixBits(3 ^ 0x9e3779b9) ^ 0) ^ 0);
    const drawn = (index: number) => {
      const bits = mixBits(mixBits(8 * row + index) ^ key);
      return (bits >>> 8) * (2 / 2 ** 24) - 1;
    };
    return {
      rotation: drawn(0) * spec.rotation,
      rowShift: drawn(1) * spec.heightShift * side,
      columnShift: drawn(2) * spec.widthShift * side,
      rowZoom: 1 + drawn(3) * spec.zoom,
      columnZoom: 1 + drawn(4) * spec.zoom,
    };
  }

  test('rotation, shifts and zooms together move every pixel as the reference does', async () => {
    const spec = { rotation: 25, zoom: 0.3, widthShift: 0.2, heightShift: 0.15 };
    const { image, rows } = await gather(spec, 40);
    rows.forEach((row, index) => {
      const map = affineOf(geometryOf(index, spec, 8), 8, 8);
      // WGSL's sine and cosine may be off by 2^-11.
      expect(difference(row, warp(image, 8, 8, map))).toBeLessThan(2e-3);
    });
  });

  test('draws anew for each image and step, and the same again', async () => {
    const spec = { rotation: 15, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 };
    const [first, again, later] = [
      await gather(spec, 4),
      await gather(spec, 4),
      await gather(spec, 4, 8, 1),
    ];
    expect(again.rows).toEqual(first.rows);
    expect(later.rows[0]).not.toEqual(first.rows[0]);
    expect(first.rows[1]).not.toEqual(first.rows[0]);
  });
});
