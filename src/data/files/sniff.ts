import type { ByteSource } from '../formats/byte-stream.ts';
import type { FormatName } from '../formats/formats.ts';
import { formatOf, formats } from '../formats/formats.ts';
import { openContent } from '../formats/gzip.ts';

const probeBytes = 1024;

/**
 * What a file is, by its content alone; null if it is nothing that can be read. Gzip is looked
 * into: only formats that are read from beginning to end can be read through it.
 * @throws LabError 'file-unreadable' or 'gzip-damaged'.
 */
export async function sniff(file: ByteSource): Promise<FormatName | null> {
  const { reader, gzipped } = await openContent(file);
  const start = await reader.peek(probeBytes).finally(() => reader.cancel());
  const format = formatOf(start);
  return gzipped && format && formats[format].gives !== 'part' ? null : format;
}
