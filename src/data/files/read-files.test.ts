import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DecodedPicture } from '../formats/picture.ts';
import { previewFiles, readFiles } from './read-files.ts';
import { fileOf, gzipped, idxBytes, rampPixels } from '../testing/files.ts';
import { goldenFile, goldenGrey, goldenLabels, goldenPixels } from '../testing/golden.ts';

const idxImages = (count: number, side = 28) =>
  idxBytes([count, side, side], rampPixels(count, side * side));
const idxLabels = (count: number, label = (index: number) => index % 10) =>
  idxBytes(
    [count],
    Array.from({ length: count }, (_, index) => label(index)),
  );

function kaggle(rows: number, labelled: boolean): string {
  const names = Array.from({ length: 784 }, (_, index) => `pixel${index}`);
  const cells = new Array<number>(784).fill(9).join(',');
  const lines = Array.from({ length: rows }, (_, row) =>
    labelled ? `${row % 10},${cells}` : cells,
  );
  return `${labelled ? 'label,' : ''}${names.join(',')}\n${lines.join('\n')}\n`;
}

describe('dropped IDX files', () => {
  const four = [
    fileOf('t10k-labels-idx1-ubyte.gz', gzipped(idxLabels(4))),
    fileOf('train-images-idx3-ubyte', idxImages(9)),
    fileOf('t10k-images-idx3-ubyte.gz', gzipped(idxImages(4))),
    fileOf('train-labels-idx1-ubyte', idxLabels(9)),
  ];

  it('have the classes of the published set that their folder names', async () => {
    const paths = four.map(({ name }) => `kmnist/${name}`);
    const { dataset } = await readFiles(four, { paths });
    expect(dataset.classNames.slice(0, 4)).toEqual(['o', 'ki', 'su', 'tsu']);
    expect((await readFiles(four)).dataset.classNames[0]).toBe('0');
  });

  it('find their partners in any order', async () => {
    for (const files of [four, [...four].reverse()]) {
      const { dataset, problems } = await readFiles(files);
      expect([dataset.train.count, dataset.test.count]).toEqual([9, 4]);
      expect([...dataset.test.labels]).toEqual([0, 1, 2, 3]);
      expect(dataset.train.pixels).toEqual(rampPixels(9, 784));
      expect(problems).toContain('The training set has no images of 9.');
    }
  });

  it('are found in an archive without any ending, or with another', async () => {
    const zip = zipSync({
      'set/train-images': idxImages(9),
      'set/train-labels.idx1': idxLabels(9),
      'set/README': new TextEncoder().encode('Nine images.'),
    });
    const { dataset, problems } = await readFiles([fileOf('set.zip', zip)]);
    expect(dataset.train.count + dataset.test.count).toBe(9);
    expect(problems.join()).not.toContain('README');
  });

  it('find them by their counts when their names say nothing', async () => {
    const { dataset } = await readFiles([
      fileOf('a', idxLabels(4)),
      fileOf('b', idxImages(9)),
      fileOf('c', idxLabels(9)),
      fileOf('d', idxImages(4)),
    ]);
    expect([dataset.train.count, dataset.test.count]).toEqual([9, 4]);
  });

  it('without a test set give one of a seventh', async () => {
    const { dataset, problems } = await readFiles([
      fileOf('images', idxImages(70)),
      fileOf('labels', idxLabels(70)),
    ]);
    expect([dataset.train.count, dataset.test.count]).toEqual([60, 10]);
    expect(dataset.test.pixels.subarray(0, 784)).toEqual(
      rampPixels(70, 784).subarray(60 * 784, 61 * 784),
    );
    expect(problems.join()).toMatch(/10 of the images were held out/);
  });

  it('that lie class by class give a test set of all classes', async () => {
    const { dataset } = await readFiles([
      fileOf('images', idxImages(70)),
      fileOf(
        'labels',
        idxLabels(70, (index) => Math.floor(index / 7)),
      ),
    ]);
    expect([...dataset.test.labels]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['labels of another set', [idxImages(9), idxLabels(8)], 'labels-count-differs'],
    ['labels above 9', [idxImages(2), idxLabels(2, () => 12)], 'labels-out-of-range'],
    ['labels alone', [idxLabels(8)], 'dataset-empty'],
    ['images alone', [idxImages(8)], 'dataset-empty'],
  ])('with %s fail with a code', async (_, contents, code) => {
    const files = contents.map((bytes, index) => fileOf(`file${index}`, bytes));
    await expect(readFiles(files)).rejects.toMatchObject({ name: 'LabError', code });
  });

  it('count from 1 as SVHN does', async () => {
    const { dataset, problems } = await readFiles(
      [
        fileOf('images', idxImages(20)),
        fileOf(
          'labels',
          idxLabels(20, (index) => (index % 10) + 1),
        ),
      ],
      { mapping: { testShare: 0 } },
    );
    expect([...dataset.train.labels.subarray(8, 11)]).toEqual([9, 0, 1]);
    expect(problems).toContain('Label 10 stands for the digit 0, as in SVHN.');
  });

  it('of another size are fitted, and the first are kept as they were', async () => {
    const { dataset, problems } = await readFiles([
      fileOf('images', idxImages(14, 14)),
      fileOf('labels', idxLabels(14)),
    ]);
    expect([dataset.train.height, dataset.train.width]).toEqual([28, 28]);
    expect(dataset.original).toMatchObject({ count: 10, height: 14, width: 14 });
    expect(dataset.original?.pixels[15]).toBe(15);
    expect(dataset.train.pixels[2 * 28 + 2]).toBe(15);
    expect(problems).toContain('Images of 14 x 14 were fitted into 28 x 28.');
  });
});

describe("Kaggle's files", () => {
  const test = fileOf('test.csv', kaggle(5, false));

  it('give all labelled images for training and the others to predict', async () => {
    const { dataset } = await readFiles([test, fileOf('train.csv', kaggle(20, true))]);
    expect([dataset.train.count, dataset.test.count]).toEqual([20, 0]);
    expect(dataset.unlabelled).toMatchObject({ count: 5, height: 28, width: 28 });
  });

  it('may come in their archive', async () => {
    const bytes = zipSync({
      'sample_submission.csv': new TextEncoder().encode('ImageId,Label\n1,0\n'),
      'test.csv': new TextEncoder().encode(kaggle(5, false)),
      'train.csv': new TextEncoder().encode(kaggle(20, true)),
    });
    const { dataset } = await readFiles([fileOf('digit-recognizer.zip', bytes)]);
    expect([dataset.train.count, dataset.unlabelled?.count]).toEqual([20, 5]);
  });
});

describe('NumPy files', () => {
  it.each(['mnist.npz', 'mnist-packed.npz'])("are read as Keras's %s", async (name) => {
    const { dataset } = await readFiles([goldenFile(name)]);
    expect(dataset.train.pixels).toEqual(goldenPixels(6, 28));
    expect(dataset.test.pixels).toEqual(goldenPixels(3, 28, 6));
    expect([...dataset.train.labels]).toEqual(goldenLabels(6));
    expect([...dataset.test.labels]).toEqual(goldenLabels(3, 6));
  });

  it.each(['floats.npz', 'big-endian.npz'])('may hold other numbers: %s', async (name) => {
    const { dataset } = await readFiles([goldenFile(name)], { mapping: { testShare: 0 } });
    expect(dataset.train.pixels).toEqual(goldenPixels(6, 28));
    expect([...dataset.train.labels]).toEqual(goldenLabels(6));
  });

  it('may write labels as text, as fetch_openml gives them', async () => {
    const head = "{'descr': '<U1', 'fortran_order': False, 'shape': (6,), }".padEnd(117);
    const texts = goldenLabels(6).flatMap((label) => [48 + label, 0, 0, 0]);
    const start = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0];
    const words = (text: string) => [...new TextEncoder().encode(text)];
    const npy = Uint8Array.from([...start, ...words(`${head}\n`), ...texts]);
    const images = fileOf('images', idxBytes([6, 28, 28], goldenPixels(6, 28)));
    const { dataset } = await readFiles([images, fileOf('labels.npy', npy)], {
      mapping: { testShare: 0 },
    });
    expect([...dataset.train.labels]).toEqual(goldenLabels(6));
    const named = npy.with(npy.length - 4, 65);
    await expect(readFiles([images, fileOf('labels.npy', named)])).rejects.toMatchObject({
      message: expect.stringContaining('holds “A” where a number belongs') as string,
    });
  });

  it('may lie in Fortran order', async () => {
    const labels = fileOf('labels', idxLabels(2));
    const { dataset } = await readFiles([goldenFile('fortran.npy'), labels], {
      mapping: { testShare: 0 },
    });
    expect(dataset.original?.pixels).toEqual(goldenPixels(2, 4));
  });
});

describe('files whose arrays nobody can guess', () => {
  const file = goldenFile('unclear.npz');

  it('ask for a mapping', async () => {
    await expect(readFiles([file])).rejects.toMatchObject({ code: 'file-needs-mapping' });
  });

  it('are listed with their shapes for it', async () => {
    expect(await previewFiles([file])).toEqual([
      {
        name: 'unclear.npz',
        format: 'npy',
        bytes: file.size,
        arrays: [
          { name: 'a', shape: [6, 28, 28], role: 'trainImages' },
          { name: 'b', shape: [6, 28, 28], role: 'trainImages' },
          { name: 'c', shape: [6, 10], role: null },
        ],
      },
    ]);
  });

  it('are read by it', async () => {
    const mapping = { arrays: { trainImages: 'b', trainLabels: 'c' }, testShare: 0 };
    const { dataset, problems } = await readFiles([file], { mapping });
    expect(dataset.train.pixels).toEqual(goldenPixels(6, 28));
    expect([...dataset.train.labels]).toEqual(goldenLabels(6));
    expect(problems).toContain('unclear.npz: arrays that are not used: a.');
  });
});

describe('HDF5 files', () => {
  it('are read as SVHN_single_grey1.h5, its validation set left out', async () => {
    const { dataset, problems } = await readFiles([goldenFile('svhn.h5')]);
    expect(dataset.train).toMatchObject({ count: 6, height: 32, width: 32 });
    expect(dataset.train.pixels).toEqual(goldenPixels(6, 32));
    expect(dataset.test.pixels).toEqual(goldenPixels(3, 32, 6));
    expect([...dataset.test.labels]).toEqual(goldenLabels(3, 6));
    expect(problems).toContain('svhn.h5: arrays that are not used: /X_val, /y_val.');
  });

  it('may have groups, links in circles and colours', async () => {
    const mapping = { testShare: 0 };
    const { dataset } = await readFiles([goldenFile('groups.h5')], { mapping });
    expect(dataset.train.pixels).toEqual(goldenGrey(goldenPixels(6, 28)));
    expect([...dataset.train.labels]).toEqual(goldenLabels(6));
  });
});

describe('MATLAB files', () => {
  it("are read as SVHN's train_32x32.mat", async () => {
    const { dataset, problems } = await readFiles([goldenFile('svhn.mat')], {
      mapping: { testShare: 0 },
    });
    expect(dataset.train.pixels).toEqual(goldenGrey(goldenPixels(6, 32)));
    expect([...dataset.train.labels]).toEqual(goldenLabels(6));
    expect(problems).toContain('Label 10 stands for the digit 0, as in SVHN.');
  });

  it('may be uncompressed', async () => {
    const { dataset } = await readFiles([goldenFile('svhn-plain.mat')], {
      mapping: { testShare: 0 },
    });
    expect(dataset.train.pixels).toEqual(goldenGrey(goldenPixels(2, 32)));
  });
});

/** Stands in for the browser's decoder, which Node has not: 28 x 28 pictures of one colour. */
function flatDecoder(level: number, side = 28) {
  const rgba = new Uint8Array(side * side * 4).fill(level);
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  return (): Promise<DecodedPicture> => Promise.resolve({ width: side, height: side, rgba });
}

describe('pictures', () => {
  const png = (path: string) => fileOf(path, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10));
  const paths = ['my/train/7/a.png', 'my/train/3/b.png', 'my/test/3/c.png'];

  it('in folders by class become a data set', async () => {
    const files = paths.map(png);
    const { dataset } = await readFiles(files, { paths, decode: flatDecoder(40) });
    expect([...dataset.train.labels]).toEqual([7, 3]);
    expect([...dataset.test.labels]).toEqual([3]);
    expect(dataset.train.pixels.every((pixel) => pixel === 40)).toBe(true);
    expect(dataset.classNames).toHaveLength(10);
  });

  it('in a zip are found by their paths', async () => {
    const { dataset } = await readFiles([goldenFile('pictures.zip')], { decode: flatDecoder(40) });
    expect([...dataset.train.labels].sort()).toEqual([3, 3, 7]);
    expect([...dataset.test.labels]).toEqual([7]);
  });

  it('of other things name their classes by the folders', async () => {
    const names = ['dog/1.png', 'cat/2.png', 'cat/3.png'];
    const { dataset } = await readFiles(names.map(png), {
      paths: names,
      decode: flatDecoder(40),
      mapping: { testShare: 0 },
    });
    expect(dataset.classNames).toEqual(['cat', 'dog']);
    expect([...dataset.train.labels]).toEqual([1, 0, 0]);
  });

  it('on white paper are turned into light ink, fitted, and kept as they were', async () => {
    const { dataset, problems } = await readFiles(paths.map(png), {
      paths,
      decode: flatDecoder(250, 56),
    });
    expect(dataset.train).toMatchObject({ height: 28, width: 28 });
    expect(dataset.train.pixels.every((pixel) => pixel === 5)).toBe(true);
    expect(dataset.original).toMatchObject({ count: 3, height: 96, width: 96 });
    expect(problems.join()).toMatch(/turned into light ink/);
  });

  it('in colours become grey, and are shown in their colours beside that', async () => {
    const red = await flatDecoder(0, 28)();
    const decode = () =>
      Promise.resolve({
        ...red,
        rgba: Array.from(red.rgba, (level, at) => (at % 4 ? level : 200)),
      });
    const { dataset, problems } = await readFiles(paths.map(png), { paths, decode });
    expect([...(dataset.original?.rgb?.subarray(0, 3) ?? [])]).toEqual([200, 0, 0]);
    expect(dataset.original?.used).toMatchObject({ count: 3, height: 28 });
    expect(problems.filter((problem) => problem.startsWith('Colours became grey'))).toHaveLength(1);
  });

  it('that the browser cannot show fail with their path', async () => {
    const decode = () => Promise.reject(new DOMException('no picture', 'InvalidStateError'));
    const reading = readFiles([png('x.png')], { paths: ['7/x.png'], decode });
    await expect(reading).rejects.toMatchObject({ code: 'image-unreadable' });
    await expect(reading).rejects.toThrow(/7\/x\.png/);
  });
});

describe('any drop', () => {
  it('reports progress up to the end', async () => {
    const seen: number[] = [];
    await readFiles([goldenFile('svhn.h5')], {
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
  });

  it.each(['mnist.npz', 'svhn.h5', 'svhn.mat'])('can be cancelled: %s', async (name) => {
    const reading = readFiles([goldenFile(name)], { signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('of nothing that is known fails with a code, and beside known files is noted', async () => {
    const notes = fileOf('notes.bin', Uint8Array.of(1, 2, 3, 4));
    await expect(readFiles([notes])).rejects.toMatchObject({ code: 'file-unknown-format' });
    const { problems } = await readFiles([notes, goldenFile('mnist.npz')]);
    expect(problems.join()).toMatch(/Left out: notes\.bin/);
  });

  it('gives the same id for the same data', async () => {
    const first = await readFiles([goldenFile('mnist.npz')]);
    const second = await readFiles([goldenFile('mnist-packed.npz')]);
    const other = await readFiles([goldenFile('svhn.h5')]);
    expect(second.dataset.id).toBe(first.dataset.id);
    expect(other.dataset.id).not.toBe(first.dataset.id);
  });
});
