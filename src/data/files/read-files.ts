import { t } from '../../domain/language.ts';
import type { FileMapping } from '../../domain/data/dataset-source.ts';
import type { Dataset } from '../../domain/data/dataset.ts';
import type { ReadingQuestion } from '../../domain/data/reading-questions.ts';
import { LabError } from '../../domain/failure.ts';
import type { AppliedMapping, Assembled } from './assemble.ts';
import { assemble } from './assemble.ts';
import type { ReadOptions } from '../formats/bytes/byte-stream.ts';
import {
  throttleProgress,
  throwIfCancelled,
  tooLargeMessage,
} from '../formats/bytes/byte-stream.ts';
import type { DataFile, StreamedFile } from '../formats/bytes/data-file.ts';
import { fileOnDisk } from '../formats/bytes/data-file.ts';
import { fingerprint } from './fingerprint.ts';
import type { LeftOut, OpenContext, OpenFile } from './open-files.ts';
import { leaveOut, leftOutNotes, openFiles } from './open-files.ts';
import { maxPixelBytes } from '../formats/bytes/limits.ts';
import type { Part } from '../formats/arrays/read-part.ts';
import type { PictureDecoder } from '../formats/picture.ts';
import { decodeInBrowser } from '../formats/picture.ts';
import type { PictureSet } from './picture-set.ts';
import { createPictureSet } from './picture-set.ts';
import type { ArrayPreview, ArrayReading } from './read-arrays.ts';
import { describeArrays, readArrays } from './read-arrays.ts';
import { recognise } from '../published/known-hashes.ts';

export interface ReadFilesOptions extends ReadOptions {
  /** Paths of the files with their folders, where the page knows them. */
  readonly paths?: readonly string[];
  readonly mapping?: FileMapping;
  /** Decodes pictures; the browser's own decoder when not given. */
  readonly decode?: PictureDecoder;
  /** Hears of each file before it is read. */
  readonly onOpened?: (opened: OpenFile) => void;
}

export interface ReadResult {
  readonly dataset: Dataset;
  /** What was odd, in plain sentences; none of it kept the data from being used. */
  readonly problems: readonly string[];
  readonly applied: AppliedMapping;
  readonly questions: readonly ReadingQuestion[];
}

/** A file as the preview lists it, before anything large is read. */
export interface FilePreview {
  readonly name: string;
  readonly format: OpenFile['format'];
  readonly bytes: number;
  readonly arrays: readonly ArrayPreview[];
}

interface Reading extends ArrayReading {
  /** Paths of the files that were brought, where they are few: one may name the data set. */
  readonly names: string;
  readonly decode: PictureDecoder;
  readonly pictures: PictureSet;
}

function readOptions(file: StreamedFile, reading: Reading): ReadOptions {
  return {
    signal: reading.signal,
    onProgress: (done, total) => reading.advance(file, total > 0 ? done / total : 0),
  };
}

async function readOne(opened: OpenFile, reading: Reading): Promise<void> {
  switch (opened.gives) {
    case 'part': {
      const { part, notes } = await opened.read(opened.file, {
        ...readOptions(opened.file, reading),
        readings: reading.mapping.readings,
        decode: reading.decode,
      });
      reading.parts.push({ ...part, from: `${reading.names} ${opened.file.path}` });
      reading.notes.push(...notes);
      return;
    }
    case 'picture':
      await reading.pictures.add(opened.file.path, await opened.read(opened.file, reading.decode));
      reading.advance(opened.file, 1);
      return;
    case 'arrays':
      await readArrays(opened.arrays, opened.file, reading);
  }
}

/** Progress over all files by their bytes; inside an archive, by the files that it gives. */
function progressOver(files: readonly StreamedFile[], onProgress: ReadOptions['onProgress']) {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const report = onProgress && throttleProgress(onProgress);
  const finished = new Set<StreamedFile>();
  let done = 0;
  return (file: StreamedFile, share: number) => {
    const inside = files.includes(file) ? file.size * share : 0;
    report?.(Math.min(total, done + inside), total);
    if (share >= 1 && !finished.has(file)) {
      finished.add(file);
      done += Math.min(file.size, total - done);
    }
  };
}

/** "train.csv, test.csv", or the first of many. */
export function namesOf(files: readonly { readonly name: string }[]): string {
  const names = files.map((file) => file.name);
  return names.length > 3
    ? t('{it} and {count} more', { it: names[0], count: names.length - 1 })
    : names.join(', ');
}

async function finish(
  files: readonly DataFile[],
  { applied, questions, ...assembled }: Assembled,
  notes: readonly string[],
): Promise<ReadResult> {
  const known = await recognise(assembled);
  const problems = [...assembled.problems, ...notes];
  const dataset: Dataset = {
    ...assembled,
    id: `files-${fingerprint(assembled)}`,
    name: namesOf(files),
    ...known,
    origin: 'files',
    problems,
  };
  return { dataset, problems, applied, questions };
}

/** Why nothing can be learnt from the files: the reader's answer is missing, or one is damaged. */
function mainReason(leftOut: readonly LeftOut[]): LabError | undefined {
  const reasons = leftOut.map(({ reason }) => reason);
  const mapping = reasons.find(({ code }) => code === 'file-needs-mapping');
  const damaged = reasons.find(({ code }) => code !== 'file-unknown-format');
  return mapping ?? damaged ?? reasons.at(0);
}

async function assembleOr(
  leftOut: readonly LeftOut[],
  parts: readonly Part[],
  mapping: FileMapping,
): Promise<Assembled> {
  try {
    return await assemble(parts, mapping);
  } catch (thrown) {
    const nothing = thrown instanceof LabError && thrown.code === 'dataset-empty';
    const reason = mainReason(leftOut);
    const likely = reason && (parts.length === 0 || reason.code !== 'file-unknown-format');
    throw nothing && likely ? reason : thrown;
  }
}

/** All sets of a drop together are held to what one may have. */
function checkTotal({ parts }: Reading): void {
  const bytes = parts.reduce((sum, part) => sum + imageBytesOf(part), 0);
  if (bytes <= maxPixelBytes) return;
  parts.pop();
  throw new LabError(
    'file-too-large',
    tooLargeMessage(t('All of these files together'), maxPixelBytes),
  );
}

const imageBytesOf = (part: Part): number => ('images' in part ? part.images.pixels.length : 0);

function toDataFiles(files: readonly File[], paths: readonly string[] | undefined): DataFile[] {
  return files.map((file, index) => fileOnDisk(file, paths?.[index]));
}

/**
 * Reads whatever a user dropped: IDX, CSV, NPZ and NPY, HDF5, MATLAB 5, zip archives and folders of
 * pictures, in any order and told apart by their content.
 * @throws LabError with a code for each way a file can be broken; 'file-needs-mapping' where the
 * user has to say which array is what (see previewFiles); 'cancelled'.
 */
export async function readFiles(
  files: readonly File[],
  options: ReadFilesOptions = {},
): Promise<ReadResult> {
  const { signal, mapping = {}, decode = decodeInBrowser } = options;
  const inputs = toDataFiles(files, options.paths);
  const reading: Reading = {
    mapping,
    decode,
    signal,
    pictures: createPictureSet(mapping.side),
    parts: [],
    names: inputs.length > 4 ? '' : inputs.map(({ path }) => path).join(' '),
    notes: [],
    advance: progressOver(inputs, options.onProgress),
  };
  const context: OpenContext = { signal, leftOut: [] };
  for await (const opened of openFiles(inputs, context)) {
    throwIfCancelled(signal, t('Reading the files'));
    options.onOpened?.(opened);
    try {
      await readOne(opened, reading);
      checkTotal(reading);
    } catch (thrown) {
      leaveOut(opened.file, thrown, context);
    }
  }
  const { parts, notes: pictureNotes } = reading.pictures.parts();
  const all = [...reading.parts, ...parts];
  const assembled = await assembleOr(context.leftOut, all, mapping);
  const notes = [...pictureNotes, ...reading.notes, ...leftOutNotes(context.leftOut)];
  return finish(inputs, assembled, notes);
}

/**
 * Lists what files hold without reading their pixels, for the dialog that maps arrays to roles.
 * @throws LabError as readFiles does.
 */
export async function previewFiles(
  files: readonly File[],
  { signal, paths }: Pick<ReadFilesOptions, 'signal' | 'paths'> = {},
): Promise<FilePreview[]> {
  const previews: FilePreview[] = [];
  for await (const opened of openFiles(toDataFiles(files, paths), { signal, leftOut: [] })) {
    throwIfCancelled(signal, t('Looking into the files'));
    previews.push({
      name: opened.file.path,
      format: opened.format,
      bytes: opened.file.size,
      arrays: describeArrays('arrays' in opened ? opened.arrays : []),
    });
  }
  return previews;
}
