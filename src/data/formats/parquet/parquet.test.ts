import { expect, test } from 'vitest';
import { readFiles } from '../../files/read-files.ts';
import { fileOf } from '../../testing/files.ts';
import { fitImages } from '../fit-images.ts';
import { goldenFile, goldenLabels, goldenPixels } from '../../testing/golden.ts';

/** Tests that reach the browser's decoder would end here: small PNG need none. */
const decode = () => Promise.reject(new DOMException('no decoder', 'InvalidStateError'));
const read = (...names: string[]) => readFiles(names.map(goldenFile), { decode });

test('pictures and labels as Hugging Face lays them out, in their splits and with class names', async () => {
  const { dataset } = await read('train-00000-of-00001.parquet', 'test-zstd.parquet');
  expect(dataset.classNames).toEqual([...'abcdefghij'].map((name) => `class ${name}`));
  expect([...dataset.train.labels]).toEqual(goldenLabels(24));
  expect([...dataset.test.labels]).toEqual(goldenLabels(6, 24));
  expect(dataset.train.pixels).toEqual(goldenPixels(24, 28));
  expect(dataset.test.pixels).toEqual(goldenPixels(6, 28, 24));
});

test('a column a pixel, with labels as texts, packed with gzip', async () => {
  const { dataset } = await readFiles([goldenFile('columns-gzip.parquet')], {
    decode,
    mapping: { testShare: 0, invert: false },
  });
  expect([...dataset.train.labels].map((label) => Number(dataset.classNames[label]))).toEqual(
    goldenLabels(8),
  );
  const images = { count: 8, height: 8, width: 8, pixels: goldenPixels(8, 8) };
  expect(dataset.train.pixels).toEqual((await fitImages(images, 28)).pixels);
});

test('lists of fractions, rows in rows; columns that are not used are named', async () => {
  const { dataset, problems } = await readFiles([goldenFile('lists.parquet')], {
    decode,
    mapping: { testShare: 0, invert: false },
  });
  expect([...dataset.train.labels]).toEqual(goldenLabels(8));
  expect(dataset.train.pixels).toEqual(goldenPixels(8, 28));
  expect(problems.join(' ')).toContain('columns that are not used: note');
});

test('a file that is cut off is refused by that', async () => {
  const bytes = new Uint8Array(await goldenFile('lists.parquet').arrayBuffer());
  await expect(readFiles([fileOf('cut.parquet', bytes.slice(0, 2000))])).rejects.toMatchObject({
    code: 'parquet-malformed',
  });
});

test('a PNG of 16 bits is read by its upper ones', async () => {
  const picture = goldenFile('sixteen.png');
  const other = goldenFile('sixteen.png');
  const { dataset } = await readFiles([picture, other], {
    decode,
    paths: ['7/a.png', '3/b.png'],
    mapping: { testShare: 0, invert: false },
  });
  expect(dataset.train.pixels.subarray(0, 784)).toEqual(goldenPixels(1, 28));
});
