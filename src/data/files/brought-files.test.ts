import { describe, expect, it } from 'vitest';
import type { FileMapping } from '../../domain/data/dataset-source.ts';
import {
  digitSet,
  halves,
  matFile,
  npyBytes,
  npzFile,
  tableOf,
  transposed,
  turnedPixels,
} from '../testing/brought.ts';
import { fileOf, idxBytes } from '../testing/files.ts';
import { writeZip } from '../testing/zip-writer.ts';
import { previewData } from './preview.ts';

const set = digitSet(60);
const test = digitSet(30, 9);
const { count, labels, pixels } = set;
const whole: FileMapping = { testShare: 0 };
const readings = (given: FileMapping['readings']) => ({ ...whole, readings: given });

const imagesFile = (name: string, of = set, bytes = of.pixels) =>
  fileOf(name, idxBytes([of.count, 28, 28], bytes));
const labelsFile = (name: string, of = set, bytes = of.labels) =>
  fileOf(name, idxBytes([of.count], bytes));

async function bring(files: readonly File[], mapping: FileMapping = whole) {
  const { dataset, preview } = await previewData(files, { mapping });
  return { dataset, preview, problems: dataset?.problems?.join(' ') ?? '' };
}

const inOrder = ({ dataset }: Awaited<ReturnType<typeof bring>>) => ({
  labels: dataset && [...dataset.train.labels],
  pixels: dataset && Buffer.compare(dataset.train.pixels, pixels),
});
const asMade = { labels: [...labels], pixels: 0 };

describe('the commonest download of MNIST, every file twice', () => {
  const entries = [
    [
      'train-images-idx3-ubyte/train-images-idx3-ubyte',
      'train-images.idx3-ubyte',
      idxBytes([count, 28, 28], pixels),
    ],
    [
      'train-labels-idx1-ubyte/train-labels-idx1-ubyte',
      'train-labels.idx1-ubyte',
      idxBytes([count], labels),
    ],
    [
      't10k-images-idx3-ubyte/t10k-images-idx3-ubyte',
      't10k-images.idx3-ubyte',
      idxBytes([30, 28, 28], test.pixels),
    ],
    [
      't10k-labels-idx1-ubyte/t10k-labels-idx1-ubyte',
      't10k-labels.idx1-ubyte',
      idxBytes([30], test.labels),
    ],
  ] as const;
  const written = entries.flatMap(([inFolder, beside, content]) => [
    { path: inFolder, content },
    { path: beside, content },
  ]);

  it('is read once, its test set its own', async () => {
    const found = await bring([fileOf('archive.zip', writeZip(written))]);
    expect(inOrder(found)).toEqual(asMade);
    expect(found.dataset?.test.labels).toEqual(test.labels);
    expect(found.problems).toMatch(/came twice with the same content/);
    expect(found.problems).not.toMatch(/training images too/);
  });
});

describe('test images that are training images', () => {
  it('are told, whatever their share above one in a hundred', async () => {
    const half = { ...test, pixels: test.pixels.slice() };
    half.pixels.set(pixels.subarray(0, 10 * 784), 5 * 784);
    const { problems } = await bring([
      imagesFile('train-images'),
      labelsFile('train-labels'),
      imagesFile('test-images', half),
      labelsFile('test-labels', half),
    ]);
    expect(problems).toMatch(/10 of the 30 test images \(33\.3 %\) are training images too/);
  });

  it('are told where the test file is the training file', async () => {
    const { problems } = await bring([
      imagesFile('train-images'),
      labelsFile('train-labels'),
      imagesFile('test-images'),
      labelsFile('test-labels'),
    ]);
    expect(problems).toMatch(/60 of the 60 test images \(100.0 %\)/);
  });
});

describe('tables as people have them', () => {
  it.each([
    ['with the label last', tableOf(set, (label, image) => [...image, label])],
    ['with a byte order mark', `\ufeff${tableOf(set, (label, image) => [label, ...image])}`],
    ['between spaces', tableOf(set, (label, image) => [label, ...image], ' ')],
    [
      'with decimals',
      tableOf(set, (label, image) => [`${label}.0`, ...image.map((p) => p.toFixed(1))]),
    ],
    [
      'of fractions',
      tableOf(set, (label, image) => [label, ...image.map((p) => (p / 255).toFixed(6))]),
    ],
    [
      'with decimal commas and no header',
      tableOf(
        set,
        (label, image) => [label, ...image.map((p) => (p / 255).toFixed(4).replace('.', ','))],
        ';',
      ),
    ],
    ['with one column a class', tableOf(set, (label, image) => [...image, ...oneHot(label)], ' ')],
    [
      'that counts its rows',
      tableOf(set, (label, image) => [label, ...image])
        .split('\n')
        .filter(Boolean)
        .map((row, at) => `${at},${row}`)
        .join('\n'),
    ],
  ])('are read %s', async (_, text) => {
    expect(inOrder(await bring([fileOf('digits.csv', text)]))).toEqual(asMade);
  });

  it('drop what has no pixels beside them', async () => {
    const names = ['label', ...Array.from({ length: 784 }, (_, at) => `pixel${at}`)];
    const train = `${names.join()}\n${tableOf(set, (label, image) => [label, ...image])}`;
    const found = await bring([
      fileOf('sample_submission.csv', 'ImageId,Label\n1,0\n2,0\n'),
      fileOf('train.csv', train),
    ]);
    expect(inOrder(found)).toEqual(asMade);
    expect(found.problems).toMatch(/Left out: sample_submission\.csv/);
  });
});

const oneHot = (label: number): number[] =>
  Array.from({ length: 10 }, (_, at) => Number(at === label));

describe('arrays as people save them', () => {
  const oneHots = Uint8Array.from([...labels].flatMap(oneHot));
  const floats = (scale: (pixel: number) => number) =>
    new Uint8Array(Float32Array.from(pixels, scale).buffer);
  const shape = [count, 28, 28];
  const y = npyBytes('|u1', [count], labels);

  it.each([
    ['halves from 0 to 1', { x_train: npyBytes('<f2', shape, halves(pixels)), y_train: y }, 1],
    [
      'floats from -1 to 1',
      {
        X: npyBytes(
          '<f4',
          shape,
          floats((p) => p / 127.5 - 1),
        ),
        y,
      },
      0,
    ],
    [
      'floats from -0.5 to 0.5',
      {
        X: npyBytes(
          '<f4',
          shape,
          floats((p) => p / 255 - 0.5),
        ),
        y,
      },
      0,
    ],
    [
      'floats around a mean of 0',
      {
        X: npyBytes(
          '<f4',
          shape,
          floats((p) => (p / 255 - 0.1307) / 0.3081),
        ),
        y,
      },
      0,
    ],
    [
      '16-bit integers',
      { images: npyBytes('<i2', shape, new Uint8Array(Int16Array.from(pixels).buffer)), labels: y },
      0,
    ],
    ['Fortran order', { x: npyBytes('|u1', shape, transposed(pixels, 784), true), y }, 0],
    ['images in columns', { X: npyBytes('|u1', [784, count], transposed(pixels, 784)), y }, 0],
    [
      'labels one-hot',
      {
        trainX: npyBytes('|u1', [count, 784], pixels),
        trainY: npyBytes('|u1', [count, 10], oneHots),
      },
      0,
    ],
    ['no names', { arr_0: npyBytes('|u1', shape, pixels), arr_1: y }, 0],
  ])('are read: %s', async (_, arrays, off) => {
    const { dataset } = await bring([npzFile('digits.npz', arrays)]);
    expect(dataset && [...dataset.train.labels]).toEqual([...labels]);
    const differences = dataset?.train.pixels.map((pixel, at) => Math.abs(pixel - pixels[at]));
    expect(Math.max(...(differences ?? [255]))).toBeLessThanOrEqual(off);
  });

  it('are read beside arrays of objects', async () => {
    const names = npyBytes('|O', [count], new Uint8Array(8));
    const file = npzFile('digits.npz', { names, x: npyBytes('|u1', shape, pixels), y });
    expect(inOrder(await bring([file]))).toEqual(asMade);
  });
});

describe('MATLAB files', () => {
  const vector = (name: string, values: Uint8Array) => ({
    name,
    rows: values.length,
    columns: 1,
    values,
  });

  it('with images in columns, as scikit-learn published MNIST, are upright', async () => {
    const file = matFile(
      'mnist-original.mat',
      { name: 'data', rows: 784, columns: count, values: pixels },
      { name: 'label', rows: 1, columns: count, values: Float64Array.from(labels) },
    );
    const found = await bring([file]);
    expect(inOrder(found)).toEqual(asMade);
    expect(found.preview.questions).toMatchObject([{ id: 'turn', chosen: 'upright' }]);
    const turned = await bring([file], readings({ turn: 'turned' }));
    expect(turned.dataset?.train.pixels).toEqual(turnedPixels(set));
  });

  it('with images in rows and turned, and 10 for 0, are put right and told', async () => {
    const tens = labels.map((label) => label || 10);
    const file = matFile(
      'ex3data1.mat',
      { name: 'X', rows: count, columns: 784, values: transposed(turnedPixels(set), 784) },
      vector('y', tens),
    );
    const found = await bring([file]);
    expect(inOrder(found)).toEqual(asMade);
    expect(found.preview.questions.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['ten', 'zero'],
      ['turn', 'turned'],
    ]);
    const own = await bring([file], readings({ ten: 'ten' }));
    expect(own.dataset?.classNames).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it('with one-hot labels in rows are read', async () => {
    const hot = Float64Array.from([...labels].flatMap(oneHot));
    const file = matFile(
      'mnist_uint8.mat',
      { name: 'train_x', rows: count, columns: 784, values: transposed(pixels, 784) },
      { name: 'train_y', rows: count, columns: 10, values: transposed(hot, 10) },
    );
    expect(inOrder(await bring([file]))).toEqual(asMade);
  });
});

describe('EMNIST', () => {
  const split = (name: string, given: Uint8Array) => [
    imagesFile(`emnist-${name}-train-images-idx3-ubyte`, set, turnedPixels(set)),
    labelsFile(`emnist-${name}-train-labels-idx1-ubyte`, set, given),
  ];

  it('is turned upright', async () => {
    const found = await bring(split('mnist', labels));
    expect(inOrder(found)).toEqual(asMade);
    expect(found.preview.questions).toMatchObject([{ id: 'turn', chosen: 'turned' }]);
  });

  it('has the letters A to Z for its labels 1 to 26', async () => {
    const letters = labels.map((_, index) => (index % 26) + 1);
    const { dataset } = await bring(split('letters', letters));
    expect(dataset?.classNames).toHaveLength(26);
    expect([dataset?.classNames[0], dataset?.train.labels[0]]).toEqual(['A', 0]);
    expect(Buffer.compare(dataset?.train.pixels ?? new Uint8Array(0), pixels)).toBe(0);
  });

  it('has 47 classes with their names in Balanced', async () => {
    const { dataset } = await bring(
      split(
        'balanced',
        labels.map((_, index) => index % 47),
      ),
    );
    expect(dataset?.classNames).toHaveLength(47);
    expect([9, 10, 36, 46].map((label) => dataset?.classNames[label])).toEqual([
      '9',
      'A',
      'a',
      't',
    ]);
  });
});

describe('labels that are not digits', () => {
  it.each([
    ['11 classes', (index: number) => index % 11, 11, '10'],
    ['classes from 1', (index: number) => (index % 12) + 1, 12, '12'],
    ['26 classes', (index: number) => index % 26, 26, 'Z'],
  ])('are named: %s', async (_, label, classes, last) => {
    const given = labels.map((__, index) => label(index));
    const { dataset, problems } = await bring([
      imagesFile('images'),
      labelsFile('labels', set, given),
    ]);
    expect(dataset?.classNames).toHaveLength(classes);
    expect(dataset?.classNames.at(-1)).toBe(last);
    expect(problems).toMatch(/named/);
  });
});
