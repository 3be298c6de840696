import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './lab.ts';

/** An IDX file of `count` bytes of content, its header promising `promised`. */
function idx(dimensions: readonly number[], content: number): Buffer {
  const header = Buffer.alloc(4 + 4 * dimensions.length);
  header.set([0, 0, 8, dimensions.length]);
  dimensions.forEach((size, axis) => header.writeUInt32BE(size, 4 + 4 * axis));
  return gzipSync(Buffer.concat([header, Buffer.alloc(content, 1)]));
}

/** Plays a data folder in which MNIST lies with these files. */
async function serveMnist(page: Page, files: Record<string, Buffer>): Promise<void> {
  await page.context().route('**/datasets/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop() ?? '';
    const body = route.request().url().includes('/mnist/') ? files[name] : undefined;
    if (!body) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: 'application/octet-stream' });
  });
}

const whole = {
  'train-images-idx3-ubyte.gz': idx([20, 28, 28], 20 * 784),
  'train-labels-idx1-ubyte.gz': idx([20], 20),
  't10k-images-idx3-ubyte.gz': idx([10, 28, 28], 10 * 784),
  't10k-labels-idx1-ubyte.gz': idx([10], 10),
};

const broken: readonly [what: string, files: Record<string, Buffer>, words: RegExp][] = [
  [
    'a file that ends too early',
    { ...whole, 'train-images-idx3-ubyte.gz': idx([20, 28, 28], 5 * 784) },
    /ends too early/,
  ],
  [
    'something that is not IDX',
    { ...whole, 'train-images-idx3-ubyte.gz': gzipSync(Buffer.from('<!doctype html> not here')) },
    /not an IDX file/,
  ],
  [
    'labels that do not belong to the images',
    { ...whole, 'train-labels-idx1-ubyte.gz': idx([19], 19) },
    /do not belong together/,
  ],
];

for (const [what, files, words] of broken) {
  test(`${what} is named, with a way out, and the built-in digits still work`, async ({
    lab,
    page,
  }) => {
    await serveMnist(page, files);
    await lab.open('single-layer');
    const load = await lab.run('Load the digits');
    await lab.expectPhase(load, 'failed');
    await expect(load.getByRole('alert')).toContainText(words);
    await load.getByRole('combobox', { name: 'Data set' }).click();
    await page.getByRole('option', { name: 'Built-in digits (not MNIST)', exact: true }).click();
    await lab.run('Load the digits');
    await lab.expectPhase(load, 'done');
    await expect(load).toContainText('(12000, 28, 28)');
  });
}
