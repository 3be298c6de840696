import { describe, expect, it } from 'vitest';
import type { Failure } from '../domain/failure.ts';
import { openCache } from './kept/cache.ts';
import type { DataAnswer, DataTask } from './testing/data-worker.ts';
import svhnUrl from './testing/golden/svhn.h5?url';
import zipUrl from './testing/golden/pictures.zip?url';

/** What only a browser has: its own decoder of pictures, files in a worker, and kept files. */

async function inWorker(task: DataTask): Promise<DataAnswer> {
  const worker = new Worker(new URL('./testing/data-worker.ts', import.meta.url), {
    type: 'module',
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<{ answer?: DataAnswer; failure?: Failure }>) => {
        if (data.answer) resolve(data.answer);
        else reject(new Error(`${data.failure?.code}: ${data.failure?.message}`));
      };
      worker.postMessage(task);
    });
  } finally {
    worker.terminate();
  }
}

async function fetched(url: string, name: string): Promise<File> {
  return new File([await (await fetch(url)).arrayBuffer()], name);
}

/** A picture of one grey level with a white stroke down its middle. */
async function drawn(level: number, side: number): Promise<File> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.fillStyle = `rgb(${level} ${level} ${level})`;
  context.fillRect(0, 0, side, side);
  context.fillStyle = 'white';
  context.fillRect(side / 2, 0, side / 4, side);
  return new File([await canvas.convertToBlob()], 'drawn.png');
}

describe('in a worker of a real browser', () => {
  it('HDF5 is read from the disk and kept, opened and deleted', async () => {
    const file = await fetched(svhnUrl, 'svhn.h5');
    const { dataset, again, kept, left } = await inWorker({
      files: [file],
      paths: ['svhn.h5'],
      testShare: 0,
    });
    expect([dataset.train.count, dataset.test.count, dataset.train.width]).toEqual([6, 3, 32]);
    expect(again).toEqual(dataset);
    expect(kept.map(({ key }) => key)).toContain(dataset.id);
    expect(kept.find(({ key }) => key === dataset.id)).toMatchObject({ source: 'a test' });
    expect(left).toBe(kept.length - 1);
  });

  it('pictures are decoded, fitted and labelled by their folders', async () => {
    const files = [await drawn(40, 28), await drawn(40, 28), await drawn(80, 56)];
    const paths = ['set/3/a.png', 'set/7/b.png', 'set/7/c.png'];
    const { dataset } = await inWorker({ files, paths, testShare: 0 });
    expect([...dataset.train.labels]).toEqual([3, 7, 7]);
    const rows = [0, 1, 2].map((image) => dataset.train.pixels.subarray(image * 784 + 10));
    expect(rows.map((row) => [row[0], row[6]])).toEqual([
      [40, 255],
      [40, 255],
      [80, 255],
    ]);
  });

  it('a zip of pictures is one drop', async () => {
    const files = [await fetched(zipUrl, 'pictures.zip')];
    const { dataset } = await inWorker({ files, paths: ['pictures.zip'], testShare: 0 });
    expect([dataset.train.count, dataset.test.count]).toEqual([3, 1]);
    expect([...dataset.train.pixels.subarray(0, 4)]).toEqual([0, 3, 6, 9]);
  });
});

it('kept data sets are there for the page, too', async () => {
  const cache = await openCache();
  expect(await cache.read('nothing-of-this-name')).toBeNull();
  const images = { count: 1, height: 1, width: 2, pixels: Uint8Array.of(1, 2) };
  const set = { ...images, labels: Uint8Array.of(0) };
  const dataset = { id: 'x', name: 'x', origin: 'files', classNames: ['0'] } as const;
  await cache.write('page', { ...dataset, train: set, test: set }, 'a test');
  expect((await cache.read('page'))?.test.pixels).toEqual(Uint8Array.of(1, 2));
  await cache.delete('page');
});
