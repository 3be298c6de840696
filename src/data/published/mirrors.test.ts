import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DownloadPlan } from '../../domain/data/published.ts';
import { downloadSet } from './mirrors.ts';
import { partsIn, partsInMemory } from './part-store.ts';
import { resumeDownload } from './resume-download.ts';
import { gzipped, idxBytes } from '../testing/files.ts';
import { memoryFolder } from '../testing/memory-folder.ts';
import type { Answer } from '../testing/server.ts';
import { sends, startServer } from '../testing/server.ts';

/** Pixels that do not pack well, so that the file comes in more than one piece. */
function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => (state = Math.imul(state, 48271) + 11) >>> 24);
}

const contents: Record<string, Uint8Array> = {
  'train-images-idx3-ubyte': idxBytes([60, 28, 28], noise(60 * 784)),
  'train-labels-idx1-ubyte': idxBytes([60], new Uint8Array(60).fill(3)),
  't10k-images-idx3-ubyte': idxBytes([2, 28, 28], noise(2 * 784)),
  't10k-labels-idx1-ubyte': idxBytes([2], [7, 2]),
};
const packed = Object.fromEntries(
  Object.entries(contents).map(([name, bytes]) => [`/${name}.gz`, gzipped(bytes)]),
);
const largest = '/train-images-idx3-ubyte.gz';

function planFor(...mirrors: string[]): DownloadPlan {
  const files = Object.entries(contents).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    gzipBytes: packed[`/${name}.gz`].length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const bytes = files.reduce((sum, file) => sum + file.gzipBytes, 0);
  return { name: 'MNIST', mirrors, files, bytes };
}

const wholeMirror = (): Record<string, Answer> =>
  Object.fromEntries(Object.entries(packed).map(([path, bytes]) => [path, sends(bytes)]));

const startOf = (range: string | undefined) => Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);

/** Sends `size` bytes of the largest file at each request, and then nothing more. */
function pieceByPiece(size: number): Answer {
  return (request, response) => {
    const start = startOf(request.headers.range);
    const rest = packed[largest].subarray(start);
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': rest.length });
    response.write(rest.subarray(0, size));
  };
}

describe('a download', () => {
  it('gives the data set, with progress', async () => {
    await using server = await startServer(wholeMirror());
    const seen: [number, number][] = [];
    const plan = planFor(server.url);
    const onProgress = (done: number, total: number) => seen.push([done, total]);
    const dataset = await downloadSet('mnist', { plan, onProgress });
    expect(dataset).toMatchObject({ id: 'mnist', name: 'MNIST' });
    expect([...dataset.test.labels]).toEqual([7, 2]);
    expect(dataset.train.pixels).toEqual(noise(60 * 784));
    expect(seen.at(-1)).toEqual([plan.bytes, plan.bytes]);
  });

  it('is checked by the hash of the packed files where only that is published', async () => {
    await using server = await startServer(wholeMirror());
    const plan = planFor(server.url);
    const files = plan.files.map(({ name, bytes, gzipBytes }) => ({
      ...{ name, bytes, gzipBytes },
      packedSha256: createHash('sha256').update(packed[`/${name}.gz`]).digest('hex'),
    }));
    const dataset = await downloadSet('mnist', { plan: { ...plan, files } });
    expect(dataset.train.pixels).toEqual(noise(60 * 784));
    const [first, ...rest] = files;
    const other = [{ ...first, packedSha256: '0'.repeat(64) }, ...rest];
    const attempt = downloadSet('mnist', { plan: { ...plan, files: other } });
    await expect(attempt).rejects.toMatchObject({ code: 'dataset-hash-differs' });
  });

  it.each<[string, Answer | undefined]>([
    ['has not the file', undefined],
    ['gives other bytes', sends(gzipped(idxBytes([60, 28, 28], new Uint8Array(60 * 784))))],
    ['gives half of it', sends(packed[largest].subarray(0, 9000))],
    ['gives a page instead', sends(new TextEncoder().encode('<html>'), 'text/html')],
    ['hangs up', (request) => request.socket.destroy()],
    ['is silent', () => undefined],
  ])('comes from the next mirror when one %s', async (_, answer) => {
    await using bad = await startServer({ ...wholeMirror(), ...(answer && { [largest]: answer }) });
    if (!answer) bad.answers.delete(largest);
    await using good = await startServer(wholeMirror());
    const dataset = await downloadSet('mnist', { plan: planFor(bad.url, good.url), silence: 1500 });
    expect(dataset.train.pixels).toEqual(noise(60 * 784));
  });

  it('goes on where it was cut off', async () => {
    let hangUp = () => {};
    const piece = pieceByPiece(20_000);
    const answer: Answer = (request, response) => {
      hangUp = () => response.destroy();
      piece(request, response);
    };
    await using server = await startServer({ [largest]: answer });
    const bytes = await resumeDownload(`${server.url}${largest.slice(1)}`, 2 ** 20, {
      parts: partsInMemory(),
      silence: 10_000,
      onProgress: (done) => {
        if (done % 20_000 === 0) hangUp();
      },
    });
    expect(bytes).toEqual(packed[largest]);
    const ranges = server.requests.flatMap((request) => /bytes=.*/.exec(request)?.[0] ?? []);
    expect(ranges).toEqual(['bytes=20000-', 'bytes=40000-']);
  });

  it('goes on in the next session where this one was cancelled', async () => {
    const folder = memoryFolder();
    const stop = new AbortController();
    const answer = pieceByPiece(20_000);
    await using server = await startServer({ ...wholeMirror(), [largest]: answer });
    const plan = planFor(server.url);
    const parts = partsIn(folder.handle);
    const cancelled = downloadSet('mnist', {
      plan,
      parts,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    server.answers.set(largest, sends(packed[largest]));
    await downloadSet('mnist', { plan, parts: partsIn(folder.handle) });
    expect(server.requests.some((request) => /images.*bytes=[1-9]/.test(request))).toBe(true);
    expect(folder.files.size).toBe(0);
  });

  it('starts anew on a server that knows no ranges', async () => {
    await using server = await startServer(wholeMirror());
    const url = `${server.url}train-images-idx3-ubyte.gz`;
    server.answers.set(largest, (_, response) => response.writeHead(200).end(packed[largest]));
    const parts = partsInMemory();
    await parts.save(url, new Uint8Array(500));
    const dataset = await downloadSet('mnist', { plan: planFor(server.url), parts });
    expect(dataset.train.pixels).toEqual(noise(60 * 784));
  });
});

describe('a download that fails', () => {
  const failing = (mirrors: string[]) => downloadSet('mnist', { plan: planFor(...mirrors) });

  it('names every mirror and its reason', async () => {
    await using server = await startServer();
    const download = failing([server.url, 'http://127.0.0.1:9/']);
    await expect(download).rejects.toMatchObject({ code: 'download-refused' });
    await expect(download).rejects.toThrow(/answers 404; 127\.0\.0\.1:9 cannot be reached/);
  });

  it('tells wrong bytes from a refusal', async () => {
    const wrong = sends(gzipped(Uint8Array.of(1, 2, 3)));
    await using server = await startServer({}, wrong);
    await expect(failing([server.url])).rejects.toMatchObject({ code: 'dataset-hash-differs' });
  });

  it('does not take what a server sends without end', async () => {
    const endless: Answer = (_, response) => {
      const more = () => void (response.writable && response.write(noise(2 ** 18), more));
      more();
    };
    await using server = await startServer({}, endless);
    await expect(failing([server.url])).rejects.toThrow(/more than the file can have/);
  });
});
