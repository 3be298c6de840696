import { describe, expect, it } from 'vitest';
import { prepareData } from './prepare.ts';
import { imagesNeeded, imagesOf, isInOrder, splitAt, wholeSplit } from './split-images.ts';
import { halves, smallDataset, smallExperiment } from './testing.ts';

const set = halves(10);
const imageAt = (index: number) => set.pixels.slice(index * 16, (index + 1) * 16);

describe('a split of a set', () => {
  it('names images by their places and copies none', () => {
    const split = splitAt(set, Uint32Array.of(7, 2, 5));
    expect(split.set).toBe(set);
    expect([...split.labels]).toEqual([7, 2, 5].map((row) => set.labels[row]));
    expect(imagesOf(split, [2, 0]).pixels).toEqual(Uint8Array.from([...imageAt(5), ...imageAt(7)]));
    expect(imagesOf(split).labels).toEqual(split.labels);
  });

  it('knows how much of the set it needs, and whether it is its beginning', () => {
    expect(imagesNeeded(splitAt(set, Uint32Array.of(7, 2, 5)))).toBe(8);
    expect(imagesNeeded(wholeSplit(set))).toBe(10);
    expect(isInOrder(wholeSplit(set))).toBe(true);
    expect(isInOrder(splitAt(set, Uint32Array.of(0, 1, 2)))).toBe(true);
    expect(isInOrder(splitAt(set, Uint32Array.of(1, 2)))).toBe(false);
  });
});

it.each([
  { kind: 'none' },
  { kind: 'testSet' },
  { kind: 'randomSplit', fraction: 0.2, seed: 42 },
  { kind: 'lastFraction', fraction: 0.2 },
] as const)(
  'the data of a run are those of the data set itself: validation $kind',
  (validation) => {
    const dataset = smallDataset();
    const experiment = smallExperiment({ validation, trainLimit: 50 });
    const { data, origins } = prepareData(dataset, experiment);
    expect(data.train.set).toBe(dataset.train);
    expect(data.test.set).toBe(dataset.test);
    const from = validation.kind === 'testSet' ? dataset.test : dataset.train;
    expect(data.validation?.set ?? from).toBe(from);
    expect(data.train.rows).toEqual(origins.train.indices);
    expect(imagesNeeded(data.train)).toBeLessThanOrEqual(50);
  },
);
