import { describe, expect, it } from 'vitest';
import golden from '../golden/numpy-random.json' with { type: 'json' };
import { splitTraining } from './split.ts';

const digest = (order: Uint32Array): number =>
  order.reduce((sum, value, place) => sum + value * (place + 1), 0);

describe('splitting off validation images', () => {
  it.each(golden.splits)(
    "holds back $fraction of $count as scikit-learn's train_test_split does (seed $seed)",
    ({ count, fraction, seed, ...expected }) => {
      const split = splitTraining({ count }, { kind: 'randomSplit', fraction, seed });
      expect(split.validationFrom).toBe('train');
      expect(split.trainIndices).toHaveLength(expected.trainCount);
      expect([...split.trainIndices.slice(0, 8)]).toEqual(expected.trainHead);
      expect(digest(split.trainIndices)).toBe(expected.trainDigest);
      expect(split.validationIndices).toHaveLength(expected.validationCount);
      expect([...split.validationIndices.slice(0, 8)]).toEqual(expected.validationHead);
      expect(digest(split.validationIndices)).toBe(expected.validationDigest);
    },
  );

  it('uses every image exactly once, in training or in validation', () => {
    const split = splitTraining({ count: 101 }, { kind: 'randomSplit', fraction: 0.3, seed: 9 });
    const all = [...split.trainIndices, ...split.validationIndices].sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 101 }, (_, index) => index));
  });

  it("holds back the last part, in order, as Keras's validation_split does", () => {
    const split = splitTraining({ count: 7999 }, { kind: 'lastFraction', fraction: 0.2 });
    expect(split.trainIndices).toHaveLength(6399);
    expect(split.trainIndices.at(-1)).toBe(6398);
    expect(split.validationIndices[0]).toBe(6399);
    expect(split.validationIndices.at(-1)).toBe(7998);
  });

  it('trains on everything and validates on the test set when that is asked for', () => {
    const split = splitTraining({ count: 60 }, { kind: 'testSet' }, { count: 10 });
    expect(split.trainIndices).toHaveLength(60);
    expect([...split.validationIndices]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(split.validationFrom).toBe('test');
  });

  it('trains on everything without validation', () => {
    const split = splitTraining({ count: 3 }, { kind: 'none' });
    expect([...split.trainIndices]).toEqual([0, 1, 2]);
    expect(split.validationIndices).toHaveLength(0);
    expect(split.validationFrom).toBe('none');
  });

  it('says so when a part would be empty', () => {
    const tooMuch = { kind: 'randomSplit', fraction: 0.9, seed: 1 } as const;
    expect(() => splitTraining({ count: 1 }, tooMuch)).toThrow('leaves 0 images to train on');
    expect(() => splitTraining({ count: 100 }, { kind: 'lastFraction', fraction: 1 })).toThrow(
      'A validation share of 1',
    );
  });
});
