import type { AvailableDataset, DatasetSource } from '../domain/dataset-source.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Failure } from '../domain/failure.ts';
import { LabError, toFailure } from '../domain/failure.ts';
import type { PublishedSet } from '../domain/published.ts';
import { downloadPlan } from '../domain/published.ts';
import type { BuiltinSource } from './builtin.ts';
import { BuiltinSets, builtinKey } from './builtin.ts';
import type { ReadOptions } from './byte-stream.ts';
import type { DatasetCache } from './cache.ts';
import { cacheIn, openFolder } from './cache.ts';
import { documentedSvhnExists, fetchDocumentedSvhn } from './documented-svhn.ts';
import { fetchIdxSet, idxSetExists } from './idx-sets.ts';
import type { DownloadOptions } from './mirrors.ts';
import { downloadSet } from './mirrors.ts';
import { partsIn, partsInMemory } from './part-store.ts';
import { readFiles } from './read-files.ts';

export interface OpenOptions extends ReadOptions {
  /** Where the app's own files lie, with a slash at its end: import.meta.env.BASE_URL. */
  readonly baseUrl: string;
  /** Told of what went wrong without stopping the work: data that could not be kept. */
  readonly onNotice?: (failure: Failure) => void;
  /** Where prepared data sets are kept; the origin private file system when not given. */
  readonly folder?: () => Promise<FileSystemDirectoryHandle>;
  /** Generated sets of so many images are kept; smaller ones are drawn again at once. */
  readonly keepFrom?: number;
  /** Draws built-in sets; with one for all calls, none is drawn twice at the same time. */
  readonly builtin?: BuiltinSets;
  /** Mirrors and patience of a download; the published list when not given. */
  readonly download?: Pick<DownloadOptions, 'plan' | 'silence'>;
}

const published = ['mnist', 'fashion-mnist', 'svhn'] as const;

const worthKeeping = 20_000; // images

function folderOf(baseUrl: string, id: string): string {
  return `${baseUrl}datasets/${id}/`;
}

async function cacheOf({
  folder = openFolder,
}: Pick<OpenOptions, 'folder'>): Promise<DatasetCache> {
  return cacheIn(await folder());
}

/** What is kept under `key`; null too where nothing can be kept at all. */
async function readKept(key: string, options: OpenOptions): Promise<Dataset | null> {
  try {
    return await (await cacheOf(options)).read(key);
  } catch (thrown) {
    if (thrown instanceof LabError) return null;
    throw thrown;
  }
}

/** Keeps a data set if it can. Without room or storage the app goes on in memory, and says so. */
async function keep(dataset: Dataset, source: string, options: OpenOptions): Promise<Dataset> {
  try {
    await (await cacheOf(options)).write(dataset.id, dataset, source);
  } catch (thrown) {
    options.onNotice?.(toFailure(thrown));
  }
  return dataset;
}

async function isThere(id: PublishedSet, options: OpenOptions): Promise<boolean> {
  const folder = folderOf(options.baseUrl, id);
  if (await idxSetExists(id, folder, options.signal)) return true;
  return id === 'svhn' && documentedSvhnExists(folder, options.signal);
}

async function keptKeys(options: OpenOptions): Promise<ReadonlySet<string>> {
  const kept = await cacheOf(options)
    .then((cache) => cache.list())
    .catch(() => []);
  return new Set(kept.map(({ key }) => key));
}

/** The data sets that can be opened at once: beside the app, downloaded before, or built in. */
export async function listDatasets(
  baseUrl: string,
  given: Omit<OpenOptions, 'baseUrl'> = {},
): Promise<AvailableDataset[]> {
  const options = { ...given, baseUrl };
  const kept = await keptKeys(options);
  const there = await Promise.all(
    published.map(async (id) => kept.has(id) || isThere(id, options)),
  );
  return [...published.filter((_, index) => there[index]), 'builtin'];
}

async function openBuiltin(source: BuiltinSource, options: OpenOptions): Promise<Dataset> {
  const { keepFrom = worthKeeping, builtin = new BuiltinSets(), onProgress, signal } = options;
  const small = source.train + source.test < keepFrom;
  const kept =
    builtin.heldSet(source) ?? (small ? null : await readKept(builtinKey(source), options));
  const finish = (dataset: Dataset) => keep(dataset, 'generated here', options);
  return kept ?? builtin.draw(source, { onProgress, signal, finish: small ? undefined : finish });
}

/**
 * Draws a built-in set behind whatever else is done and keeps it, in memory if need be, so that it
 * opens at once. One that is kept already is left alone.
 */
export async function prepareBuiltin(source: BuiltinSource, options: OpenOptions): Promise<void> {
  const { builtin = new BuiltinSets(), onProgress, signal } = options;
  if (builtin.heldSet(source) || (await keptKeys(options)).has(builtinKey(source))) return;
  const finish = (dataset: Dataset) =>
    // Nobody has asked for it yet: no word of a full disk.
    keep(dataset, 'generated here', { ...options, onNotice: () => builtin.hold(dataset) });
  await builtin.draw(source, { behind: true, onProgress, signal, finish });
}

/** Parts of a download outlive the page where there is storage. */
async function download(id: PublishedSet, options: OpenOptions): Promise<Dataset> {
  const { onProgress, signal, folder = openFolder } = options;
  const parts = await folder().then(partsIn, partsInMemory);
  const dataset = await downloadSet(id, { onProgress, signal, parts, ...options.download });
  const { mirrors } = options.download?.plan ?? downloadPlan(id);
  return keep(dataset, mirrors.map((mirror) => new URL(mirror).host).join(', '), options);
}

async function fetchPublished(id: PublishedSet, options: OpenOptions): Promise<Dataset> {
  const folder = folderOf(options.baseUrl, id);
  if (id === 'svhn' && (await documentedSvhnExists(folder, options.signal))) {
    return fetchDocumentedSvhn(folder, options);
  }
  return fetchIdxSet(id, folder, options);
}

/** From beside the app, from an earlier download, or, if the user has just said so, from a mirror. */
async function openPublished(
  id: PublishedSet,
  mayDownload: boolean,
  options: OpenOptions,
): Promise<Dataset> {
  try {
    return await fetchPublished(id, options);
  } catch (thrown) {
    if (!(thrown instanceof LabError) || thrown.code !== 'file-not-found') throw thrown;
    const kept = await readKept(id, options);
    if (kept) return kept;
    if (mayDownload) return download(id, options);
    throw thrown;
  }
}

async function openFilesOf(
  source: Extract<DatasetSource, { kind: 'files' }>,
  options: OpenOptions,
): Promise<Dataset> {
  const { onProgress, signal } = options;
  const { files, paths, mapping } = source;
  const { dataset } = await readFiles(files, { onProgress, signal, paths, mapping });
  return keep(dataset, dataset.name, options);
}

async function openKept(key: string, options: OpenOptions): Promise<Dataset> {
  const dataset = await (await cacheOf(options)).read(key);
  if (dataset) return dataset;
  throw new LabError('file-not-found', `The data set ${key} is no longer kept here.`);
}

/**
 * Opens a data set.
 * @throws LabError 'file-not-found' if its files are not here, and as its parser does.
 */
export async function openDataset(source: DatasetSource, options: OpenOptions): Promise<Dataset> {
  switch (source.kind) {
    case 'mnist':
    case 'fashion-mnist':
      return openPublished(source.kind, source.download ?? false, options);
    case 'svhn':
      return openPublished('svhn', false, options);
    case 'builtin':
      return openBuiltin(source, options);
    case 'files':
      return openFilesOf(source, options);
    case 'kept':
      return openKept(source.key, options);
  }
}
