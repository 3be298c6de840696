import { describe, expect, it } from 'vitest';
import { readFiles } from '../../files/read-files.ts';
import { goldenFile } from '../../testing/golden.ts';

/** The rule of scripts/golden/data_files.py. */
const pixel = (image: number, row: number, column: number) =>
  (37 * image + 5 * row + 3 * column) % 256;

const imageOf = (image: number): number[] =>
  Array.from({ length: 784 }, (_, at) => pixel(image, Math.floor(at / 28), at % 28));

describe('a MATLAB file', () => {
  it('may keep its arrays in structures of structures, as EMNIST’s do', async () => {
    const { dataset, problems } = await readFiles([goldenFile('emnist.mat')]);
    const { train, test } = dataset;
    expect([train.count, test.count, train.height, train.width]).toEqual([6, 3, 28, 28]);
    expect([...train.labels, ...test.labels]).toEqual([1, 4, 7, 0, 3, 6, 9, 2, 5]);
    expect([...train.pixels.subarray(784, 2 * 784)]).toEqual(imageOf(1));
    expect([...test.pixels.subarray(0, 784)]).toEqual(imageOf(6));
    expect(problems.join()).toContain('dataset.train.writers');
  });

  it('may be of version 4, which begins with no mark', async () => {
    const { dataset } = await readFiles([goldenFile('matlab4.mat')]);
    const { train, test } = dataset;
    expect([...train.labels, ...test.labels]).toEqual([1, 4, 7, 0, 3, 6]);
    expect([...train.pixels.subarray(0, 784)]).toEqual(imageOf(0));
    expect([...test.pixels]).toEqual(imageOf(5));
  });
});
