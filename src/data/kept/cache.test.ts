import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../domain/data/dataset.ts';
import type { DatasetCache } from './cache.ts';
import { cacheIn, openCache } from './cache.ts';
import { rampPixels } from '../testing/files.ts';
import type { MemoryFolder } from '../testing/memory-folder.ts';
import { memoryFolder } from '../testing/memory-folder.ts';

const images = (count: number) => ({
  count,
  height: 2,
  width: 2,
  pixels: rampPixels(count, 4),
});
const dataset: Dataset = {
  id: 'files-1',
  name: 'My digits',
  origin: 'files',
  classNames: ['0', '1', '2'],
  train: { ...images(3), labels: Uint8Array.of(0, 1, 2) },
  test: { ...images(2), labels: Uint8Array.of(2, 0) },
  unlabelled: images(4),
  problems: ['odd'],
};

let folder: MemoryFolder;
let cache: DatasetCache;
beforeEach(() => {
  folder = memoryFolder();
  cache = cacheIn(folder.handle);
});

describe('a kept data set', () => {
  it('comes back as it was', async () => {
    await cache.write('mine', dataset, 'digits.zip');
    expect(await cache.read('mine')).toEqual(dataset);
  });

  it('is listed with its name, source, size and hash, the newest first', async () => {
    const first = await cache.write('mine', dataset, 'digits.zip');
    await cache.write('other', { ...dataset, name: 'Other' }, 'other.csv');
    const list = await cache.list();
    expect(list.map((kept) => kept.key).sort()).toEqual(['mine', 'other']);
    expect(list[0].savedAt).toBeGreaterThanOrEqual(list[1].savedAt);
    expect(list.find((kept) => kept.key === 'mine')).toMatchObject({
      name: 'My digits',
      source: 'digits.zip',
      bytes: 12 + 3 + 8 + 2 + 16,
      trainCount: 3,
      testCount: 2,
      sha256: first.sha256,
    });
    expect(first.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('can be replaced and deleted', async () => {
    await cache.write('mine', dataset, 'a');
    await cache.write('mine', { ...dataset, name: 'Newer' }, 'b');
    expect((await cache.read('mine'))?.name).toBe('Newer');
    await cache.delete('mine');
    expect(await cache.read('mine')).toBeNull();
    expect(folder.files.size).toBe(0);
  });
});

describe('a damaged entry', () => {
  const damage: Record<string, (files: MemoryFolder['files']) => void> = {
    'a flipped bit': (files) => (files.get('mine.bin') ?? [0])[5]++,
    'a missing end': (files) =>
      files.set('mine.bin', (files.get('mine.bin') ?? new Uint8Array(1)).slice(0, -1)),
    'missing bytes': (files) => files.delete('mine.bin'),
    'a broken description': (files) => files.set('mine.json', Uint8Array.of(123, 34)),
    'a description of another version': (files) =>
      files.set('mine.json', new TextEncoder().encode('{"version":0}')),
  };

  it.each(Object.keys(damage))('with %s is dropped', async (kind) => {
    await cache.write('mine', dataset, 'digits.zip');
    damage[kind](folder.files);
    expect(await cache.read('mine')).toBeNull();
    expect(folder.files.size).toBe(0);
    await cache.write('mine', dataset, 'digits.zip');
    expect(await cache.read('mine')).toEqual(dataset);
  });
});

describe('storage that fails', () => {
  it('for want of room leaves nothing behind', async () => {
    folder.quota = 20;
    const writing = cache.write('mine', dataset, 'digits.zip');
    await expect(writing).rejects.toMatchObject({ name: 'LabError', code: 'storage-full' });
    expect(folder.files.size).toBe(0);
  });

  it('for other reasons has a code too', async () => {
    folder.fault = new DOMException('denied', 'SecurityError');
    const code = { name: 'LabError', code: 'storage-unavailable' };
    await expect(cache.write('mine', dataset, 'x')).rejects.toMatchObject(code);
    await expect(cache.read('mine')).rejects.toMatchObject(code);
    await expect(cache.delete('mine')).rejects.toMatchObject(code);
  });

  it('or that is missing altogether has a code', async () => {
    await expect(openCache()).rejects.toMatchObject({ code: 'storage-unavailable' });
  });

  it('is not asked to leave its folder', async () => {
    const code = { code: 'storage-unavailable' };
    await expect(cache.read('../other')).rejects.toMatchObject(code);
    await expect(cache.delete('a/b')).rejects.toMatchObject(code);
  });
});
