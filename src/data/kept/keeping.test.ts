import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../domain/data/dataset.ts';
import type { Failure } from '../../domain/failure.ts';
import { deleteKept, keep, listKept, openKept, readKept, tryKeep } from './keeping.ts';
import { rampPixels } from '../testing/files.ts';
import { memoryFolder } from '../testing/memory-folder.ts';

const images = { count: 3, height: 2, width: 2, pixels: rampPixels(3, 4) };
const dataset: Dataset = {
  id: 'files-1',
  name: 'My digits',
  origin: 'files',
  classNames: ['0', '1', '2'],
  train: { ...images, labels: Uint8Array.of(0, 1, 2) },
  test: { ...images, labels: Uint8Array.of(2, 0, 1) },
};

const kept = memoryFolder();
const notices: Failure[] = [];
const options = {
  folder: () => Promise.resolve(kept.handle),
  onNotice: (failure: Failure) => void notices.push(failure),
};
const damage = () => (kept.files.get('files-1.bin') ?? [0])[3]++;

beforeEach(() => {
  kept.files.clear();
  kept.quota = Infinity;
  kept.fault = null;
  notices.length = 0;
});

describe('what a browser keeps', () => {
  it('is listed with its size, and with downloads that were cut off', async () => {
    await keep(dataset, 'mine.zip', options);
    kept.files.set('abc.part', new Uint8Array(40));
    const { datasets, unfinishedBytes, failure } = await listKept(options);
    expect(datasets).toMatchObject([{ name: 'My digits', source: 'mine.zip', bytes: 30 }]);
    expect([unfinishedBytes, failure]).toEqual([40, null]);
  });

  it('is deleted one by one, or all of it', async () => {
    await keep(dataset, 'mine.zip', options);
    await keep({ ...dataset, id: 'files-2' }, 'other.zip', options);
    kept.files.set('abc.part', new Uint8Array(40));
    await deleteKept('files-1', options);
    expect((await listKept(options)).datasets.map(({ key }) => key)).toEqual(['files-2']);
    await deleteKept('all', options);
    expect(kept.files.size).toBe(0);
  });

  it('is dropped when it is damaged, and the page is told', async () => {
    await keep(dataset, 'mine.zip', options);
    damage();
    expect(await readKept('files-1', options)).toBeNull();
    expect(notices).toMatchObject([{ code: 'dataset-damaged' }]);
    expect(notices[0].message).toContain('My digits');
    expect(kept.files.size).toBe(0);
  });

  it('says when what only it had is damaged or gone', async () => {
    await keep(dataset, 'mine.zip', options);
    damage();
    await expect(openKept('files-1', options)).rejects.toMatchObject({ code: 'dataset-damaged' });
    await expect(openKept('files-1', options)).rejects.toMatchObject({ code: 'dataset-gone' });
  });

  it('is nothing where there is no room, and the page is told', async () => {
    kept.quota = 10;
    expect(await tryKeep(dataset, 'mine.zip', options)).toBe(false);
    expect(notices).toMatchObject([{ code: 'storage-full' }]);
  });

  it('is nothing in a private window, which is said and no error', async () => {
    const denied = { folder: () => Promise.reject(new DOMException('denied', 'SecurityError')) };
    const list = await listKept(denied);
    expect(list).toMatchObject({ datasets: [], failure: { code: 'storage-unavailable' } });
  });
});
