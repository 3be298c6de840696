import type { DataFile } from '../formats/data-file.ts';
import { openContent } from '../formats/gzip.ts';
import { isHdf5 } from '../formats/hdf5.ts';
import { looksLikeIdx } from '../formats/idx.ts';
import { isMat } from '../formats/mat.ts';
import { isNpy } from '../formats/npy.ts';
import { isPicture } from '../formats/picture.ts';
import { isZip } from '../formats/zip.ts';

export type Format = 'idx' | 'csv' | 'npy' | 'zip' | 'hdf5' | 'mat' | 'picture';

const probeBytes = 1024;

/** Text with separators in its first line, and no byte that text never has. */
function looksLikeCsv(start: Uint8Array): boolean {
  if (start.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  return /^[^\n]*[,;\t]/.test(new TextDecoder().decode(start)) && start[0] !== 0x3c;
}

function formatOf(start: Uint8Array): Format | null {
  if (looksLikeIdx(start)) return 'idx';
  if (isNpy(start)) return 'npy';
  if (isZip(start)) return 'zip';
  if (isHdf5(start)) return 'hdf5';
  if (isMat(start)) return 'mat';
  if (isPicture(start)) return 'picture';
  return looksLikeCsv(start) ? 'csv' : null;
}

/**
 * What a file is, by its content alone; null if it is nothing that can be read. Gzip is looked
 * into: only IDX and CSV files are read through it.
 * @throws LabError 'file-unreadable' or 'gzip-damaged'.
 */
export async function sniff(file: DataFile): Promise<Format | null> {
  const { reader, gzipped } = await openContent(file);
  const start = await reader.peek(probeBytes).finally(() => reader.cancel());
  const format = formatOf(start);
  return gzipped && format !== 'idx' && format !== 'csv' ? null : format;
}
