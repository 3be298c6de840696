import type { Budget } from './archive/budget.ts';
import type { FoundArray } from './arrays/found-array.ts';
import type { Readings } from '../../domain/data/reading-questions.ts';
import type { ReadOptions } from './bytes/byte-stream.ts';
import type { DataFile, StreamedFile } from './bytes/data-file.ts';
import type { Picture, PictureDecoder } from './picture.ts';
import type { Part } from './arrays/read-part.ts';
import type { Archive } from './zip.ts';

/** What the reader of a format says of it; `formats.ts` lists all readers. */
interface Description {
  /** As sentences count it: "2 IDX files". */
  readonly words: string;
  /** How names end, by which files inside archives are chosen. */
  readonly endings: readonly string[];
  /** Whether a file that begins so (1,024 bytes, unpacked if it is gzipped) is of this format. */
  readonly sniff: (start: Uint8Array) => boolean;
}

export interface PartOptions extends ReadOptions {
  /** What the user has answered where a file leaves something open. */
  readonly readings?: Readings;
  /** Decodes pictures that lie inside a file. */
  readonly decode?: PictureDecoder;
}

/** A file whose use is plain: one set of images, of labels, or of both. */
export interface PartFormat extends Description {
  readonly gives: 'part';
  /** `notes` are sentences on what was odd. */
  readonly read: (
    file: StreamedFile,
    options: PartOptions,
  ) => Promise<{ readonly part: Part; readonly notes: readonly string[] }>;
}

/** One picture a file. */
export interface PictureFormat extends Description {
  readonly gives: 'picture';
  readonly read: (file: DataFile, decode: PictureDecoder) => Promise<Picture>;
}

/** Arrays of numbers, whose use their names and shapes tell, or the reader. */
export interface ArraysFormat extends Description {
  readonly gives: 'arrays';
  /** The arrays can be read until the file is closed. */
  readonly open: (
    file: DataFile,
  ) => Promise<{ readonly arrays: readonly FoundArray[]; readonly close?: () => void }>;
}

/** Other files. */
export interface ArchiveFormat extends Description {
  readonly gives: 'files';
  readonly open: (file: DataFile, budget?: Budget) => Promise<Archive>;
}

export type FileFormat = PartFormat | PictureFormat | ArraysFormat | ArchiveFormat;
