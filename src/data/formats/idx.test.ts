import { describe, expect, it } from 'vitest';
import { labelImages, readIdx, requireImages, requireLabels } from './idx.ts';
import { fileOf, gzipped, idxBytes, inPieces, rampPixels } from '../testing/files.ts';

const pixels = rampPixels(3, 4);
const images = idxBytes([3, 2, 2], pixels);
const labels = idxBytes([3], [7, 0, 9]);
const read = (bytes: Uint8Array, name = 'digits') => readIdx(fileOf(name, bytes));

describe('an IDX file', () => {
  it('gives its images, gzipped or not', async () => {
    const expected = { kind: 'images', count: 3, height: 2, width: 2, pixels };
    expect(await read(images)).toEqual(expected);
    expect(await read(gzipped(images))).toEqual(expected);
  });

  it('gives its labels', async () => {
    expect(await read(labels)).toEqual({
      kind: 'labels',
      count: 3,
      labels: Uint8Array.of(7, 0, 9),
    });
  });

  it.each([1, 3, 5, 1000])('may arrive in pieces of %i bytes', async (step) => {
    for (const bytes of [images, gzipped(images)]) {
      const content = await readIdx(inPieces('digits', bytes, step));
      expect(requireImages(content, 'digits').pixels).toEqual(pixels);
    }
  });

  it('tells how far reading has come', async () => {
    const seen: [number, number][] = [];
    await readIdx(fileOf('digits', images), {
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(seen.at(-1)).toEqual([images.length, images.length]);
  });

  it('stops when the user cancels', async () => {
    const stop = new AbortController();
    stop.abort();
    const reading = readIdx(fileOf('digits', images), { signal: stop.signal });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a broken IDX file', () => {
  const cut = (bytes: Uint8Array, by: number) => bytes.slice(0, bytes.length - by);
  const longer = (bytes: Uint8Array) => Uint8Array.of(...bytes, 0);
  const flipped = () => {
    const bytes = gzipped(idxBytes([1, 40, 40], rampPixels(1, 1600)));
    bytes[bytes.length - 6] ^= 0xff; // its checksum
    return bytes;
  };

  it.each([
    ['text', new TextEncoder().encode('label,pixel0'), 'idx-not-idx'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'idx-not-idx'],
    ['floats', idxBytes([1], [0, 0, 0, 0], 0x0d), 'idx-not-idx'],
    ['nothing', new Uint8Array(0), 'idx-truncated'],
    ['half a header', images.slice(0, 9), 'idx-truncated'],
    ['one byte too few', cut(images, 1), 'idx-truncated'],
    ['one byte too few, gzipped', gzipped(cut(images, 1)), 'idx-truncated'],
    ['one byte too many', longer(images), 'idx-trailing-bytes'],
    ['one byte too many, gzipped', gzipped(longer(images)), 'idx-trailing-bytes'],
    ['no images', idxBytes([0, 28, 28], []), 'dataset-empty'],
    ['images without width', idxBytes([2, 28, 0], []), 'idx-wrong-size'],
    ['two dimensions', idxBytes([2, 2], [1, 2, 3, 4]), 'idx-wrong-size'],
    ['a terabyte announced', idxBytes([1 << 20, 1024, 1024], [1]), 'file-too-large'],
    ['gzip cut off', cut(gzipped(images), 9), 'gzip-damaged'],
    ['gzip with a wrong checksum', flipped(), 'gzip-damaged'],
    ['a gzip header alone', gzipped(images).slice(0, 4), 'gzip-damaged'],
  ])('holding %s fails with a code', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'LabError', code });
  });

  it('takes no memory for a size that its bytes cannot hold', async () => {
    const tiny = gzipped(idxBytes([1000, 1000, 1000], [1, 2, 3]));
    await expect(read(tiny)).rejects.toMatchObject({ code: 'idx-truncated' });
  });

  it('is named in the message', async () => {
    await expect(read(cut(images, 1), 'train-images')).rejects.toThrow(/train-images.*28 bytes/);
  });
});

describe('images and labels', () => {
  const set = async () => requireImages(await read(images), 'images');

  it('become one set', async () => {
    const content = requireLabels(await read(labels), 'labels');
    const { count, labels: joined } = labelImages(await set(), content, 10, 'Digits');
    expect([count, ...joined]).toEqual([3, 7, 0, 9]);
  });

  it('must be equally many', async () => {
    const pairing = async () => labelImages(await set(), Uint8Array.of(1, 2), 10, 'Digits');
    await expect(pairing()).rejects.toMatchObject({ code: 'labels-count-differs' });
  });

  it('must have a class for every label', async () => {
    const pairing = async () => labelImages(await set(), Uint8Array.of(1, 2, 10), 10, 'Digits');
    await expect(pairing()).rejects.toThrow(/Label 3 of Digits is 10/);
  });

  it('cannot be taken for each other', async () => {
    const content = await read(labels);
    expect(() => requireImages(content, 'x')).toThrow(/labels where images belong/);
    expect(() => requireLabels({ kind: 'images', ...requireEmpty }, 'x')).toThrow(/images where/);
  });
});

const requireEmpty = { count: 0, height: 1, width: 1, pixels: new Uint8Array(0) };
