import { describe, expect, it } from 'vitest';
import { digitSet } from '../testing/brought.ts';
import { fileOf, gzipped, idxBytes } from '../testing/files.ts';
import { writeZip } from '../testing/zip-writer.ts';
import { previewData } from './preview.ts';

const set = digitSet(60);
const test = digitSet(30, 9);
const { labels, pixels } = set;

const imagesFile = (name: string) => fileOf(name, idxBytes([60, 28, 28], pixels));
const labelsFile = (name: string, of = set) => fileOf(name, idxBytes([of.count], of.labels));

async function bring(files: readonly File[]) {
  const { dataset, preview } = await previewData(files, { mapping: { testShare: 0 } });
  return { dataset, preview, problems: dataset?.problems?.join(' ') ?? '' };
}

const inOrder = ({ dataset }: Awaited<ReturnType<typeof bring>>) => ({
  labels: dataset && [...dataset.train.labels],
  pixels: dataset && Buffer.compare(dataset.train.pixels, pixels),
});
const asMade = { labels: [...labels], pixels: 0 };

describe('what cannot be read', () => {
  const tiff = Uint8Array.of(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0);
  const pickle = new TextEncoder().encode('\u0080');
  it.each([
    [
      'a pickle',
      'mnist.pkl.gz',
      gzipped(Uint8Array.of(0x80, 2, 0x28, ...pickle)),
      /Python pickle.*numpy\.savez/,
    ],
    [
      'an older pickle',
      'mnist.pkl',
      new TextEncoder().encode('cnumpy\nndarray\n'),
      /Python pickle/,
    ],
    ['IDX of the wrong byte order', 'images', Uint8Array.of(3, 8, 0, 0, 1, 0, 0, 0), /wrong order/],
    [
      'a note of Git LFS',
      'train.csv',
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 7\n',
      /git lfs pull/,
    ],
    ['a web page', 'train.csv', '<!DOCTYPE html><html>a,b,c</html>', /web page/],
    ['text in UTF-16', 'notes.csv', Uint8Array.of(0xff, 0xfe, 0x31, 0), /UTF-16, but no table/],
    ['a PDF', 'scan.pdf', '%PDF-1.7', /PDF/],
    ['a list in JSON', 'rows.json', '[{"label":5}]', /JSON/],
    ['LIBSVM', 'mnist.scale', '5 153:0.0117 154:0.07 155:0.07\n', /LIBSVM/],
    [
      'a file of an unknown kind',
      'thing.tiff2',
      tiff.map((byte) => byte + 1),
      /nothing that is read here/,
    ],
  ])('is named with the way out: %s', async (_, name, bytes, words) => {
    const { preview } = await bring([fileOf(name, bytes)]);
    expect(preview.failure?.code).toBe('file-unknown-format');
    expect(preview.failure?.message).toMatch(words);
  });

  it('does not keep the other files from being used', async () => {
    const found = await bring([
      fileOf('broken.npz', writeZip([{ path: 'x.npy', content: new Uint8Array(40) }])),
      imagesFile('train-images'),
      labelsFile('train-labels'),
      fileOf('broken-images-idx3-ubyte', idxBytes([5, 28, 28], pixels.subarray(0, 700))),
    ]);
    expect(inOrder(found)).toEqual(asMade);
    expect(found.problems).toMatch(/Left out: x.* is not a NumPy array/);
    expect(found.problems).toMatch(/Left out: broken-images-idx3-ubyte ends too early/);
  });

  it('because it is a workbook is told from an empty archive', async () => {
    const book = writeZip([{ path: 'xl/workbook.xml', content: new TextEncoder().encode('<x/>') }]);
    const { preview } = await bring([fileOf('digits.xlsx', book)]);
    expect(preview.failure?.message).toMatch(/office program.*CSV/);
  });

  it('because its partner is missing names the partner', async () => {
    const lonely = await bring([labelsFile('train-labels-idx1-ubyte')]);
    expect(lonely.preview.failure?.message).toMatch(/train-images-idx3-ubyte is missing/);
    const images = await bring([imagesFile('t10k-images-idx3-ubyte')]);
    expect(images.preview.failure?.message).toMatch(/t10k-labels-idx1-ubyte is missing/);
    const crossed = await bring([imagesFile('X_train')]);
    expect(crossed.preview.failure?.message).toMatch(/y_train is missing/);
    const beside = await bring([
      imagesFile('train-images'),
      labelsFile('train-labels'),
      labelsFile('t10k-labels-idx1-ubyte', test),
    ]);
    expect(inOrder(beside)).toEqual(asMade);
    expect(beside.problems).toMatch(/t10k-images-idx3-ubyte is missing/);
  });
});
