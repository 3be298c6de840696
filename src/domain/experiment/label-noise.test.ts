import { describe, expect, it } from 'vitest';
import { addLabelNoise, withLabelNoise } from './label-noise.ts';

const labels = Uint8Array.from({ length: 1000 }, (_, index) => index % 10);

describe('label noise', () => {
  it('changes exactly the share that was asked for, always to another class', () => {
    const noisy = addLabelNoise(labels, { share: 0.2, seed: 7 }, 10);
    const differing = [...labels.keys()].filter((index) => noisy.labels[index] !== labels[index]);
    expect(differing).toHaveLength(200);
    expect(differing).toEqual([...noisy.changed]);
    expect(Math.max(...noisy.labels)).toBeLessThan(10);
  });

  it('takes each other class equally often', () => {
    const { labels: noisy, changed } = addLabelNoise(labels, { share: 0.9, seed: 1 }, 10);
    const steps = new Array<number>(10).fill(0);
    for (const index of changed) steps[(noisy[index] - labels[index] + 10) % 10]++;
    expect(steps).toEqual([0, ...new Array<number>(9).fill(100)]);
  });

  it('is the same for the same seed, and leaves the original alone', () => {
    const before = labels.slice();
    const noise = { share: 0.3, seed: 1 };
    expect(addLabelNoise(labels, noise, 10)).toEqual(addLabelNoise(labels, noise, 10));
    expect(addLabelNoise(labels, noise, 10).changed).not.toEqual(
      addLabelNoise(labels, { ...noise, seed: 2 }, 10).changed,
    );
    expect(labels).toEqual(before);
  });

  it('is the noise of these lines of Python', () => {
    // labels = np.arange(12) % 4; changed = np.random.RandomState(42).permutation(12)[:6]
    // labels[changed] = (labels[changed] + 1 + np.arange(6) % 3) % 4
    const few = Uint8Array.from({ length: 12 }, (_, index) => index % 4);
    const noisy = addLabelNoise(few, { share: 0.5, seed: 42 }, 4);
    expect([...noisy.labels]).toEqual([3, 1, 1, 3, 0, 3, 2, 3, 1, 3, 3, 3]);
    expect([...noisy.changed]).toEqual([0, 2, 5, 8, 9, 10]);
  });

  it('of nothing changes nothing', () => {
    expect(addLabelNoise(labels, { share: 0, seed: 1 }, 10).labels).toEqual(labels);
    const set = { count: 1000, height: 1, width: 1, pixels: new Uint8Array(1000), labels };
    expect(withLabelNoise(set, null, 10)).toBe(set);
  });

  it('leaves the labels of a single class alone: there is no other', () => {
    expect(addLabelNoise(new Uint8Array(5), { share: 1, seed: 1 }, 1).changed).toHaveLength(0);
  });
});
