import { LabError, toFailure } from '../../domain/failure.ts';
import type { DataFile } from '../formats/data-file.ts';
import type { FileFormat, PartFormat, PictureFormat } from '../formats/format.ts';
import type { FormatName } from '../formats/formats.ts';
import { formats, formatsInWords, hasDataName } from '../formats/formats.ts';
import type { FoundArray } from '../formats/found-array.ts';
import { openNpy } from '../formats/npy.ts';
import type { Archive, ZipEntry } from '../formats/zip.ts';
import { entrySource, unpack } from '../formats/zip.ts';
import { sniff } from './sniff.ts';

/** A file that is ready to be read. Arrays can be read until the next one is asked for. */
export type OpenFile = {
  readonly file: DataFile;
  readonly format: FormatName;
} & (
  | Pick<PartFormat, 'gives' | 'read'>
  | Pick<PictureFormat, 'gives' | 'read'>
  | { readonly gives: 'arrays'; readonly arrays: readonly FoundArray[] }
);

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
const mayBeData = ({ path }: ZipEntry): boolean => !/submission/i.test(path) && hasDataName(path);

async function* openArchive(
  file: DataFile,
  archive: Archive,
  context: OpenContext,
  depth: number,
): AsyncGenerator<OpenFile> {
  const entries = archive.entries.filter(mayBeData);
  if (entries.length === 0) {
    throw new LabError('dataset-empty', `${file.name} holds no pictures and no data files.`);
  }
  if (entries.every(({ path }) => path.endsWith('.npy'))) {
    const arrays = entries
      .slice(0, maxNpzArrays)
      .map((entry) => openNpy(entrySource(archive, entry)));
    yield { format: 'npy', file, gives: 'arrays', arrays: await Promise.all(arrays) };
    return;
  }
  for await (const inner of unpack(archive, entries, context.signal)) {
    yield* openOne(inner, context, depth + 1);
  }
}

async function* openAs(
  name: FormatName,
  file: DataFile,
  context: OpenContext,
  depth: number,
): AsyncGenerator<OpenFile> {
  const format: FileFormat = formats[name];
  switch (format.gives) {
    case 'part':
      yield { format: name, file, gives: 'part', read: format.read };
      return;
    case 'picture':
      yield { format: name, file, gives: 'picture', read: format.read };
      return;
    case 'arrays': {
      const { arrays, close } = await format.open(file);
      try {
        yield { format: name, file, gives: 'arrays', arrays };
      } finally {
        close?.();
      }
      return;
    }
    case 'files':
      if (depth === deepestArchive) {
        throw new LabError('zip-malformed', `${file.name}: archives in archives in archives.`);
      }
      yield* openArchive(file, await format.open(file), context, depth);
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
    `${file.path} is nothing that is read here (${formatsInWords}).`,
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
