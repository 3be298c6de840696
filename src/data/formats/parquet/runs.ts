/**
 * Checks what the runs of a Parquet page claim. The library writes a run as long as it says that it
 * is, into an array that grows: four bytes can ask for 2 ** 30 numbers, which ends the whole worker.
 * Source: apache/parquet-format, Encodings.md.
 */
import { t } from '../../../domain/language.ts';
import type { ColumnMetaData, SchemaTree } from 'hyparquet';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js';
import { readVarInt } from 'hyparquet/src/thrift.js';

/** Where the library's readers are in a page. */
interface Cursor {
  readonly view: DataView;
  offset: number;
}

/** What a page's header says that matters here: its fields as Thrift counts them. */
export interface PageHeader {
  /** 0 data, 2 dictionary, 3 data of the second version. */
  readonly field_1?: number;
  readonly field_2?: number; // bytes unpacked
  readonly field_3?: number; // bytes packed
  readonly field_5?: { readonly field_1?: number; readonly field_2?: number };
  readonly field_7?: { readonly field_1?: number };
  readonly field_8?: {
    readonly field_1?: number; // values
    readonly field_2?: number; // of these, none
    readonly field_4?: number; // encoding
    readonly field_5?: number; // bytes of definition levels
    readonly field_6?: number; // bytes of repetition levels
    readonly field_7?: boolean; // whether packed
  };
}

/** Unpacks a page by its column's codec, as the library will. */
export type Unpack = (codec: string, packed: Uint8Array, length: number) => Uint8Array;

/** Numbers of encodings in the format's Thrift definition. */
const [plainDictionary, rle, rleDictionary, deltaBytes] = [2, 3, 8, 7];
/** Groups of eight may reach so far beyond the last value: writers fill them up. */
const padding = 512;
/** Text that repeats what stood before it is unpacked to no more than this. */
const mostRepeated = 2 ** 27; // bytes

const bitsFor = (level: number): number => 32 - Math.clz32(level);

class RunsTooLong extends Error {
  constructor() {
    super(t('runs are longer than the page'));
  }
}

/**
 * Walks runs (repeated, or packed by eight) of at most `count` numbers and moves the cursor behind
 * them; where values may be missing (`fewer`), the page may end sooner.
 */
function walkRuns(cursor: Cursor, width: number, count: number, fewer = false): void {
  const bytes = (width + 7) >> 3;
  for (let seen = 0; seen < count;) {
    if (fewer && cursor.offset >= cursor.view.byteLength) return;
    const header = readVarInt(cursor) >>> 0;
    const packed = (header & 1) === 1;
    const run = packed ? 8 * (header >>> 1) : header >>> 1;
    if (run > count - seen + (packed ? padding : 0)) throw new RunsTooLong();
    cursor.offset += packed ? (run / 8) * width : bytes;
    seen += run;
  }
}

/** Levels of a page of the first version: their bytes are counted before them. */
function walkCounted(cursor: Cursor, most: number, count: number): void {
  if (most === 0) return;
  const length = cursor.view.getUint32(cursor.offset, true);
  cursor.offset += 4;
  const end = cursor.offset + length;
  walkRuns(cursor, bitsFor(most), count);
  cursor.offset = end;
}

const cursorOn = (bytes: Uint8Array): Cursor => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});

/** How many numbers a block of differences says that it holds. */
function countOfDeltas({ view, offset }: Cursor): number {
  const ahead = { view, offset };
  readVarInt(ahead);
  readVarInt(ahead);
  return readVarInt(ahead) >>> 0;
}

/** Texts by what each shares with the one before it: both lengths of each, unpacked. */
function walkShared(cursor: Cursor, most: number): void {
  let bytes = 0;
  for (let pass = 0; pass < 2; pass++) {
    const count = countOfDeltas(cursor);
    if (count > most) throw new RunsTooLong();
    const lengths = new Int32Array(count);
    deltaBinaryUnpack(cursor, count, lengths);
    for (const length of lengths) {
      bytes += length;
      if (length < 0 || bytes > mostRepeated) throw new RunsTooLong();
    }
  }
}

interface Values {
  readonly encoding: number;
  readonly type: string;
  /** At most so many; exactly, unless `fewer`. */
  readonly count: number;
  readonly fewer: boolean;
  /** Truths of the second version are not counted in bytes before them. */
  readonly counted: boolean;
}

function walkValues(cursor: Cursor, { encoding, type, count, fewer, counted }: Values): void {
  if (count === 0) return;
  if (encoding === deltaBytes) walkShared(cursor, count);
  if (encoding !== rle && encoding !== plainDictionary && encoding !== rleDictionary) return;
  if (type === 'BOOLEAN') {
    if (counted) cursor.offset += 4;
    walkRuns(cursor, 1, count, fewer);
    return;
  }
  const width = cursor.view.getUint8(cursor.offset++);
  if (width > 32) throw new RunsTooLong();
  walkRuns(cursor, width, count, fewer);
}

/**
 * Walks all runs of one data page. `page` is as it lies in the file, behind its header.
 * @throws Error where a run is longer than the page says that it is, or the page ends within one.
 */
export function checkRuns(
  page: Uint8Array,
  header: PageHeader,
  path: SchemaTree[],
  { codec, type }: Pick<ColumnMetaData, 'codec' | 'type'>,
  unpack: Unpack,
): void {
  const [repeated, defined] = [getMaxRepetitionLevel(path), getMaxDefinitionLevel(path)];
  const { field_2: unpacked = 0, field_5: first, field_8: second } = header;
  if (first) {
    const { field_1: count = 0, field_2: encoding = 0 } = first;
    const cursor = cursorOn(unpack(codec, page, unpacked));
    walkCounted(cursor, path.length > 1 ? repeated : 0, count);
    walkCounted(cursor, defined, count);
    walkValues(cursor, { encoding, type, count, fewer: defined > 0, counted: true });
    return;
  }
  if (!second) return;
  const { field_1: count = 0, field_2: missing = 0, field_4: encoding = 0 } = second;
  const { field_5: definition = 0, field_6: repetition = 0, field_7: isPacked = true } = second;
  if (missing < 0 || missing > count || definition < 0 || repetition < 0) throw new RunsTooLong();
  const levels = cursorOn(page);
  if (repeated > 0) walkRuns(levels, bitsFor(repeated), count);
  levels.offset = repetition;
  if (defined > 0) walkRuns(levels, bitsFor(defined), count);
  const length = unpacked - definition - repetition;
  const rest = page.subarray(definition + repetition);
  const values = isPacked && length > 0 ? unpack(codec, rest, length) : rest;
  const own = { encoding, type, count: count - missing };
  walkValues(cursorOn(values), { ...own, fewer: false, counted: false });
}
