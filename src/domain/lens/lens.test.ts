import { describe, expect, it } from 'vitest';
import type { LabelledImages } from '../data/dataset.ts';
import { atOnce } from '../slices.ts';
import {
  classMeans,
  distanceFromClassMean,
  meanImages,
  meanInk,
  orderImages,
  suspectedLabels,
} from './lens.ts';

/** Images of 1 x 2 pixels. */
function tiny(pairs: readonly [number, number][], labels: readonly number[]): LabelledImages {
  const pixels = Uint8Array.from(pairs.flat());
  return { count: pairs.length, height: 1, width: 2, pixels, labels: Uint8Array.from(labels) };
}

const set = tiny(
  [
    [10, 20],
    [0, 4],
    [30, 40],
    [2, 0],
    [20, 30],
  ],
  [1, 0, 1, 0, 1],
);

describe('the data lens', () => {
  it('weighs the ink of each image', () => {
    expect([...atOnce(meanInk(set))]).toEqual([15, 2, 35, 1, 25]);
  });

  it('averages each class, and leaves one without images black', () => {
    const means = atOnce(classMeans(set, 3));
    expect([...means]).toEqual([1, 2, 20, 30, 0, 0]);
    expect(atOnce(meanImages(set, 3))).toMatchObject({ count: 3, pixels: Uint8Array.from(means) });
  });

  it('tells the typical from the odd', () => {
    const distances = atOnce(distanceFromClassMean(set, atOnce(classMeans(set, 2))));
    expect([...distances].map((value) => value.toFixed(2))).toEqual([
      '10.00',
      '1.58',
      '10.00',
      '1.58',
      '0.00',
    ]);
  });

  it.each([
    ['class', [1, 3, 0, 2, 4]],
    ['ink', [3, 1, 0, 4, 2]],
    ['distance', [4, 1, 3, 0, 2]],
  ] as const)('sorts by %s', (by, order) => {
    expect([...atOnce(orderImages(set, by, 2)).indices]).toEqual(order);
  });
});

describe('suspected labels', () => {
  it('are the most confident contradictions', () => {
    const outputs = Float32Array.of(0.9, 0.1, 0.6, 0.4, 0.2, 0.8, 0.05, 0.95);
    const suspects = suspectedLabels(outputs, Uint8Array.of(1, 1, 1, 0), 10);
    expect(suspects.map(({ index, predicted }) => [index, predicted])).toEqual([
      [3, 1],
      [0, 0],
      [1, 0],
    ]);
    expect(suspects[0].confidence).toBeCloseTo(0.95);
    expect(suspects[0].labelShare).toBeCloseTo(0.05);
    expect(suspectedLabels(outputs, Uint8Array.of(1, 1, 1, 0), 1)).toHaveLength(1);
  });

  it('compare sigmoids by their shares, and logits by their softmax', () => {
    const [sigmoid] = suspectedLabels(Float32Array.of(0.9, 0.6), Uint8Array.of(1), 1);
    expect(sigmoid.confidence).toBeCloseTo(0.6);
    const [logit] = suspectedLabels(Float32Array.of(2, -1), Uint8Array.of(1), 1);
    expect(logit.confidence).toBeCloseTo(1 / (1 + Math.exp(-3)));
  });

  it('are none where the network agrees', () => {
    expect(suspectedLabels(Float32Array.of(0.9, 0.1), Uint8Array.of(0), 5)).toEqual([]);
  });
});
