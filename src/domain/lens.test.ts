import { describe, expect, it } from 'vitest';
import type { LabelledImages } from './dataset.ts';
import { nearDuplicates } from './duplicates.ts';
import {
  classMeans,
  distanceFromClassMean,
  meanImage,
  meanInk,
  mostTypical,
  orderImages,
  suspectedLabels,
} from './lens.ts';
import { createRandom } from './random.ts';

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
    expect([...meanInk(set)]).toEqual([15, 2, 35, 1, 25]);
  });

  it('averages each class, and leaves one without images black', () => {
    const means = classMeans(set, 3);
    expect([...means]).toEqual([1, 2, 20, 30, 0, 0]);
    expect([...meanImage(set, means, 1)]).toEqual([20, 30]);
  });

  it('tells the typical from the odd', () => {
    const distances = distanceFromClassMean(set, classMeans(set, 2));
    expect([...distances].map((value) => value.toFixed(2))).toEqual([
      '10.00',
      '1.58',
      '10.00',
      '1.58',
      '0.00',
    ]);
    expect(mostTypical(set, distances, 1)).toBe(4);
    expect(mostTypical(set, distances, 7)).toBe(-1);
  });

  it.each([
    ['class', [1, 3, 0, 2, 4]],
    ['ink', [3, 1, 0, 4, 2]],
    ['distance', [4, 1, 3, 0, 2]],
  ] as const)('sorts by %s', (by, order) => {
    expect([...orderImages(set, by, 2)]).toEqual(order);
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

describe('near-duplicates', () => {
  const random = createRandom(3);
  const image = () => Uint8Array.from({ length: 64 }, () => Math.floor(random() * 256));
  const asSet = (images: readonly Uint8Array[]) => ({
    count: images.length,
    height: 8,
    width: 8,
    pixels: Uint8Array.from(images.flatMap((pixels) => [...pixels])),
  });
  const images = Array.from({ length: 400 }, image);
  const nearly = images[20].map((level, at) => (at === 5 ? level ^ 8 : level));

  it('are found within a set and between sets, the closest first', () => {
    const train = asSet([...images, images[7], nearly]);
    const test = asSet([image(), images[100]]);
    const pairs = nearDuplicates([train, test], { maxDistance: 4, limit: 10 });
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [
        { set: 0, index: 7 },
        { set: 0, index: 400 },
      ],
      [
        { set: 0, index: 100 },
        { set: 1, index: 1 },
      ],
      [
        { set: 0, index: 20 },
        { set: 0, index: 401 },
      ],
    ]);
    expect(pairs.map(({ distance }) => distance)).toEqual([0, 0, 1]);
  });

  it('are none among images that differ', () => {
    expect(nearDuplicates([asSet(images)], { maxDistance: 10, limit: 5 })).toEqual([]);
  });
});
