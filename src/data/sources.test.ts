import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../domain/data/dataset.ts';
import { countLabels } from '../domain/data/dataset.ts';
import type { Failure } from '../domain/failure.ts';
import type { DownloadPlan } from '../domain/data/published.ts';
import { cacheIn } from './kept/cache.ts';
import { publishedSets } from '../domain/data/published.ts';
import { readIdxSet } from './published/idx-sets.ts';
import { recognise } from './published/known-hashes.ts';
import { listDatasets, openDataset } from './sources.ts';
import { fileOf, gzipped, idxBytes, rampPixels } from './testing/files.ts';
import { goldenFile } from './testing/golden.ts';
import { memoryFolder } from './testing/memory-folder.ts';
import type { Answer } from './testing/server.ts';
import { sends, startServer } from './testing/server.ts';

const page = sends(new TextEncoder().encode('<!doctype html>'), 'text/html; charset=utf-8');

function tinySet(id: string, suffix = '.gz', side = 28): Record<string, Answer> {
  const pack = suffix ? gzipped : (bytes: Uint8Array) => bytes;
  const size = side * side;
  return {
    [`/datasets/${id}/train-images-idx3-ubyte${suffix}`]: sends(
      pack(idxBytes([3, side, side], rampPixels(3, size))),
    ),
    [`/datasets/${id}/train-labels-idx1-ubyte${suffix}`]: sends(pack(idxBytes([3], [5, 0, 4]))),
    [`/datasets/${id}/t10k-images-idx3-ubyte${suffix}`]: sends(
      pack(idxBytes([2, side, side], rampPixels(2, size))),
    ),
    [`/datasets/${id}/t10k-labels-idx1-ubyte${suffix}`]: sends(pack(idxBytes([2], [7, 2]))),
  };
}

function tinySvhn(count: number): Record<string, Answer> {
  const pixels = new Uint8Array(count * 1024);
  for (let image = 0; image < count; image++) pixels[image * 1024] = image % 251;
  const labels = Array.from({ length: count }, (_, index) => index % 10);
  return {
    '/datasets/svhn/svhn-10k-gray-idx3-ubyte.gz': sends(gzipped(idxBytes([count, 32, 32], pixels))),
    '/datasets/svhn/svhn-10k-labels-idx1-ubyte.gz': sends(gzipped(idxBytes([count], labels))),
  };
}

describe('listDatasets', () => {
  it('finds the sets whose files all lie beside the app', async () => {
    const half = Object.entries(tinySet('fashion-mnist')).slice(0, 2);
    await using server = await startServer({ ...tinySet('mnist'), ...Object.fromEntries(half) });
    expect(await listDatasets(server.url)).toEqual(['mnist', 'builtin']);
  });

  it('does not take the page of a single-page server for a file', async () => {
    await using server = await startServer({}, page);
    expect(await listDatasets(server.url)).toEqual(['builtin']);
  });

  it('offers the built-in digits where no server answers', async () => {
    expect(await listDatasets('http://127.0.0.1:9/')).toEqual(['builtin']);
  });

  it('fetches no contents', async () => {
    await using server = await startServer(tinySet('mnist'));
    await listDatasets(server.url);
    expect(server.requests.filter((request) => !request.startsWith('HEAD'))).toEqual([]);
  });
});

describe('openDataset', () => {
  it('keeps what lies beside the app where it is wanted without network', async () => {
    const { handle } = memoryFolder();
    const folder = () => Promise.resolve(handle);
    {
      await using server = await startServer(tinySet('mnist'), page);
      await openDataset({ kind: 'mnist', keep: true }, { baseUrl: server.url, folder });
    }
    const baseUrl = 'http://127.0.0.1:9/';
    expect(await listDatasets(baseUrl, { folder })).toEqual(['mnist', 'builtin']);
    const { train } = await openDataset({ kind: 'mnist' }, { baseUrl, folder });
    expect([...train.labels]).toEqual([5, 0, 4]);
  });

  it.each(['.gz', ''])('reads MNIST from files ending in "%s"', async (suffix) => {
    await using server = await startServer(tinySet('mnist', suffix), page);
    const seen: number[] = [];
    const dataset = await openDataset(
      { kind: 'mnist' },
      { baseUrl: server.url, onProgress: (done, total) => seen.push(done / total) },
    );
    expect(dataset).toMatchObject({ id: 'mnist', name: 'MNIST', origin: 'files' });
    expect([...dataset.train.labels, ...dataset.test.labels]).toEqual([5, 0, 4, 7, 2]);
    expect(dataset.train.pixels).toEqual(rampPixels(3, 784));
    expect(seen.at(-1)).toBe(1);
  });

  it('names the classes of Fashion-MNIST', async () => {
    await using server = await startServer(tinySet('fashion-mnist'));
    const { classNames } = await openDataset({ kind: 'fashion-mnist' }, { baseUrl: server.url });
    expect(classNames).toEqual(publishedSets['fashion-mnist'].classNames);
    expect(classNames).toHaveLength(10);
  });

  it('cuts SVHN where the photo changes', async () => {
    await using server = await startServer(tinySvhn(10_000));
    const { train, test } = await openDataset({ kind: 'svhn' }, { baseUrl: server.url });
    expect([train.count, test.count]).toEqual([7999, 2001]);
    expect([train.labels.length, test.pixels.length]).toEqual([7999, 2001 * 1024]);
    expect([test.labels[0], test.pixels[0]]).toEqual([9, 7999 % 251]);
  });

  it('says which file is missing', async () => {
    const answers = tinySet('mnist');
    delete answers['/datasets/mnist/t10k-labels-idx1-ubyte.gz'];
    await using server = await startServer(answers, page);
    const opening = openDataset({ kind: 'mnist' }, { baseUrl: server.url });
    await expect(opening).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(opening).rejects.toThrow(/t10k-labels-idx1-ubyte\.gz/);
  });

  it('refuses images of another size', async () => {
    await using server = await startServer(tinySet('mnist', '.gz', 32));
    const opening = openDataset({ kind: 'mnist' }, { baseUrl: server.url });
    await expect(opening).rejects.toMatchObject({ code: 'idx-wrong-size' });
  });

  it('refuses a file that is cut off on the way', async () => {
    const answers = tinySet('mnist');
    answers['/datasets/mnist/train-images-idx3-ubyte.gz'] = (_, response) => {
      response.writeHead(200, { 'content-length': 5000 });
      response.write(gzipped(idxBytes([3, 28, 28], rampPixels(3, 784))).slice(0, 40), () =>
        response.destroy(),
      );
    };
    await using server = await startServer(answers);
    const opening = openDataset({ kind: 'mnist' }, { baseUrl: server.url });
    await expect(opening).rejects.toMatchObject({ code: 'fetch-failed' });
  });

  it('can be cancelled while a server is silent', async () => {
    const stop = new AbortController();
    const answers = tinySet('mnist');
    answers['/datasets/mnist/train-images-idx3-ubyte.gz'] = () => stop.abort();
    await using server = await startServer(answers);
    const opening = openDataset({ kind: 'mnist' }, { baseUrl: server.url, signal: stop.signal });
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('what is kept', () => {
  const kept = memoryFolder();
  const folder = () => Promise.resolve(kept.handle);
  const npz = () => [goldenFile('mnist.npz')];
  beforeEach(() => {
    kept.files.clear();
    kept.quota = Infinity;
  });

  it('is a large generated set, which is then opened without being drawn again', async () => {
    const source = { kind: 'builtin', seed: 1, train: 30, test: 10, style: 'digits' } as const;
    await using server = await startServer();
    const drawn: number[] = [];
    const onProgress = (done: number) => drawn.push(done);
    const options = { baseUrl: server.url, folder, onProgress, keepFrom: 40 };
    const first = await openDataset(source, options);
    expect(drawn.length).toBeGreaterThan(0);
    drawn.length = 0;
    expect(await openDataset(source, options)).toEqual(first);
    expect(drawn).toEqual([]);
    await openDataset({ ...source, train: 29 }, options);
    expect((await cacheIn(kept.handle).list()).map(({ key }) => key)).toEqual([first.id]);
  });

  it('is what the user brings, which opens again by its key', async () => {
    const options = { baseUrl: '/', folder };
    const first = await openDataset({ kind: 'files', files: npz() }, options);
    const again = await openDataset({ kind: 'kept', key: first.id }, options);
    expect(again).toEqual(first);
  });

  it('is not needed: without room the data are used all the same, and the page is told', async () => {
    kept.quota = 10;
    const notices: Failure[] = [];
    const onNotice = (failure: Failure) => notices.push(failure);
    const source = { kind: 'files', files: npz() } as const;
    const dataset = await openDataset(source, { baseUrl: '/', folder, onNotice });
    expect(dataset.train.count).toBe(6);
    expect(notices.map(({ code }) => code)).toEqual(['storage-full']);
  });

  it('can be gone', async () => {
    const opening = openDataset({ kind: 'kept', key: 'files-gone' }, { baseUrl: '/', folder });
    await expect(opening).rejects.toMatchObject({ code: 'dataset-gone' });
  });

  it('is a download, which counts as there from then on', async () => {
    await using host = await startServer({}, page);
    await using mirror = await startServer(tinySet(''));
    const options = { baseUrl: host.url, folder, download: { plan: planOf(mirror.url) } };
    const code = { code: 'file-not-found' };
    await expect(openDataset({ kind: 'mnist' }, options)).rejects.toMatchObject(code);
    expect(mirror.requests).toEqual([]);
    const dataset = await openDataset({ kind: 'mnist', download: true }, options);
    expect([...dataset.test.labels]).toEqual([7, 2]);
    expect(await listDatasets(host.url, { folder })).toEqual(['mnist', 'builtin']);
    expect(await openDataset({ kind: 'mnist' }, { baseUrl: host.url, folder })).toEqual(dataset);
  });
});

/** The tiny set as a mirror would publish it. */
function planOf(mirror: string): DownloadPlan {
  const file = (name: string, content: Uint8Array) => ({
    name,
    bytes: content.length,
    gzipBytes: gzipped(content).length,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  const files = [
    file('train-images-idx3-ubyte', idxBytes([3, 28, 28], rampPixels(3, 784))),
    file('train-labels-idx1-ubyte', idxBytes([3], [5, 0, 4])),
    file('t10k-images-idx3-ubyte', idxBytes([2, 28, 28], rampPixels(2, 784))),
    file('t10k-labels-idx1-ubyte', idxBytes([2], [7, 2])),
  ];
  return { name: 'MNIST', mirrors: [`${mirror}datasets//`], files, bytes: 1 };
}

const realFolder = join(process.env.DATASETS_DIR ?? '', 'mnist');

async function realMnist(): Promise<Dataset> {
  const names = ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1'];
  const files = names.map(async (name) =>
    fileOf(name, await readFile(join(realFolder, `${name}-ubyte.gz`))),
  );
  return readIdxSet('mnist', await Promise.all(files));
}

if (process.env.DATASETS_DIR && existsSync(realFolder)) {
  describe('the published MNIST', () => {
    it('begins as its documents say, and is recognised', async () => {
      const { train, test } = await realMnist();
      expect([train.count, test.count]).toEqual([60_000, 10_000]);
      expect([...train.labels.subarray(0, 5)]).toEqual([5, 0, 4, 1, 9]);
      expect([...test.labels.subarray(0, 5)]).toEqual([7, 2, 1, 0, 4]);
      expect(countLabels(test.labels, 10)).toEqual([
        980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009,
      ]);
      expect(await recognise({ train, test })).toMatchObject({ id: 'mnist', name: 'MNIST' });
    }, 30_000);
  });
}
