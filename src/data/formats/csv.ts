import type { ImageSet } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import type { ByteReader, ByteSource, ReadOptions } from './byte-stream.ts';
import { tooLargeMessage } from './byte-stream.ts';
import type { CsvColumns } from './csv-columns.ts';
import { ignoredColumn, labelColumn, readColumns } from './csv-columns.ts';
import type { PartFormat } from './format.ts';
import { openContent } from './gzip.ts';
import { maxPixelBytes } from './limits.ts';
import { splitOfName } from './names-in-files.ts';

export interface CsvImages extends ImageSet {
  /** As written; null where the file has no label column (Kaggle's test.csv). */
  readonly labels: Uint8Array | null;
  readonly ignoredColumns: readonly string[];
}

const longestFirstLine = 2 ** 20; // bytes: a header of 1,024 x 1,024 pixels would not fit, 32 x 32 does
const longestCell = 32; // characters of a number
const imagesPerBlock = 1024;
const [newline, carriageReturn, quote, zero] = [10, 13, 34, 48];

/** Finished rows, in blocks that grow with the file and are joined once at its end. */
interface Rows {
  readonly size: number;
  readonly blocks: Uint8Array[];
  block: Uint8Array;
  /** Start of the current row in `block`. */
  base: number;
  labels: Uint8Array;
  count: number;
}

function createRows(size: number): Rows {
  const block = new Uint8Array(size * imagesPerBlock);
  return { size, blocks: [], block, base: 0, labels: new Uint8Array(4096), count: 0 };
}

function finishRow(rows: Rows, name: string): void {
  rows.count++;
  rows.base += rows.size;
  if (rows.base === rows.block.length) {
    rows.blocks.push(rows.block);
    rows.block = new Uint8Array(rows.block.length);
    rows.base = 0;
    if (rows.count * rows.size > maxPixelBytes) {
      throw new LabError('file-too-large', tooLargeMessage(name, maxPixelBytes));
    }
  }
  if (rows.count === rows.labels.length) {
    const longer = new Uint8Array(rows.labels.length * 2);
    longer.set(rows.labels);
    rows.labels = longer;
  }
}

function joinRows(rows: Rows): Uint8Array {
  const pixels = new Uint8Array(rows.count * rows.size);
  const parts = [...rows.blocks, rows.block.subarray(0, rows.base)];
  rows.blocks.length = 0;
  parts.reverse();
  for (let at = 0, part = parts.pop(); part; part = parts.pop()) {
    pixels.set(part, at);
    at += part.length;
  }
  return pixels;
}

/** A number that is not plain digits: quoted, spaced, or "12.0". NaN if it is none. */
function readCell(text: string): number {
  const bare = text.replace(/^[\s"]+|[\s"]+$/g, '');
  return /^\d+(\.0*)?$/.test(bare) ? Number(bare) : NaN;
}

/**
 * A parser that takes a file's bytes in pieces. Digits, the separator and the end of a line are all
 * that a Kaggle file has, so they have the short way through; every other byte takes the long one.
 */
function createParser(columns: CsvColumns, rows: Rows, name: string) {
  const { separator, targets } = columns;
  const width = targets.length;
  let column = 0;
  let value = 0;
  let digits = 0;
  let text: string | null = null; // the cell so far, once it is more than digits
  let quoted = false;

  function fail(problem: string): never {
    const line = rows.count + (columns.hasHeader ? 2 : 1);
    throw new LabError('csv-malformed', `${name}, line ${line}: ${problem}`);
  }

  function failCell(): never {
    const what = targets[column] === labelColumn ? 'the label' : `column ${column + 1}`;
    const found = text ?? (digits === 0 ? 'empty' : String(value));
    fail(`${what} is ${found}; a whole number from 0 to 255 belongs there.`);
  }

  function endCell(): void {
    if (column >= width) fail(`more than ${width} columns.`);
    const target = targets[column];
    if (target !== ignoredColumn) {
      if (text !== null) {
        value = readCell(text);
        digits = 1;
      }
      if (digits === 0 || !(value <= 255)) failCell();
      if (target === labelColumn) rows.labels[rows.count] = value;
      else rows.block[rows.base + target] = value;
    }
    column++;
    value = 0;
    digits = 0;
    text = null;
  }

  function endLine(): void {
    if (column === 0 && digits === 0 && text === null) return; // an empty line
    endCell();
    if (column < width) fail(`${column} columns where the first line has ${width}.`);
    finishRow(rows, name);
    column = 0;
  }

  function takeOdd(byte: number): void {
    text ??= digits > 0 ? String(value) : '';
    if (byte === quote) quoted = !quoted;
    if (text.length < longestCell) text += String.fromCharCode(byte);
    else if (targets[column] !== ignoredColumn) failCell();
  }

  /** What the short way leaves: the ends of labels and lines, odd bytes, and everything wrong. */
  function takeOther(byte: number): void {
    if (quoted) takeOdd(byte);
    else if (byte === separator) endCell();
    else if (byte === newline) endLine();
    else if (byte !== carriageReturn) takeOdd(byte);
  }

  /** Digits and separators in local variables, until a byte makes its cell odd or they end. */
  function takePlain(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length && text === null) {
      const { block, base } = rows;
      let [number, length, cell] = [value, digits, column];
      for (; at < bytes.length; at++) {
        const byte = bytes[at];
        const digit = byte - zero;
        if (digit >= 0 && digit <= 9) {
          number = number * 10 + digit;
          length++;
        } else if (byte === separator && length > 0 && number <= 255 && targets[cell] >= 0) {
          block[base + targets[cell++]] = number;
          number = 0;
          length = 0;
        } else break;
      }
      [value, digits, column] = [number, length, cell];
      if (at < bytes.length) takeOther(bytes[at++]);
    }
    return at;
  }

  function feed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (text === null) at = takePlain(bytes, at);
      else takeOther(bytes[at++]);
    }
  }

  function finish(): void {
    if (quoted) fail('a quotation mark is never closed.');
    endLine();
  }

  return { feed, finish };
}

async function readFirstLine(reader: ByteReader, name: string): Promise<[string, number]> {
  let start = await reader.peek(2 ** 14);
  while (!start.includes(newline) && start.length < longestFirstLine) {
    const longer = await reader.peek(start.length * 2);
    if (longer.length === start.length) break; // a file of one line
    start = longer;
  }
  const end = start.indexOf(newline);
  if (end < 0 && start.length >= longestFirstLine) {
    throw new LabError('csv-malformed', `${name} has no line break in its first mebibyte.`);
  }
  const bytes = start.subarray(0, end < 0 ? start.length : end + 1);
  return [new TextDecoder().decode(bytes).trimEnd(), bytes.length];
}

async function parse(reader: ByteReader, name: string): Promise<CsvImages> {
  const [line, length] = await readFirstLine(reader, name);
  const columns = readColumns(line, name);
  if (columns.hasHeader) await reader.fill(new Uint8Array(length));
  const rows = createRows(columns.side ** 2);
  const parser = createParser(columns, rows, name);
  for (let part = await reader.next(); part; part = await reader.next()) parser.feed(part);
  parser.finish();
  if (rows.count === 0) throw new LabError('dataset-empty', `${name} has no rows of pixels.`);
  return {
    count: rows.count,
    height: columns.side,
    width: columns.side,
    labels: columns.labelled ? rows.labels.slice(0, rows.count) : null,
    pixels: joinRows(rows),
    ignoredColumns: columns.ignored,
  };
}

/**
 * Reads a CSV file of images as it streams in (Kaggle's train.csv and test.csv): one image a row,
 * columns by name and in any order, or without a header the label first. Gzipped or not.
 * @throws LabError 'csv-malformed', 'dataset-empty', 'file-too-large', 'gzip-damaged',
 * 'file-unreadable' or 'cancelled'.
 */
export async function readCsv(source: ByteSource, options: ReadOptions = {}): Promise<CsvImages> {
  const { reader } = await openContent(source, options);
  try {
    return await parse(reader, source.name);
  } finally {
    await reader.cancel();
  }
}

/** Text with separators in its first line, and no byte that text never has. */
function looksLikeCsv(start: Uint8Array): boolean {
  if (start.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  return /^[^\n]*[,;\t]/.test(new TextDecoder().decode(start)) && start[0] !== 0x3c;
}

export const csvFormat: PartFormat = {
  words: 'CSV file',
  endings: ['.csv', '.tsv', '.gz'],
  sniff: looksLikeCsv,
  gives: 'part',
  async read(file, options) {
    const { labels, ignoredColumns, ...images } = await readCsv(file, options);
    const names = ignoredColumns.slice(0, 5).join(', ');
    const notes = names ? [`${file.name}: columns that are not used: ${names}.`] : [];
    const base = { name: file.name, split: splitOfName(file.name) };
    return {
      part: labels
        ? { ...base, kind: 'labelled', images, labels }
        : { ...base, split: 'unlabelled', kind: 'images', images },
      notes,
    };
  },
};
