import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { Budget } from '../formats/archive/budget.ts';
import { pauseIfDue, throwIfCancelled } from '../formats/bytes/byte-stream.ts';
import type { DataFile, StreamedFile } from '../formats/bytes/data-file.ts';
import type { FileFormat, PartFormat, PictureFormat } from '../formats/format.ts';
import type { FormatName } from './formats.ts';
import { formats, formatsInWords, hasDataName } from './formats.ts';
import type { FoundArray } from '../formats/arrays/found-array.ts';
import { openNpy } from '../formats/npy.ts';
import type { Archive, ZipEntry } from '../formats/zip.ts';
import { checkBudget, dropBudget, entryFile, entrySource } from '../formats/zip.ts';
import { refusalOf } from '../formats/refused.ts';
import { probe } from './sniff.ts';
import { count } from '../../domain/numbers.ts';

/** A file that is ready to be read. Arrays can be read until the next one is asked for. */
export type OpenFile = { readonly format: FormatName } & (
  | ({ readonly file: StreamedFile } & Pick<PartFormat, 'gives' | 'read'>)
  | ({ readonly file: DataFile } & Pick<PictureFormat, 'gives' | 'read'>)
  | {
      readonly file: DataFile;
      readonly gives: 'arrays';
      readonly arrays: readonly FoundArray[];
    }
);

/** What could not be opened, told once the rest has been. */
export interface LeftOut {
  readonly file: StreamedFile;
  readonly reason: LabError;
}

export interface OpenContext {
  readonly signal?: AbortSignal;
  /** What all archives of these files may unpack together. */
  readonly budget?: Budget;
  readonly leftOut: LeftOut[];
}

const maxNpzArrays = 64;
const deepestArchive = 2; // an .npz inside a .zip
/** Larger entries are not held in memory where they need not be. */
const heldEntry = 2 ** 24; // bytes

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
    const office = archive.entries.some(({ path }) => /^(xl|word|ppt)\/|^content\.xml$/.test(path));
    if (office) {
      throw new LabError(
        'file-unknown-format',
        t('{path} is a file of an office program. Save its table as CSV, and bring that.', {
          path: file.path,
        }),
      );
    }
    throw new LabError(
      'dataset-empty',
      t('{name} holds no pictures and no data files.', { name: file.name }),
    );
  }
  if (entries.every(({ path }) => path.endsWith('.npy'))) {
    yield {
      format: 'npy',
      file,
      gives: 'arrays',
      arrays: await openArrays(archive, entries, context),
    };
    return;
  }
  checkBudget(archive, entries);
  for (const entry of entries) yield* openEntry(archive, entry, context, depth + 1);
}

/** The arrays of an NPZ file; one that holds no plain numbers does not keep the others from being read. */
async function openArrays(archive: Archive, entries: readonly ZipEntry[], context: OpenContext) {
  const arrays: FoundArray[] = [];
  const failures: LabError[] = [];
  for (const entry of entries.slice(0, maxNpzArrays)) {
    const source = entrySource(archive, entry, context.signal);
    try {
      arrays.push(await openNpy(source));
    } catch (thrown) {
      if (!(thrown instanceof LabError) || thrown.code === 'cancelled') throw thrown;
      failures.push(thrown);
    }
  }
  const [failure] = failures;
  if (arrays.length === 0 && failure) throw failure;
  return arrays;
}

/** An entry in memory, or, if it is large and read from its start anyway, as it is unpacked. */
async function* openEntry(
  archive: Archive,
  entry: ZipEntry,
  context: OpenContext,
  depth: number,
): AsyncGenerator<OpenFile> {
  const { signal } = context;
  throwIfCancelled(signal, t('Unpacking {name}', { name: archive.name }));
  if (entry.size > heldEntry) {
    const file = entrySource(archive, entry, signal);
    const { format: name } = await probe(file);
    const format: FileFormat | null = name && formats[name];
    if (name && format?.gives === 'part') {
      yield { format: name, file, gives: 'part', read: format.read };
      return;
    }
  }
  yield* openOne(await entryFile(archive, entry, signal), context, depth);
  await pauseIfDue();
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
        throw new LabError(
          'zip-malformed',
          t('{name}: archives in archives in archives.', { name: file.name }),
        );
      }
      yield* openArchive(file, await format.open(file, context.budget), context, depth);
  }
}

async function* openKnown(
  file: DataFile,
  context: OpenContext,
  depth: number,
): AsyncGenerator<OpenFile> {
  const { format, start, gzipped } = await probe(file);
  if (format) {
    yield* openAs(format, file, context, depth);
    return;
  }
  const known = refusalOf(start) ?? (gzipped ? t('is packed with gzip: unpack it first.') : null);
  const says = known ?? t('is nothing that is read here ({formatsInWords}).', { formatsInWords });
  throw new LabError('file-unknown-format', `${file.path} ${says}`);
}

/** What is wrong with one file does not keep the others from being used. */
async function* openOne(
  file: DataFile,
  context: OpenContext,
  depth: number,
): AsyncGenerator<OpenFile> {
  try {
    yield* openKnown(file, context, depth);
  } catch (thrown) {
    leaveOut(file, thrown, context);
  }
}

/** Keeps why a file is not used. @throws what concerns the whole reading: a cancel, a fault of ours. */
export function leaveOut(file: StreamedFile, thrown: unknown, { leftOut }: OpenContext): void {
  if (!(thrown instanceof LabError) || thrown.code === 'cancelled') throw thrown;
  leftOut.push({ file, reason: thrown });
}

/**
 * Opens files one after the other, archives file by file. What is of no known format is put into
 * `context.leftOut`, and so is what is damaged.
 * @throws LabError 'cancelled'.
 */
export async function* openFiles(
  files: readonly DataFile[],
  context: OpenContext,
): AsyncGenerator<OpenFile> {
  const budgeted = { ...context, budget: context.budget ?? dropBudget() };
  for (const file of files) yield* openOne(file, budgeted, 0);
}

const mostNotes = 5;

/** "Left out: notes.txt is ..." for each file that was not used, up to a handful. */
export function leftOutNotes(leftOut: readonly LeftOut[]): string[] {
  const notes = leftOut
    .slice(0, mostNotes)
    .map(({ reason }) => t('Left out: {message}', { message: reason.message }));
  const more = leftOut.length - mostNotes;
  return more > 0 ? [...notes, t('Left out: {more} more files.', { more: count(more) })] : notes;
}
