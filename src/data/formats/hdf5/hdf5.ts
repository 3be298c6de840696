import { t } from '../../../domain/language.ts';
import type * as H5Library from 'h5wasm';
import type { Dataset as H5Dataset, File as H5File, Group as H5Group } from 'h5wasm';
import { LabError } from '../../../domain/failure.ts';
import { sizeOf } from '../../../domain/model/shapes.ts';
import type { FoundArray } from '../arrays/found-array.ts';
import { breathe } from '../bytes/byte-stream.ts';
import type { DataFile } from '../bytes/data-file.ts';
import { greatestDeflateRatio } from '../bytes/gzip.ts';
import { checkFilters, filtersOf, loadFilters } from './filters.ts';
import { isDataset, isGroup, loadH5 } from './h5-memory.ts';
import { maxPixelBytes } from '../bytes/limits.ts';
import { itemsPerPiece } from '../bytes/piece-size.ts';

type H5 = typeof H5Library;
type FileSystem = NonNullable<H5['FS']>;

const maxArrays = 64;
const maxGroups = 64;
const largestChunk = 64 * 2 ** 20; // bytes
const mountPoint = '/mounted';

export function isHdf5(start: Uint8Array): boolean {
  return [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => start[at] === byte);
}

/** The arrays of an open file; closing frees what the library holds. */
export interface Hdf5Arrays {
  readonly arrays: readonly FoundArray[];
  readonly close: () => void;
}

let fileCount = 0;

/**
 * Shows the library a file: in a worker it reads the parts it needs from the disk, elsewhere (tests)
 * the file is copied into its memory. Returns the path and how to take the file away again.
 */
async function place(file: DataFile, FS: FileSystem): Promise<[path: string, remove: () => void]> {
  const name = `file-${++fileCount}.h5`;
  if (!('FileReaderSync' in globalThis)) {
    FS.writeFile(`/${name}`, new Uint8Array(await file.blob().arrayBuffer()));
    return [`/${name}`, () => FS.unlink(`/${name}`)];
  }
  const folder = `${mountPoint}-${fileCount}`;
  FS.mkdir(folder);
  // The library's types leave its file systems open.
  const { WORKERFS } = FS.filesystems as Record<'WORKERFS', Parameters<FileSystem['mount']>[0]>;
  FS.mount(WORKERFS, { blobs: [{ name, data: file.blob() }] }, folder);
  const remove = () => {
    FS.unmount(folder);
    FS.rmdir(folder);
  };
  return [`${folder}/${name}`, remove];
}

function malformed(file: DataFile, problem: string, cause?: unknown): LabError {
  return new LabError('hdf5-malformed', `${file.name} ${problem}`, { cause });
}

/** Turns what the library throws into a typed failure; left alone, it prints and goes on. */
function guarded<T>(h5: H5, file: DataFile, work: () => T): T {
  h5.Module.activate_throwing_error_handler();
  try {
    return work();
  } catch (cause) {
    if (cause instanceof LabError) throw cause;
    throw malformed(file, t('is damaged: its structure cannot be read.'), cause);
  } finally {
    h5.Module.deactivate_throwing_error_handler();
  }
}

/**
 * The data sets of a file, those of outer groups first. Counted, because links can make a group hold
 * itself.
 */
function findDatasets(root: H5Group): H5Dataset[] {
  const found: H5Dataset[] = [];
  const groups = [root];
  for (const group of groups) {
    for (const key of group.keys()) {
      const entity = group.get(key);
      if (isDataset(entity) && found.length < maxArrays) found.push(entity);
      else if (isGroup(entity) && groups.length < maxGroups) groups.push(entity);
    }
  }
  return found;
}

/** Refuses what the file cannot hold: a chunked array may claim any size for nothing. */
function checkSize(dataset: H5Dataset, shape: readonly number[], file: DataFile): void {
  const { size, chunks } = dataset.metadata;
  if (sizeOf(shape) * size > file.size * greatestDeflateRatio) {
    throw malformed(file, t('cannot hold as much as {path} announces.', { path: dataset.path }));
  }
  if (sizeOf(shape) > 8 * maxPixelBytes || sizeOf(chunks ?? []) * size > largestChunk) {
    throw new LabError(
      'file-too-large',
      t('{name}: {path} is too large to read.', { name: file.name, path: dataset.path }),
    );
  }
}

/** Items of one read: whole chunks, since a chunk is unpacked as a whole each time. */
function itemsPerRead(dataset: H5Dataset, shape: readonly number[]): number {
  const perPiece = itemsPerPiece(dataset.metadata.size * sizeOf(shape.slice(1)));
  const perChunk = dataset.metadata.chunks?.[0] ?? 1;
  return Math.max(1, Math.floor(perPiece / perChunk)) * perChunk;
}

function asNumbers(values: unknown): ArrayLike<number> | null {
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
    return Float64Array.from(values, Number);
  }
  return ArrayBuffer.isView(values) ? (values as unknown as ArrayLike<number>) : null;
}

function arrayOf(h5: H5, dataset: H5Dataset, file: DataFile): FoundArray | null {
  const { shape, dtype } = dataset;
  const kind = typeof dtype === 'string' && /^[<>|=]?([bBhHiIlLqQfd])$/.exec(dtype)?.[1];
  const [items, ...rest] = shape ?? [];
  if (!kind || !shape || items === undefined || shape.includes(0)) return null;

  const pieces = async function* () {
    guarded(h5, file, () => {
      checkFilters(dataset, file.name);
      checkSize(dataset, shape, file);
    });
    const step = itemsPerRead(dataset, shape);
    for (let item = 0; item < items; item += step) {
      const ranges = [[item, Math.min(items, item + step)], ...rest.map((): [] => [])];
      const values = guarded(h5, file, () =>
        asNumbers(dataset.slice(ranges as [number, number][])),
      );
      if (!values)
        throw malformed(file, t('is damaged: {path} cannot be read.', { path: dataset.path }));
      yield values;
      await breathe(); // the library reads at once: let a cancel come through
    }
  };

  const type = kind === 'f' || kind === 'd' ? 'float' : 'integer';
  return {
    name: dataset.path,
    shape,
    transposed: false,
    type,
    malformed: 'hdf5-malformed',
    pieces,
  };
}

/**
 * Opens the numeric arrays of an HDF5 file. The library is loaded only here.
 * @throws LabError 'hdf5-malformed'; reading an array may also throw 'file-too-large'.
 */
export async function openHdf5(file: DataFile): Promise<Hdf5Arrays> {
  const h5 = await loadH5();
  const [path, remove] = await place(file, h5.Module.FS);
  let opened: H5File | undefined;
  const close = () => {
    try {
      opened?.close();
    } finally {
      remove();
    }
  };
  try {
    const datasets = guarded(h5, file, () => {
      opened = new h5.File(path, 'r');
      if (opened.file_id < 0n) throw malformed(file, t('is not a readable HDF5 file.'));
      return findDatasets(opened);
    });
    await loadFilters(
      h5,
      guarded(h5, file, () => filtersOf(datasets)),
    );
    const arrays = guarded(h5, file, () =>
      datasets.map((dataset) => arrayOf(h5, dataset, file)).filter((array) => array !== null),
    );
    if (arrays.length === 0) throw malformed(file, t('holds no arrays of numbers.'));
    return { arrays, close };
  } catch (thrown) {
    close();
    throw thrown;
  }
}
