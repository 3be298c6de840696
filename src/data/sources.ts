import type { AvailableDataset, DatasetSource } from '../domain/dataset-source.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Failure } from '../domain/failure.ts';
import { LabError } from '../domain/failure.ts';
import { mixSeed } from '../domain/random.ts';
import type { ReadOptions } from './byte-stream.ts';
import { digitNames } from './class-names.ts';
import { readFiles } from './read-files.ts';
import { fetchIdxSet, idxSetExists } from './idx-sets.ts';

export interface OpenOptions extends ReadOptions {
  /** Where the app's own files lie, with a slash at its end: import.meta.env.BASE_URL. */
  readonly baseUrl: string;
  /** Told of what went wrong without stopping the work: data that could not be kept. */
  readonly onNotice?: (failure: Failure) => void;
}

type BuiltinSource = Extract<DatasetSource, { kind: 'builtin' }>;

const published = ['mnist', 'fashion-mnist', 'svhn'] as const;

function folderOf(baseUrl: string, id: string): string {
  return `${baseUrl}datasets/${id}/`;
}

/** The data sets that can be opened at once: those beside the app, and the built-in digits. */
export async function listDatasets(
  baseUrl: string,
  signal?: AbortSignal,
): Promise<AvailableDataset[]> {
  const there = await Promise.all(
    published.map((id) => idxSetExists(id, folderOf(baseUrl, id), signal)),
  );
  return [...published.filter((_, index) => there[index]), 'builtin'];
}

/** Test digits come from a stream of their own, so they are the same for every training size. */
async function generate(source: BuiltinSource, options: ReadOptions): Promise<Dataset> {
  const { seed, train, test, style } = source;
  const { generateDigits } = await import('./generator/index.ts');
  const total = train + test;
  const part = (count: number, key: number, before: number) =>
    generateDigits({
      seed: mixSeed(seed, key),
      count,
      style,
      signal: options.signal,
      onProgress: (done) => options.onProgress?.(before + done, total),
    });
  return {
    id: `builtin-${style}-${seed}-${train}-${test}`,
    name: style === 'digits' ? 'Built-in digits' : 'Built-in house numbers',
    origin: 'generated',
    classNames: digitNames,
    train: await part(train, 1, 0),
    test: await part(test, 2, train),
  };
}

/**
 * Opens a data set.
 * @throws LabError 'file-not-found' if its files are not here, and as its parser does.
 */
export async function openDataset(source: DatasetSource, options: OpenOptions): Promise<Dataset> {
  switch (source.kind) {
    case 'mnist':
    case 'fashion-mnist':
    case 'svhn':
      return fetchIdxSet(source.kind, folderOf(options.baseUrl, source.kind), options);
    case 'builtin':
      return generate(source, options);
    case 'files': {
      const { dataset } = await readFiles(source.files, { ...source, ...options });
      return dataset;
    }
    case 'kept':
      throw new LabError('file-unknown-format', 'This kind of file cannot be read yet.');
  }
}
