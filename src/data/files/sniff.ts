import type { ByteSource } from '../formats/bytes/byte-stream.ts';
import type { FormatName } from './formats.ts';
import { formatOf, formats } from './formats.ts';
import { openContent } from '../formats/bytes/gzip.ts';

const probeBytes = 1024;

export interface Probe {
  /** What the file is, by its content alone; null if it is nothing that can be read. */
  readonly format: FormatName | null;
  /** How its content begins. */
  readonly start: Uint8Array;
  readonly gzipped: boolean;
}

/**
 * Looks at how a file begins. Gzip is looked into: only formats that are read from beginning to end
 * can be read through it.
 * @throws LabError 'file-unreadable' or 'gzip-damaged'.
 */
export async function probe(file: ByteSource): Promise<Probe> {
  const { reader, gzipped } = await openContent(file);
  const start = await reader.peek(probeBytes).finally(() => reader.cancel());
  const found = formatOf(start);
  const format = gzipped && found && formats[found].gives !== 'part' ? null : found;
  return { format, start, gzipped };
}
