import { describe, expect, it } from 'vitest';
import type { Dataset } from './dataset.ts';
import { imageAt } from './dataset.ts';
import { extendDataset } from './extend-dataset.ts';

const images = (count: number, side: number, shade: number) => ({
  count,
  height: side,
  width: side,
  pixels: new Uint8Array(count * side * side).fill(shade),
  labels: new Uint8Array(count).fill(1),
});

const base = (side: number, classNames = [...'0123456789']): Dataset => ({
  id: 'mnist',
  name: 'MNIST',
  origin: 'files',
  classNames,
  train: images(5, side, 10),
  test: images(3, side, 20),
});

const added = {
  labels: Uint8Array.of(7, 8),
  digits: new Uint8Array(2 * 784).fill(99),
  houseNumbers: new Uint8Array(2 * 1024).fill(77),
};

describe('a data set with drawings of one’s own', () => {
  it('trains on them first, so that a limit keeps them, and says how many', () => {
    const { name, train, test } = extendDataset(base(28), added, 'train');
    expect(name).toBe('MNIST + 2 of my drawings');
    expect([...train.labels]).toEqual([7, 8, 1, 1, 1, 1, 1]);
    expect(imageAt(train, 1).every((value) => value === 99)).toBe(true);
    expect(imageAt(train, 6).every((value) => value === 10)).toBe(true);
    expect(test.count).toBe(3);
  });

  it('is tested on them last, so that the other images keep their places', () => {
    const { name, train, test } = extendDataset(base(28), added, 'test');
    expect(name).toBe('MNIST, tested on 2 of my drawings too');
    expect([...test.labels]).toEqual([1, 1, 1, 7, 8]);
    expect(train.count).toBe(5);
  });

  it('takes house numbers where the images are 32x32', () => {
    const { train } = extendDataset(base(32), added, 'train');
    expect(imageAt(train, 0)).toHaveLength(1024);
    expect(train.pixels[0]).toBe(77);
  });

  it('is another data set for other drawings', () => {
    const other = { ...added, labels: Uint8Array.of(7, 9) };
    const ids = [added, other].map((set) => extendDataset(base(28), set, 'train').id);
    expect(new Set([...ids, 'mnist']).size).toBe(3);
  });

  it('refuses clothes and other sizes', () => {
    const clothes = base(28, ['T-shirt', ...'123456789']);
    expect(() => extendDataset(clothes, added, 'train')).toThrow('not about digits');
    expect(() => extendDataset(base(16), added, 'train')).toThrow('16x16');
  });
});
