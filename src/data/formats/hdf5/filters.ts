import { t } from '../../../domain/language.ts';
import type * as H5Library from 'h5wasm';
import type { Dataset as H5Dataset } from 'h5wasm';
import { LabError } from '../../../domain/failure.ts';
import { part } from '../../../domain/part.ts';

/**
 * How the numbers of an HDF5 file may be packed beside what the library unpacks itself. The numbers are
 * those of The HDF Group's register of filters.
 */
interface Packing {
  readonly id: number;
  readonly words: string;
  /** The library's own module for it, as base64 in a data address; null where there is none here. */
  readonly plugin: (() => Promise<{ readonly default: string }>) | null;
}

const packings: readonly Packing[] = [
  {
    id: 32000,
    words: 'LZF',
    plugin: () => part(import('h5wasm-plugins/plugins/libH5Zlzf.so?url&inline')),
  },
  {
    id: 307,
    words: 'bzip2',
    plugin: () => part(import('h5wasm-plugins/plugins/libH5Zbz2.so?url&inline')),
  },
  {
    id: 32001,
    words: t('Blosc'),
    plugin: () => part(import('h5wasm-plugins/plugins/libH5Zblosc.so?url&inline')),
  },
  { id: 305, words: 'LZO', plugin: null },
  { id: 32004, words: 'LZ4', plugin: null },
  { id: 32008, words: t('Bitshuffle'), plugin: null },
  { id: 32013, words: 'ZFP', plugin: null },
  { id: 32015, words: t('Zstandard'), plugin: null },
  { id: 32026, words: t('Blosc2'), plugin: null },
];
/** Deflate, shuffle, Fletcher-32, szip, n-bit and scale-offset are part of HDF5. */
const ownFilters = 6;

const bytesOf = (address: string): Uint8Array =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));

const installed = new Set<number>();

/** The numbers of the filters that these arrays are packed with. */
export const filtersOf = (datasets: readonly H5Dataset[]): ReadonlySet<number> =>
  new Set(datasets.flatMap(({ filters }) => filters.map(({ id }) => id)));

/** Fetches what unpacks arrays, where there is something; once each. */
export async function loadFilters(
  { Module }: typeof H5Library,
  wanted: ReadonlySet<number>,
): Promise<void> {
  const [folder] = Module.get_plugin_search_paths();
  for (const { id, words, plugin } of packings) {
    if (!plugin || !wanted.has(id) || installed.has(id) || folder === undefined) continue;
    const bytes = bytesOf((await plugin()).default);
    Module.FS.mkdirTree(folder);
    Module.FS.writeFile(`${folder}/libH5Z${words}.so`, bytes);
    installed.add(id);
  }
}

/** @throws LabError 'hdf5-malformed' for an array that is packed in a way that is not read here. */
export function checkFilters({ filters, path }: H5Dataset, name: string): void {
  const unknown = filters.find(({ id }) => id > ownFilters && !installed.has(id));
  if (!unknown) return;
  const words =
    packings.find(({ id }) => id === unknown.id)?.words ?? t('filter {id}', { id: unknown.id });
  throw new LabError(
    'hdf5-malformed',
    t(
      '{name}: {path} is packed with {words}, which is not read here. In Python: write it anew with compression="gzip".',
      { name, path, words },
    ),
  );
}
