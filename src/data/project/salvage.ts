import { readAll, readBytes } from '../formats/bytes/byte-stream.ts';
import type { Budget } from '../formats/archive/budget.ts';
import type { DataFile } from '../formats/bytes/data-file.ts';
import { partOfFile } from '../formats/bytes/data-file.ts';
import type { Archive, ZipEntry } from '../formats/zip.ts';

/**
 * The files of a zip by what stands before each of them, from the first byte on: of one that was cut
 * off all that came before the cut, and of one that was altered all but what was.
 */

const mark = [0x50, 0x4b, 3, 4] as const;
const headerBytes = 30;
const longestName = 300; // bytes
const searched = 2 ** 20; // bytes at a time
const mostEntries = 20_000;

async function bytesAt(file: DataFile, from: number, count: number): Promise<Uint8Array> {
  const to = Math.min(file.size, from + count);
  if (to <= from) return new Uint8Array(0);
  return readAll(readBytes(file.range(from, to)), to - from, file.name);
}

/** Where the next header begins, from `from` on; the end of the file where there is none. */
async function nextMark(file: DataFile, from: number): Promise<number> {
  for (let at = from; at < file.size; at += searched) {
    // Pieces overlap: a mark may lie across their border.
    const bytes = await bytesAt(file, at, searched + mark.length - 1);
    for (let place = 0; place + mark.length <= bytes.length; place++) {
      if (mark.every((byte, index) => bytes[place + index] === byte)) return at + place;
    }
  }
  return file.size;
}

/** The entry whose header begins at `at`; null where that makes no sense. */
async function entryAt(file: DataFile, at: number): Promise<ZipEntry | null> {
  const header = await bytesAt(file, at, headerBytes + longestName);
  if (header.length < headerBytes) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [nameLength, extra] = [view.getUint16(26, true), view.getUint16(28, true)];
  if (nameLength > longestName || header.length < headerBytes + nameLength) return null;
  const packed = view.getUint32(18, true);
  const end = at + headerBytes + nameLength + extra + packed;
  if (end > file.size) return null;
  return {
    ...{ at, end, packed, size: view.getUint32(22, true), crc: view.getUint32(14, true) },
    path: new TextDecoder().decode(header.subarray(headerBytes, headerBytes + nameLength)),
    method: view.getUint16(8, true),
    encrypted: (view.getUint16(6, true) & 1) === 1,
  };
}

/** Everything that looks like a file; whether it is one, its checksum says. */
async function salvageEntries(file: DataFile): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let at = await nextMark(file, 0);
  while (at < file.size && entries.length < mostEntries) {
    const entry = await entryAt(file, at);
    if (entry) entries.push(entry);
    // Where a length was altered, the next header lies elsewhere: it is looked for behind this one.
    const follows = entry && (await isMark(file, entry.end));
    at = follows ? entry.end : await nextMark(file, at + mark.length);
  }
  return entries;
}

/** What was found as an archive: its entries know by themselves where they lie. */
export async function salvageArchive(file: DataFile, budget: Budget): Promise<Archive> {
  const start = ({ end, packed }: ZipEntry) => end - packed;
  return {
    ...{ name: file.name, entries: await salvageEntries(file), budget },
    packed: (entry) => Promise.resolve(readBytes(file.range(start(entry), entry.end))),
    place: (entry) => Promise.resolve(partOfFile(file, entry.path, start(entry), entry.end)),
  };
}

/** Whether at this place another file or the list at the end begins, or the file ends. */
async function isMark(file: DataFile, at: number): Promise<boolean> {
  const [first, second, third] = await bytesAt(file, at, 4);
  return first === undefined || (first === 0x50 && second === 0x4b && (third === 1 || third === 3));
}
