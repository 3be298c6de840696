import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import { pauseIfDue, readAll, readBytes } from '../bytes/byte-stream.ts';
import type { DataFile } from '../bytes/data-file.ts';

/** The central directory of a zip file, after PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.5. */

const [entryMark, endMark, end64Mark, locatorMark] = [
  0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50,
];
const [endBytes, locatorBytes, end64Bytes, entryBytes] = [22, 20, 56, 46];
const longestComment = 2 ** 16;
const largestDirectory = 2 ** 27; // bytes
const mostEntries = 300_000;
const unknown32 = 0xffffffff;
const pauseEvery = 4096; // entries

export interface DirectoryEntry {
  readonly path: string;
  /** Unpacked, as the archive says. */
  readonly size: number;
  readonly packed: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly at: number;
  /** The first byte after its data, at the earliest. */
  readonly end: number;
}

const damaged = (name: string, problem: string) =>
  new LabError('zip-malformed', t('{name} is damaged: {problem}', { name, problem }));

async function bytesOf(file: DataFile, from: number, to: number): Promise<DataView> {
  const bytes = await readAll(readBytes(file.range(from, to)), to - from, file.name);
  if (bytes.length < to - from) throw damaged(file.name, t('it ends too early.'));
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A 64-bit number; beyond 2^53 no file reaches. */
const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must end. */
  readonly at: number;
}

async function wideEnd(
  file: DataFile,
  tail: DataView,
  at: number,
  start: number,
): Promise<End | null> {
  const locator = at - locatorBytes;
  if (locator < 0 || tail.getUint32(locator, true) !== locatorMark) return null;
  const from = wide(tail, locator + 8);
  if (from + end64Bytes > start + locator)
    throw damaged(file.name, t('it has no list of its files.'));
  const end = await bytesOf(file, from, from + end64Bytes);
  if (end.getUint32(0, true) !== end64Mark)
    throw damaged(file.name, t('it has no list of its files.'));
  return { count: wide(end, 32), size: wide(end, 40), offset: wide(end, 48), at: from };
}

/** Finds the end record: the last one whose comment reaches to the end of the file. */
async function findEnd(file: DataFile): Promise<End> {
  const start = Math.max(0, file.size - endBytes - longestComment - locatorBytes);
  const tail = await bytesOf(file, start, file.size);
  for (let at = tail.byteLength - endBytes; at >= 0; at--) {
    if (tail.getUint32(at, true) !== endMark) continue;
    if (at + endBytes + tail.getUint16(at + 20, true) > tail.byteLength) continue;
    const wider = await wideEnd(file, tail, at, start);
    if (wider) return wider;
    const [count, size, offset] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ];
    return { count, size, offset, at: start + at };
  }
  throw damaged(file.name, t('its end is missing, where it lists its files. Fetch it again.'));
}

/** UTF-8, as most writers use whether they say so or not; else as Windows wrote it. */
function pathOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\\', '/');
  } catch {
    return new TextDecoder('latin1').decode(bytes).replaceAll('\\', '/');
  }
}

/** The 64-bit numbers of an extra field, in the order of those that the entry leaves open. */
function* wideNumbers(view: DataView, from: number, to: number): Generator<number, undefined> {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    for (let number = at + 4; number + 8 <= end; number += 8) yield wide(view, number);
  }
}

function readEntry(view: DataView, at: number, shift: number): [DirectoryEntry, next: number] {
  const length = (from: number) => view.getUint16(at + from, true);
  const [nameLength, extraLength, commentLength] = [length(28), length(30), length(32)];
  const nameAt = at + entryBytes;
  const extraAt = nameAt + nameLength;
  const next = extraAt + extraLength + commentLength;
  if (next > view.byteLength) throw new RangeError('an entry ends outside the directory');
  const numbers = wideNumbers(view, extraAt, extraAt + extraLength);
  const number = (from: number) => {
    const value = view.getUint32(at + from, true);
    return value === unknown32 ? (numbers.next().value ?? value) : value;
  };
  const [size, packed, offset] = [number(24), number(20), number(42)];
  const start = offset + shift;
  const entry = {
    path: pathOf(new Uint8Array(view.buffer, view.byteOffset + nameAt, nameLength)),
    size,
    packed,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    at: start,
    end: start + 30 + nameLength + packed,
  };
  return [entry, next];
}

/**
 * Files that lie in one another are how a small archive makes itself endless; no honest one has
 * them (D. Fifield, "A better zip bomb", WOOT 2019).
 */
function checkApart(entries: readonly DirectoryEntry[], directory: number, name: string): void {
  const order = [...entries].sort((a, b) => a.at - b.at);
  order.forEach((entry, index) => {
    const next = order.at(index + 1)?.at ?? directory;
    if (!(entry.at >= 0 && entry.end <= next)) {
      throw damaged(name, t('{path} lies where something else does.', { path: entry.path }));
    }
  });
}

/**
 * Lists all entries, folders too. Archives of up to 300,000 files, of any size, ZIP64 or not.
 * @throws LabError 'zip-malformed' or 'file-too-large'.
 */
export async function readDirectory(file: DataFile): Promise<DirectoryEntry[]> {
  const end = await findEnd(file);
  if (end.count > mostEntries) {
    throw new LabError(
      'file-too-large',
      t('{name} holds more than {mostEntries} files.', { name: file.name, mostEntries }),
    );
  }
  const from = end.at - end.size;
  if (from < 0 || end.size > largestDirectory) throw damaged(file.name, t('its list is too long.'));
  // What stands before an archive (a program that unpacks it) moves all offsets.
  const shift = from - end.offset;
  const view = await bytesOf(file, from, end.at);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + entryBytes <= view.byteLength && view.getUint32(at, true) === entryMark;) {
    if (entries.length === mostEntries) break;
    const [entry, next] = entryAt(view, at, shift, file.name);
    entries.push(entry);
    at = next;
    if (entries.length % pauseEvery === 0) await pauseIfDue();
  }
  // Writers without ZIP64 count their files in 16 bits, however many there are.
  if ((entries.length - end.count) % 2 ** 16 !== 0) {
    throw damaged(
      file.name,
      t('it lists {count} files and announces {count2}.', {
        count: entries.length,
        count2: end.count,
      }),
    );
  }
  checkApart(entries, from, file.name);
  return entries;
}

function entryAt(view: DataView, at: number, shift: number, name: string) {
  try {
    return readEntry(view, at, shift);
  } catch {
    throw damaged(name, t('its list of files ends too early.'));
  }
}
