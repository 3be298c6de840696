import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { File as H5File, ready } from 'h5wasm';
import type { Data, Pictures } from './pictures.ts';
import { pictureAt } from './pictures.ts';

/** Files by their path under datasets/. */
type Files = Readonly<Record<string, Buffer>>;

function idx(axes: readonly number[], content: ArrayLike<number>): Buffer {
  const header = Buffer.alloc(4 + 4 * axes.length);
  header.set([0, 0, 8, axes.length]);
  axes.forEach((size, axis) => header.writeUInt32BE(size, 4 + 4 * axis));
  return gzipSync(Buffer.concat([header, Buffer.from(Uint8Array.from(content))]));
}

/** The four files of MNIST and of Fashion-MNIST. */
export function idxFiles(folder: 'mnist' | 'fashion-mnist', { train, test }: Data): Files {
  const images = ({ labels, side, pixels }: Pictures) => idx([labels.length, side, side], pixels);
  const labels = (set: Pictures) => idx([set.labels.length], set.labels);
  return {
    [`${folder}/train-images-idx3-ubyte.gz`]: images(train),
    [`${folder}/train-labels-idx1-ubyte.gz`]: labels(train),
    [`${folder}/t10k-images-idx3-ubyte.gz`]: images(test),
    [`${folder}/t10k-labels-idx1-ubyte.gz`]: labels(test),
  };
}

/** The file of document 004: grey floats in HDF5. */
export async function svhnFile(data: Data): Promise<Files> {
  const { FS } = await ready;
  const path = '/svhn.h5';
  const file = new H5File(path, 'w');
  for (const split of ['train', 'test'] as const) {
    const { labels, side, pixels } = data[split];
    const shape = [labels.length, side, side];
    file.create_dataset({ name: `X_${split}`, data: Float32Array.from(pixels), shape });
    file.create_dataset({
      name: `y_${split}`,
      data: Uint8Array.from(labels),
      shape: [labels.length],
    });
  }
  file.close();
  const bytes = Buffer.from(FS.readFile(path));
  FS.unlink(path);
  return { 'svhn/SVHN_single_grey1.h5': bytes };
}

/** Kaggle's table: pixel0 to pixel783, before them the label where it is given. */
export function kaggleCsv(set: Pictures, withLabels: boolean): Buffer {
  const names = Array.from({ length: set.side ** 2 }, (_, pixel) => `pixel${pixel}`);
  const rows = set.labels.map((label, index) => [
    ...(withLabels ? [label] : []),
    ...pictureAt(set, index),
  ]);
  const table = [[...(withLabels ? ['label'] : []), ...names], ...rows];
  return Buffer.from(`${table.map((row) => row.join(',')).join('\n')}\n`);
}

/** Puts these files, and no others, where the app looks for its data sets. */
export async function serveFiles(page: Page, files: Files): Promise<void> {
  await page.context().route('**/datasets/**', (route) => {
    const [, path] = new URL(route.request().url()).pathname.split('/datasets/');
    const body = files[path];
    if (!body) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: 'application/octet-stream' });
  });
}
