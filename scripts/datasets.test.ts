import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../src/data/testing/server.ts';
import { sends, startServer } from '../src/data/testing/server.ts';
import * as script from './datasets.mjs';
import * as list from './dataset-files.mjs';

interface PublishedSet {
  name: string;
  mirrors: string[];
  files: {
    name: string;
    bytes: number;
    gzipBytes: number;
    sha256?: string;
    packedSha256?: string;
  }[];
}
type Provide = (options: Record<string, unknown>) => Promise<Record<string, 'there' | 'missing'>>;

const provideDatasets = (script as { provideDatasets: Provide }).provideDatasets;
const { publishedSets } = list as { publishedSets: Record<string, PublishedSet> };

/** Bytes that do not pack well, so that a file of them can be cut in many places. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(Array.from({ length }, () => (state = Math.imul(state, 48271) + 11) >>> 24));
}

const content = noise(50_000);
const packed = gzipSync(content);
const sha256 = createHash('sha256').update(content).digest('hex');

let root: string;
let said: string[];
const from = () => join(root, 'from');
const to = () => join(root, 'to');
const target = () => join(to(), 'tiny', 'images.gz');
const unpacked = async () => gunzipSync(await readFile(target()));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'datasets-'));
  said = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

function tiny(mirrors: string[] = []): Record<string, PublishedSet> {
  const file = { name: 'images', bytes: content.length, gzipBytes: packed.length, sha256 };
  return { tiny: { name: 'Tiny', mirrors, files: [file] } };
}

function provide(options: Record<string, unknown> = {}) {
  const say = (line: string) => said.push(line);
  return provideDatasets({ from: null, to: to(), say, sets: tiny(), silence: 500, ...options });
}

async function put(folder: string, name: string, bytes: Uint8Array) {
  await mkdir(join(folder, 'tiny'), { recursive: true });
  await writeFile(join(folder, 'tiny', name), bytes);
}

describe('data sets from a folder', () => {
  it('are copied and found again', async () => {
    await put(from(), 'images.gz', packed);
    expect(await provide({ from: from() })).toEqual({ tiny: 'there' });
    expect(await unpacked()).toEqual(content);
    expect(await provide()).toEqual({ tiny: 'there' });
    expect(said).toEqual(['Tiny: copied, checked.', 'Tiny: there, checked.']);
  });

  it('may be unpacked, or packed in another way', async () => {
    await put(from(), 'images', content);
    expect(await provide({ from: from() })).toEqual({ tiny: 'there' });
    expect(await readFile(join(to(), 'tiny', 'images'))).toEqual(content);
    await put(from(), 'images.gz', gzipSync(content, { level: 1 }));
    await rm(to(), { recursive: true });
    expect(await provide({ from: from() })).toEqual({ tiny: 'there' });
  });

  it.each([
    ['cut off', packed.subarray(0, 900)],
    ['of another content', gzipSync(Buffer.from('not these'))],
    ['empty', Buffer.alloc(0)],
  ])('are not taken when %s', async (_, bytes) => {
    await put(from(), 'images.gz', bytes);
    expect(await provide({ from: from() })).toEqual({ tiny: 'missing' });
    expect(existsSync(target())).toBe(false);
    expect(said.join('\n')).toMatch(/images\.gz is damaged or another file/);
  });

  it('replace a damaged copy', async () => {
    await put(to(), 'images.gz', packed.subarray(0, 900));
    await put(from(), 'images.gz', packed);
    expect(await provide({ from: from() })).toEqual({ tiny: 'there' });
    expect(await unpacked()).toEqual(content);
  });

  it('that are nowhere do not fail, and the way out is told', async () => {
    expect(await provide({ from: join(root, 'nowhere') })).toEqual({ tiny: 'missing' });
    expect(said.join('\n')).toMatch(/built-in digits/);
    expect(said.join('\n')).toMatch(/Looked in DATASETS_DIR=.*nowhere/);
    await provide();
    expect(said.join('\n')).toMatch(/DATASETS_DIR=<folder> npm run datasets/);
  });
});

describe('data sets from mirrors', () => {
  const whole = sends(packed);
  it('are fetched only when asked for', async () => {
    await using server = await startServer({ '/images.gz': whole });
    expect(await provide({ sets: tiny([server.url]) })).toEqual({ tiny: 'missing' });
    expect(server.requests).toEqual([]);
    expect(said.join('\n')).toMatch(/npm run datasets -- --download tiny/);
  });

  it('are fetched with progress, and checked', async () => {
    await using server = await startServer({ '/images.gz': whole });
    const seen: number[] = [];
    const showProgress = (_: string, done: number) => seen.push(done);
    const sets = tiny([server.url]);
    expect(await provide({ sets, download: true, showProgress })).toEqual({ tiny: 'there' });
    expect(await unpacked()).toEqual(content);
    expect(seen.at(-1)).toBe(packed.length);
    expect(await readdir(join(to(), 'tiny'))).toEqual(['images.gz']);
  });

  it.each<[string, Answer | undefined, RegExp]>([
    ['has not the file', undefined, /HTTP 404/],
    ['gives other bytes', sends(gzipSync(Buffer.from('other'))), /another content/],
    ['hangs up', (request) => request.socket.destroy(), /did not give the file/],
    ['says nothing', () => undefined, /silent for 0\.5 s/],
  ])('come from the next mirror when one %s', async (_, answer, said404) => {
    await using bad = await startServer(answer ? { '/images.gz': answer } : {});
    await using good = await startServer({ '/images.gz': whole });
    const sets = tiny([bad.url, good.url]);
    expect(await provide({ sets, download: true })).toEqual({ tiny: 'there' });
    expect(await unpacked()).toEqual(content);
    expect(said.join('\n')).toMatch(said404);
  });

  it('go on where they were cut off', async () => {
    const piece = 20_000;
    let held: ServerResponse | null = null;
    const sendPiece: Answer = (request, response) => {
      const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(start ? 206 : 200, { 'content-length': packed.length - start });
      response.write(packed.subarray(start, start + piece));
      held = response;
    };
    const hangUpAfterPiece = (_: string, done: number) => done % piece === 0 && held?.destroy();
    await using server = await startServer({ '/images.gz': sendPiece });
    const sets = tiny([server.url]);
    const options = { sets, download: true, silence: 5000, showProgress: hangUpAfterPiece };
    expect(await provide(options)).toEqual({ tiny: 'there' });
    expect(server.requests).toEqual([
      'GET /images.gz',
      'GET /images.gz bytes=20000-',
      'GET /images.gz bytes=40000-',
    ]);
    expect(await unpacked()).toEqual(content);
    expect(said.join('\n')).toMatch(/was cut off/);
  });

  it('go on after the script was stopped midway', async () => {
    await put(to(), 'images.gz.part0', packed.subarray(0, 700));
    await using server = await startServer({ '/images.gz': whole });
    expect(await provide({ sets: tiny([server.url]), download: true })).toEqual({ tiny: 'there' });
    expect(server.requests).toEqual(['GET /images.gz bytes=700-']);
  });

  it('start anew on a server that knows no ranges', async () => {
    await put(to(), 'images.gz.part0', packed.subarray(0, 700));
    const all: Answer = (_, response) => response.writeHead(200).end(packed);
    await using server = await startServer({ '/images.gz': all });
    expect(await provide({ sets: tiny([server.url]), download: true })).toEqual({ tiny: 'there' });
    expect(await unpacked()).toEqual(content);
  });

  it('are checked by the hash of the packed file where only that is published', async () => {
    await using server = await startServer({ '/images.gz': sends(packed) });
    const known = (packedSha256: string) => {
      const file = { name: 'images', bytes: content.length, gzipBytes: packed.length };
      const files = [{ ...file, packedSha256 }];
      return { tiny: { name: 'Tiny', mirrors: [server.url], files } };
    };
    const other = await provide({ sets: known('0'.repeat(64)), download: true });
    expect(other).toEqual({ tiny: 'missing' });
    const right = createHash('sha256').update(packed).digest('hex');
    expect(await provide({ sets: known(right), download: true })).toEqual({ tiny: 'there' });
    expect(await unpacked()).toEqual(content);
  });

  it('that all refuse leave the app as it was', async () => {
    await using server = await startServer();
    const outcome = await provide({ sets: tiny([server.url]), download: true });
    expect(outcome).toEqual({ tiny: 'missing' });
    expect(said.join('\n')).toMatch(/built-in digits/);
  });
});

describe('the list of published files', () => {
  it('has four files a set, with hashes and mirrors for what may be fetched', () => {
    for (const id of ['mnist', 'fashion-mnist']) {
      const { files, mirrors } = publishedSets[id];
      expect(files.map((file) => file.bytes)).toEqual([47_040_016, 60_008, 7_840_016, 10_008]);
      expect(mirrors.length).toBeGreaterThan(1);
    }
    const all = Object.values(publishedSets).flatMap(({ files }) => files);
    const hashes = all.map(({ sha256, packedSha256 }) => sha256 ?? packedSha256);
    expect(new Set(hashes).size).toBe(all.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
