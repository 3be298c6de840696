import { LabError, toFailure } from '../../domain/failure.ts';
import type { FoundArray } from '../formats/found-array.ts';
import type { DataFile } from '../formats/data-file.ts';
import type { Format } from './sniff.ts';
import { sniff } from './sniff.ts';
import { openHdf5Apart } from '../formats/hdf5-apart.ts';
import { openMat } from '../formats/mat.ts';
import { openNpy } from '../formats/npy.ts';
import { hasPictureName } from '../formats/picture.ts';
import type { ZipEntry } from '../formats/zip.ts';
import { entrySource, openZip, unpack } from '../formats/zip.ts';

/** A file that is ready to be read. Arrays can be read until the next one is asked for. */
export type OpenFile =
  | { readonly format: 'idx' | 'csv' | 'picture'; readonly file: DataFile }
  | {
      readonly format: 'npy' | 'hdf5' | 'mat';
      readonly file: DataFile;
      readonly arrays: readonly FoundArray[];
    };

/** What could not be opened, told once the rest has been. */
export interface LeftOut {
  readonly file: DataFile;
  readonly reason: LabError;
}

export interface OpenContext {
  readonly signal?: AbortSignal;
  readonly leftOut: LeftOut[];
}

const maxNpzArrays = 64;
const deepestArchive = 2; // an .npz inside a .zip

/** Names that an archive may hold beside its data: no reason to fail, or to unpack them. */
function mayBeData({ path }: ZipEntry): boolean {
  if (/submission/i.test(path)) return false;
  return hasPictureName(path) || /(\.(csv|tsv|npy|npz|zip|h5|hdf5|mat|gz)|ubyte)$/i.test(path);
}

async function* openArchive(
  file: DataFile,
  context: OpenContext,
  depth: number,
): AsyncGenerator<OpenFile> {
  if (depth === deepestArchive) {
    throw new LabError('zip-malformed', `${file.name}: archives in archives in archives.`);
  }
  const archive = await openZip(file);
  const entries = archive.entries.filter(mayBeData);
  if (entries.length === 0) {
    throw new LabError('dataset-empty', `${file.name} holds no pictures and no data files.`);
  }
  if (entries.every(({ path }) => path.endsWith('.npy'))) {
    const arrays = entries
      .slice(0, maxNpzArrays)
      .map((entry) => openNpy(entrySource(archive, entry)));
    yield { format: 'npy', file, arrays: await Promise.all(arrays) };
    return;
  }
  for await (const inner of unpack(archive, entries, context.signal)) {
    yield* openOne(inner, context, depth + 1);
  }
}

async function* openAs(
  format: Format,
  file: DataFile,
  context: OpenContext,
  depth: number,
): AsyncGenerator<OpenFile> {
  switch (format) {
    case 'idx':
    case 'csv':
    case 'picture':
      yield { format, file };
      return;
    case 'npy':
      yield { format, file, arrays: [await openNpy(file)] };
      return;
    case 'mat':
      yield { format, file, arrays: await openMat(file) };
      return;
    case 'hdf5': {
      const { arrays, close } = await openHdf5Apart(file);
      try {
        yield { format, file, arrays };
      } finally {
        close();
      }
      return;
    }
    case 'zip':
      yield* openArchive(file, context, depth);
  }
}

async function* openOne(
  file: DataFile,
  context: OpenContext,
  depth: number,
): AsyncGenerator<OpenFile> {
  const format = await sniff(file);
  if (format) {
    yield* openAs(format, file, context, depth);
    return;
  }
  const reason = new LabError(
    'file-unknown-format',
    `${file.path} is none of IDX, CSV, NPZ, HDF5, MATLAB 5, zip or a picture.`,
  );
  context.leftOut.push({ file, reason });
}

/**
 * Opens files one after the other, archives file by file. What is of no known format is put into
 * `context.leftOut`; what is damaged fails.
 * @throws LabError as the opener of each format does.
 */
export async function* openFiles(
  files: readonly DataFile[],
  context: OpenContext,
): AsyncGenerator<OpenFile> {
  for (const file of files) yield* openOne(file, context, 0);
}

/** "notes.txt is left out: ..." for each file that was not used. */
export function leftOutNotes(leftOut: readonly LeftOut[]): string[] {
  return leftOut.slice(0, 5).map(({ reason }) => `Left out: ${toFailure(reason).message}`);
}
