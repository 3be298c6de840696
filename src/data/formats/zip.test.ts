import { describe, expect, it } from 'vitest';
import { fileOf } from '../testing/files.ts';
import type { WrittenEntry, ZipForm } from '../testing/zip-writer.ts';
import { writeZip } from '../testing/zip-writer.ts';
import { createBudget } from './archive/budget.ts';
import { crc32 } from './archive/crc32.ts';
import { readAll, readBytes } from './bytes/byte-stream.ts';
import { fileInMemory, fileOnDisk } from './bytes/data-file.ts';
import { checkBudget, entryFile, entrySource, openZip, readEntry } from './zip.ts';

const mebibyte = 2 ** 20;
const text = (content: string) => new TextEncoder().encode(content);
const zipOf = (entries: readonly WrittenEntry[], form?: ZipForm) =>
  fileOnDisk(fileOf('a.zip', writeZip(entries, form)));
/** Large arrays in a word: comparing them one by one takes a test's whole time. */
const gist = (bytes: Uint8Array) => [bytes.length, crc32(bytes)];
const zeros = (size: number) => new Uint8Array(size);

async function readFirst(entries: readonly WrittenEntry[], budget = createBudget(64 * mebibyte)) {
  const archive = await openZip(zipOf(entries), budget);
  return readEntry(archive, archive.entries[0]);
}

describe('an archive', () => {
  const content = Uint8Array.from({ length: 300_000 }, (_, at) => (at * at) % 251);

  it.each([
    ['deflated', {}, {}],
    ['stored', { stored: true }, {}],
    ['ZIP64, as streaming writers make it', {}, { streamed: true }],
    ['stored ZIP64', { stored: true }, { streamed: true }],
  ] as const)('that is %s gives its files whole and as streams', async (_, kind, form) => {
    const entries = [
      { path: 'train/a.bin', content, ...kind },
      { path: 'b.bin', content: text('b'), ...kind },
    ];
    const archive = await openZip(zipOf(entries, form));
    expect(archive.entries.map(({ path, size }) => [path, size])).toEqual([
      ['train/a.bin', content.length],
      ['b.bin', 1],
    ]);
    expect(gist(await readEntry(archive, archive.entries[0]))).toEqual(gist(content));
    const source = entrySource(archive, archive.entries[1]);
    expect(await readAll(readBytes(source), 10, 'b')).toEqual(text('b'));
    const file = await entryFile(archive, archive.entries[0]);
    const part = await readAll(readBytes(file.range(100, 200)), 200, 'a');
    expect(part).toEqual(content.subarray(100, 200));
  });

  it('that is stored in another one is read where it lies', async () => {
    const big = Uint8Array.from({ length: 2 * mebibyte }, (_, at) => at % 13);
    const inner = writeZip([{ path: 'inner.bin', content: big, stored: true }]);
    const outer = await openZip(zipOf([{ path: 'in/inner.zip', content: inner, stored: true }]));
    const nested = await openZip(await entryFile(outer, outer.entries[0]));
    expect(nested.name).toBe('inner.zip');
    expect(gist(await readEntry(nested, nested.entries[0]))).toEqual(gist(big));
  });

  it('with other characters in its names, backslashes and clutter lists what is data', async () => {
    const paths = ['ziffern\\7\\größe.png', '__MACOSX/a', 'a/.DS_Store', 'a/Thumbs.db', 'a/'];
    const { entries } = await openZip(zipOf(paths.map((path) => ({ path, content: text('x') }))));
    expect(entries.map(({ path }) => path)).toEqual(['ziffern/7/größe.png']);
  });

  it('behind a program that unpacks it is found all the same', async () => {
    const bytes = new Uint8Array([...zeros(1000), ...writeZip([{ path: 'a', content }])]);
    const archive = await openZip(fileInMemory('setup.exe', bytes));
    expect(gist(await readEntry(archive, archive.entries[0]))).toEqual(gist(content));
  });
});

describe('an archive that takes the machine', () => {
  it('because its files claim more than there is room for is refused before any is unpacked', async () => {
    const entries = [1, 2, 3].map((n) => ({ path: `${n}.csv`, content: zeros(mebibyte) }));
    const archive = await openZip(zipOf(entries), createBudget(2 * mebibyte));
    expect(() => checkBudget(archive, archive.entries)).toThrow(/more than 2 MiB/);
  });

  it('because more comes out than is claimed is stopped at the claim', async () => {
    const bomb = { path: 'a.csv', content: zeros(32 * mebibyte), claims: { size: 1000 } };
    const budget = createBudget(64 * mebibyte);
    await expect(readFirst([bomb], budget)).rejects.toThrow(/more than it claims/);
    expect(budget.limit - budget.left()).toBeLessThan(10 * mebibyte);
  });

  it('because it unpacks one file again and again is stopped at the budget', async () => {
    const archive = await openZip(
      zipOf([{ path: 'a', content: zeros(mebibyte) }]),
      createBudget(3 * mebibyte),
    );
    const readAgain = async () => {
      for (;;) await readEntry(archive, archive.entries[0]);
    };
    await expect(readAgain()).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('because its files lie in one another is refused', async () => {
    const first = { path: 'a.csv', content: zeros(1000) };
    const again = Array.from({ length: 50 }, (_, n) => ({ ...first, path: `${n}`, sameAs: 0 }));
    await expect(readFirst([first, ...again])).rejects.toThrow(/where something else does/);
  });

  it('or claims what only a bomb holds is refused before any of it is unpacked', async () => {
    const content = Uint8Array.from({ length: 800_000 }, (_, at) => (at * at * 40_503) >>> 9);
    const bomb = { path: 'a.csv', content, claims: { size: 2 ** 29 } };
    await expect(readFirst([bomb])).rejects.toThrow(/claims 536870912 bytes.*pack so well/);
  });

  it.each([
    ['a claim that deflate cannot keep', { claims: { size: 2 ** 30 } }, /claims 1073741824 bytes/],
    ['less than it claims', { claims: { size: 1100 } }, /holds less than it claims/],
    ['another checksum', { claims: { crc: 7 } }, /was changed on its way/],
    ['an unknown packing', { claims: { method: 14 } }, /packed with LZMA/],
  ])('or has %s is refused', async (_, odd, problem) => {
    const entry = { path: 'a.csv', content: text('7,'.repeat(500)), ...odd };
    const reading = readFirst([entry]);
    await expect(reading).rejects.toMatchObject({ code: 'zip-malformed' });
    await expect(reading).rejects.toThrow(problem);
  });

  it('lets messages in while it is unpacked, and stops when it is told to', async () => {
    const content = zeros(128 * mebibyte);
    const archive = await openZip(zipOf([{ path: 'a', content }]), createBudget(2 ** 30));
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 60);
    const reading = readEntry(archive, archive.entries[0], 2 ** 30, stop.signal);
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(archive.budget.left()).toBeGreaterThan(2 ** 30 - content.length);
    clearTimeout(timer);
  });

  it('without an end is refused with what to do', async () => {
    const bytes = writeZip([{ path: 'a', content: zeros(1000) }]);
    const cut = fileInMemory('cut.zip', bytes.slice(0, bytes.length - 30));
    await expect(openZip(cut)).rejects.toThrow(/its end is missing/);
  });
});
