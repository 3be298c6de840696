import { describe, expect, it, test } from 'vitest';
import { atOnce } from '../../domain/slices.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { scaleImages } from '../../domain/data/scaling.ts';
import { createRandom, normal } from '../../domain/random/random.ts';
import { goldens } from '../../engine/parity/golden.ts';
import { tinyConv } from '../../engine/testing/tiny.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { imagesOf } from '../../training/split-images.ts';
import { placeLayers } from '../interpreter/interpreter.ts';
import { gradientSizes } from './gradient-sizes.ts';
import { planeOfPath, weightsOnPlane } from './path-plane.ts';

const norm = (arrays: readonly Float32Array[]) =>
  Math.sqrt(arrays.flatMap((values) => [...values]).reduce((sum, value) => sum + value ** 2, 0));

test('the size of each layer’s gradient is that of Keras’s gradients of the same batch', () => {
  const files = ['networks/', 'batches/'].flatMap((prefix) => goldens(prefix));
  const plain = files.filter(({ experiment: { model } }) =>
    model.layers.every(({ kind }) => !/dropout/i.test(kind)),
  );
  expect(plain.length).toBeGreaterThan(5);
  for (const { experiment, data, initialWeights: weights, gradients } of plain) {
    const count = Math.min(experiment.batchSize, data.train.count);
    const images = imagesOf(
      data.train,
      Array.from({ length: count }, (_, at) => at),
    );
    const scaled = Float64Array.from(scaleImages(images.pixels, data.scaler));
    const size = scaled.length / count;
    const batch = {
      inputs: Array.from({ length: count }, (_, at) => scaled.subarray(at * size, (at + 1) * size)),
      labels: [...images.labels],
    };
    const found = atOnce(gradientSizes(placeLayers(experiment.model, weights), experiment, batch));
    const names = [...new Set(gradients.map(({ layer }) => layer))];
    const learning = found.layers.filter((layer) => layer.norm !== null);
    expect(learning.map(({ layer }) => layer)).toEqual(names);
    for (const { layer, norm: own } of learning) {
      const expected = norm(
        gradients.filter((one) => one.layer === layer).map(({ values }) => values),
      );
      expect(Math.abs(own! - expected)).toBeLessThan(1e-4 * expected + 1e-9);
    }
  }
});

/** A walk of weights about one place, most of it along two directions. */
function walk(steps: number): WeightSet[] {
  const start = initialWeights(tinyConv().model, 3);
  const random = createRandom(8);
  const noise = (size: number) =>
    start.map(({ values }) => values.map(() => size * normal(random)));
  const [across, up] = [noise(0.3), noise(0.1)];
  return Array.from({ length: steps }, (_, step) => {
    const little = noise(0.004);
    const [x, y] = [step / steps, Math.sin((3 * step) / steps)];
    return start.map((weight, array) => ({
      ...weight,
      values: weight.values.map((value, at) => {
        const moved = value + x * across[array][at] + y * up[array][at] + little[array][at];
        return weight.name === 'moving_variance' ? Math.abs(moved) + 1 : moved;
      }),
    }));
  });
}

const distance = (one: WeightSet, other: WeightSet) =>
  norm(
    one.flatMap(({ trainable, values }, array) =>
      trainable ? [values.map((value, at) => value - other[array].values[at])] : [],
    ),
  );

describe('the plane of a path of weights', () => {
  const path = walk(12);
  const plane = atOnce(planeOfPath(path))!;

  it('goes through the last ones and shows nearly all of the way', () => {
    expect([...plane.places.slice(-2)]).toEqual([0, 0]);
    expect(plane.shares[0] + plane.shares[1]).toBeGreaterThan(0.95);
    expect(plane.shares[0]).toBeGreaterThan(plane.shares[1]);
  });

  it('has every one of them where it lies, as far off as it says', () => {
    path.forEach((weights, at) => {
      const [x, y] = plane.places.slice(2 * at, 2 * at + 2);
      const there = weightsOnPlane(plane, x, y);
      expect(distance(there, weights)).toBeCloseTo(plane.off[at], 4);
      expect(distance(weights, path.at(-1)!)).toBeCloseTo(plane.reach[at], 4);
      expect(Math.hypot(x, y, plane.off[at])).toBeCloseTo(plane.reach[at], 6);
    });
  });

  it('keeps variances above 0 however far one goes', () => {
    const far = weightsOnPlane(plane, 500, -500);
    const variance = far.find(({ name }) => name === 'moving_variance')!;
    expect(Math.min(...variance.values)).toBeGreaterThanOrEqual(0);
  });

  it('is none where the weights never turned', () => {
    const [first, last] = [path[0], path[11]];
    const between = first.map((weight, array) => ({
      ...weight,
      values: weight.values.map((value, at) => (value + last[array].values[at]) / 2),
    }));
    expect(atOnce(planeOfPath([first, last]))).toBeNull();
    expect(atOnce(planeOfPath([first, between, first]))).toBeNull();
    expect(atOnce(planeOfPath([]))).toBeNull();
  });
});
