import { describe, expect, it } from 'vitest';
import { readFiles } from '../../files/read-files.ts';
import { goldenFile } from '../../testing/golden.ts';

describe('an HDF5 file whose arrays are packed otherwise than by gzip', () => {
  it.each(['lzf.h5', 'blosc.h5'])('is read: %s', async (name) => {
    const { dataset } = await readFiles([goldenFile(name)]);
    const { train, test } = dataset;
    expect([...train.labels, ...test.labels]).toEqual([1, 4, 7, 0, 3, 6]);
    // The rule of scripts/golden/data_files.py, of image 4.
    const wanted = Array.from(
      { length: 784 },
      (_, at) => (37 * 4 + 5 * Math.floor(at / 28) + 3 * (at % 28)) % 256,
    );
    expect([...train.pixels.subarray(4 * 784)]).toEqual(wanted);
  });

  it('is refused by the name of what packs it where that is not read', async () => {
    await expect(readFiles([goldenFile('zstd.h5')])).rejects.toMatchObject({
      code: 'hdf5-malformed',
      message: expect.stringMatching(/packed with Zstandard.*compression="gzip"/) as unknown,
    });
  });
});
