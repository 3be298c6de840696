import type { FileFormat } from '../formats/format.ts';
import { csvFormat } from '../formats/csv/csv.ts';
import { hdf5Format } from '../formats/hdf5/hdf5-apart.ts';
import { idxFormat } from '../formats/idx.ts';
import { matFormat } from '../formats/mat/mat.ts';
import { npyFormat } from '../formats/npy.ts';
import { parquetFormat } from '../formats/parquet/parquet.ts';
import { pictureFormat } from '../formats/picture.ts';
import { zipFormat } from '../formats/zip.ts';

/**
 * All that can be read, each format by its own file: a new one is such a file and a line here.
 * They are tried in this order, so what every text could be comes last.
 */
export const formats = {
  idx: idxFormat,
  npy: npyFormat,
  zip: zipFormat,
  hdf5: hdf5Format,
  mat: matFormat,
  parquet: parquetFormat,
  picture: pictureFormat,
  csv: csvFormat,
} satisfies Record<string, FileFormat>;

export type FormatName = keyof typeof formats;

const all = Object.entries(formats) as [FormatName, FileFormat][];

/** What a file is by how it begins; null if nothing that can be read begins so. */
export function formatOf(start: Uint8Array): FormatName | null {
  return all.find(([, format]) => format.sniff(start))?.[0] ?? null;
}

/** Files about files, which have no ending either. */
const aboutFiles =
  /(^|\/)(readme|licen[cs]e|copying|notice|authors|contributing|makefile|changelog)$/;

/** Whether a file of this name may hold data; its content decides when it is opened. */
export function hasDataName(path: string): boolean {
  const lower = path.toLowerCase();
  // "train-images", and "train-images.idx3" by another ending.
  if (!/\.[^/]*$/.test(lower)) return !aboutFiles.test(lower);
  return all.some(([, { endings }]) => endings.some((ending) => lower.endsWith(ending)));
}

/** "IDX file, NumPy file, ...", for messages. */
export const formatsInWords = all.map(([, { words }]) => words).join(', ');
