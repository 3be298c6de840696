import { t } from '../domain/language.ts';
import type {
  AvailableDataset,
  BuiltinSource,
  DatasetSource,
  FilesSource,
  PublishedSource,
} from '../domain/data/dataset-source.ts';
import type { Dataset } from '../domain/data/dataset.ts';
import { LabError } from '../domain/failure.ts';
import type { PublishedSet } from '../domain/data/published-names.ts';
import { downloadPlan } from '../domain/data/published.ts';
import { isPublished, publishedIds } from '../domain/data/published-names.ts';
import { fetchAddressed } from './published/address.ts';
import { BuiltinSets, builtinKey } from './builtin.ts';
import type { ReadOptions } from './formats/bytes/byte-stream.ts';
import { openFolder } from './kept/cache.ts';
import { documentedSvhnExists, fetchDocumentedSvhn } from './documented-svhn.ts';
import { fetchIdxSet, idxSetExists } from './published/idx-sets.ts';
import type { KeepOptions } from './kept/keeping.ts';
import { keep, keptKeys, openKept, readKept } from './kept/keeping.ts';
import type { DownloadOptions } from './published/mirrors.ts';
import { downloadSet } from './published/mirrors.ts';
import { partsIn, partsInMemory } from './published/part-store.ts';
import { namesOf, readFiles } from './files/read-files.ts';

export interface OpenOptions extends ReadOptions, KeepOptions {
  /** Where the app's own files lie, with a slash at its end: import.meta.env.BASE_URL. */
  readonly baseUrl: string;
  /** Generated sets of so many images are kept; smaller ones are drawn again at once. */
  readonly keepFrom?: number;
  /** Draws built-in sets; with one for all calls, none is drawn twice at the same time. */
  readonly builtin?: BuiltinSets;
  /** Mirrors and patience of a download; the published list when not given. */
  readonly download?: Pick<DownloadOptions, 'plan' | 'silence'>;
}

const worthKeeping = 20_000; // images

function folderOf(baseUrl: string, id: string): string {
  return `${baseUrl}datasets/${id}/`;
}

async function isThere(id: PublishedSet, options: OpenOptions): Promise<boolean> {
  const folder = folderOf(options.baseUrl, id);
  if (await idxSetExists(id, folder, options.signal)) return true;
  return id === 'svhn' && documentedSvhnExists(folder, options.signal);
}

/** The data sets that can be opened at once: beside the app, downloaded before, or built in. */
export async function listDatasets(
  baseUrl: string,
  given: Omit<OpenOptions, 'baseUrl'> = {},
): Promise<AvailableDataset[]> {
  const options = { ...given, baseUrl };
  const kept = await keptKeys(options);
  const there = await Promise.all(
    publishedIds.map(async (id) => kept.has(id) || isThere(id, options)),
  );
  return [...publishedIds.filter((_, index) => there[index]), 'builtin'];
}

async function openBuiltin(source: BuiltinSource, options: OpenOptions): Promise<Dataset> {
  const { keepFrom = worthKeeping, builtin = new BuiltinSets(), onProgress, signal } = options;
  const small = source.train + source.test < keepFrom;
  const kept =
    builtin.heldSet(source) ?? (small ? null : await readKept(builtinKey(source), options));
  const finish = (dataset: Dataset) => keep(dataset, t('generated here'), options);
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
    keep(dataset, t('generated here'), { ...options, onNotice: () => builtin.hold(dataset) });
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

/** As it is kept, from beside the app, or, if the user has just said so, from a mirror. */
async function openPublished(source: PublishedSource, options: OpenOptions): Promise<Dataset> {
  const { kind: id } = source;
  const kept = await readKept(id, options);
  if (kept) return kept;
  try {
    const dataset = await fetchPublished(id, options);
    return source.keep ? await keep(dataset, t('beside the app'), options) : dataset;
  } catch (thrown) {
    const missing = thrown instanceof LabError && thrown.code === 'file-not-found';
    if (missing && source.download) return download(id, options);
    throw thrown;
  }
}

async function openFilesOf(source: FilesSource, options: OpenOptions): Promise<Dataset> {
  const { onProgress, signal } = options;
  const { files, paths, mapping } = source;
  const { dataset } = await readFiles(files, { onProgress, signal, paths, mapping });
  return keep(dataset, namesOf(files), options);
}

async function openAddress(paths: readonly string[], options: OpenOptions): Promise<Dataset> {
  const { onProgress, signal, baseUrl } = options;
  const files = await fetchAddressed(paths, baseUrl, { onProgress, signal });
  const { dataset } = await readFiles(files, { signal });
  return dataset;
}

const isOfPublished = (source: DatasetSource): source is PublishedSource =>
  isPublished(source.kind);

/**
 * Opens a data set.
 * @throws LabError 'file-not-found' if its files are not here, 'dataset-gone' if it is kept no longer,
 * and as its parser does.
 */
export async function openDataset(source: DatasetSource, options: OpenOptions): Promise<Dataset> {
  if (isOfPublished(source)) return openPublished(source, options);
  switch (source.kind) {
    case 'builtin':
      return openBuiltin(source, options);
    case 'files':
      return openFilesOf(source, options);
    case 'address':
      return openAddress(source.paths, options);
    case 'kept':
      return openKept(source.key, options);
  }
}
