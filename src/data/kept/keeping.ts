import { t } from '../../domain/language.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { DatasetCache, KeptDataset } from './cache.ts';
import { cacheIn, openFolder } from './cache.ts';
import { browserStorage, deleteFile, namesIn, storageFailure } from './storage.ts';

/** Where data sets are kept, and who hears what goes wrong with it. */
export interface KeepOptions {
  /** Told of what went wrong without stopping the work: data that could not be kept. */
  readonly onNotice?: (failure: Failure) => void;
  /** Where prepared data sets are kept; the origin private file system when not given. */
  readonly folder?: () => Promise<FileSystemDirectoryHandle>;
}

/** What this browser keeps for the page, and how much room there is. */
export interface KeptData {
  readonly datasets: readonly KeptDataset[];
  /** Bytes of downloads that were cut off and can go on. */
  readonly unfinishedBytes: number;
  /** Bytes of everything that the page keeps, and how many it may; null where nobody says. */
  readonly usage: number | null;
  readonly quota: number | null;
  /** Why nothing can be kept; null where it can. */
  readonly failure: Failure | null;
}

async function cacheOf(
  { folder = openFolder }: KeepOptions,
  onDamaged?: (name: string) => void,
): Promise<DatasetCache> {
  return cacheIn(await folder(), onDamaged);
}

const damaged = (name: string): LabError =>
  new LabError(
    'dataset-damaged',
    t('{name} was no longer as it was kept. It has been dropped.', { name }),
  );

/** What is kept under `key`; null too where nothing can be kept at all, or it was damaged. */
export async function readKept(key: string, options: KeepOptions): Promise<Dataset | null> {
  try {
    const cache = await cacheOf(options, (name) => options.onNotice?.(toFailure(damaged(name))));
    return await cache.read(key);
  } catch (thrown) {
    if (thrown instanceof LabError) return null;
    throw thrown;
  }
}

/**
 * Opens what only this browser has.
 * @throws LabError 'dataset-gone', 'dataset-damaged' or 'storage-unavailable'.
 */
export async function openKept(key: string, options: KeepOptions): Promise<Dataset> {
  let wasDamaged: string | null = null;
  const cache = await cacheOf(options, (name) => (wasDamaged = name));
  const dataset = await cache.read(key);
  if (dataset) return dataset;
  if (wasDamaged !== null) throw damaged(wasDamaged);
  throw new LabError('dataset-gone', t('These data are no longer kept in this browser.'));
}

/** Keeps a data set if it can: false where the app has to go on in memory, and has said so. */
export async function tryKeep(
  dataset: Dataset,
  source: string,
  options: KeepOptions,
): Promise<boolean> {
  try {
    await (await cacheOf(options)).write(dataset.id, dataset, source);
    return true;
  } catch (thrown) {
    options.onNotice?.(toFailure(thrown));
    return false;
  }
}

/** Keeps a data set if it can. Without room or storage the app goes on in memory, and says so. */
export async function keep(
  dataset: Dataset,
  source: string,
  options: KeepOptions,
): Promise<Dataset> {
  await tryKeep(dataset, source, options);
  return dataset;
}

export async function keptKeys(options: KeepOptions): Promise<ReadonlySet<string>> {
  const kept = await cacheOf(options)
    .then((cache) => cache.list())
    .catch(() => []);
  return new Set(kept.map(({ key }) => key));
}

async function unfinishedIn(folder: FileSystemDirectoryHandle): Promise<number> {
  let bytes = 0;
  for (const name of await namesIn(folder)) {
    if (name.endsWith('.part')) bytes += (await (await folder.getFileHandle(name)).getFile()).size;
  }
  return bytes;
}

async function estimate(): Promise<Pick<KeptData, 'usage' | 'quota'>> {
  const { usage = null, quota = null } = (await browserStorage()?.estimate?.()) ?? {};
  return { usage, quota };
}

/** Everything that is kept, and the room for it. Where nothing can be kept, it says why. */
export async function listKept({ folder = openFolder }: KeepOptions = {}): Promise<KeptData> {
  const room = await estimate().catch(() => ({ usage: null, quota: null }));
  try {
    const handle = await folder();
    const datasets = await cacheIn(handle).list();
    return { datasets, unfinishedBytes: await unfinishedIn(handle), ...room, failure: null };
  } catch (thrown) {
    const failure = toFailure(storageFailure(thrown, 'data'));
    return { datasets: [], unfinishedBytes: 0, ...room, failure };
  }
}

/**
 * Deletes a kept data set, or with 'all' everything: unfinished downloads and damaged entries too.
 * @throws LabError 'storage-unavailable'.
 */
export async function deleteKept(
  key: string,
  { folder = openFolder }: KeepOptions = {},
): Promise<void> {
  const handle = await folder();
  if (key !== 'all') return cacheIn(handle).delete(key);
  await Promise.all((await namesIn(handle)).map((name) => deleteFile(handle, name)));
}
