import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import type { ByteReader, ByteSource } from '../bytes/byte-stream.ts';
import { openContent } from '../bytes/gzip.ts';
import type { PartFormat, PartOptions } from '../format.ts';
import { classesOfNames } from '../names/classes-of-names.ts';
import { splitOfName } from '../names-in-files.ts';
import { arffHead } from './arff.ts';
import { readColumns } from './columns.ts';
import { OtherNumbers, createParser } from './parser.ts';
import type { CsvImages } from './result.ts';
import { imagesOfRows } from './result.ts';
import { createRows } from './rows.ts';
import { readText, startOfText } from './text-reader.ts';

const longestFirstLine = 2 ** 20; // bytes: a header of 1,024 x 1,024 pixels would not fit, 32 x 32 does
const sampleBytes = 2 ** 16;
const sampleLines = 200;
const newline = 10;

interface Head {
  /** The first lines, a heading line first where there is one. */
  readonly lines: readonly string[];
  /** Bytes before the first row of an ARFF file. */
  readonly before: number;
  /** Bytes of the first line. */
  readonly firstLine: number;
}

/** NumPy's savetxt and the like begin with comments. */
const hash = 35;

/** Leaves out lines at the beginning that are comments. */
async function skipComments(reader: ByteReader): Promise<void> {
  for (;;) {
    const start = await reader.peek(sampleBytes);
    const end = start.indexOf(newline);
    if (start[0] !== hash || end < 0) return;
    await reader.fill(new Uint8Array(end + 1));
  }
}

/** Looks at the first lines, whole ones. */
async function readHead(reader: ByteReader, name: string): Promise<Head> {
  let start = await reader.peek(sampleBytes);
  const isWhole = (bytes: Uint8Array) => {
    const text = new TextDecoder().decode(bytes);
    return /^\s*[@%]/.test(text) ? arffHead(text) !== null : bytes.includes(newline);
  };
  while (!isWhole(start) && start.length < longestFirstLine) {
    const longer = await reader.peek(start.length * 2);
    if (longer.length === start.length) break; // a file of one line
    start = longer;
  }
  if (start.length >= longestFirstLine && !isWhole(start)) {
    throw new LabError(
      'csv-malformed',
      t('{name} has no line break in its first mebibyte.', { name }),
    );
  }
  const text = new TextDecoder().decode(start);
  const arff = arffHead(text);
  const body = arff ? `${arff.heading}\n${text.slice(arff.length)}` : text;
  const all = body.split('\n');
  const whole = all.length > 2 ? all.slice(0, -1) : all;
  const lines = whole.map((line) => line.trimEnd()).filter((line) => line !== '');
  const encoder = new TextEncoder();
  return {
    lines: lines.slice(0, sampleLines),
    before: arff ? encoder.encode(text.slice(0, arff.length)).length : 0,
    firstLine: Math.min(start.length, start.indexOf(newline) + 1 || start.length),
  };
}

async function parse(
  content: ByteReader,
  name: string,
  bytes: boolean,
  options: PartOptions,
): Promise<CsvImages> {
  const reader = await readText(content);
  await skipComments(reader);
  const { lines, before, firstLine } = await readHead(reader, name);
  if (lines.length === 0) throw new LabError('dataset-empty', t('{name} is empty.', { name }));
  const columns = readColumns(lines, name);
  if (before > 0) await reader.fill(new Uint8Array(before));
  else if (columns.hasHeader) await reader.fill(new Uint8Array(firstLine));
  const rows = createRows(columns.size, bytes);
  const parser = createParser(columns, rows, name);
  for (let part = await reader.next(); part; part = await reader.next()) parser.feed(part);
  parser.finish();
  return imagesOfRows(rows, columns, name, options.readings);
}

async function readAs(
  source: ByteSource,
  bytes: boolean,
  options: PartOptions,
): Promise<CsvImages> {
  const { reader } = await openContent(source, options);
  try {
    return await parse(reader, source.name, bytes, options);
  } finally {
    await reader.cancel();
  }
}

/**
 * Reads a table of images as it streams in: one image a row, columns by name and in any order, or
 * without a header the pixels with the label first or last, or one column a class. Between commas,
 * semicolons, tabs, bars or spaces; whole numbers or fractions; ARFF; gzipped or not. A table that
 * turns out to hold other numbers than bytes is read once more.
 * @throws LabError 'csv-malformed', 'dataset-empty', 'file-too-large', 'gzip-damaged',
 * 'file-unreadable' or 'cancelled'.
 */
export async function readCsv(source: ByteSource, options: PartOptions = {}): Promise<CsvImages> {
  try {
    return await readAs(source, true, options);
  } catch (thrown) {
    if (thrown instanceof OtherNumbers) return readAs(source, false, options);
    throw thrown;
  }
}

/** Text whose lines begin with several cells, and no byte that text never has. */
function looksLikeCsv(raw: Uint8Array): boolean {
  const start = startOfText(raw);
  if (start.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  const text = new TextDecoder().decode(start).replace(/^(#[^\n]*\n)*/, '');
  if (/^\s*(%[^\n]*\n\s*)*@relation/i.test(text)) return true;
  if (/^\s*[<{[]/.test(text)) return false;
  if (/^[-+]?\d\S*( \d+:[-+.\deE]+){2}/.test(text)) return false;
  return /^[^\n]*[,;\t|]/.test(text) || /^\s*[-+.\deE]+( +[-+.\deE]+){3}/.test(text);
}

export const csvFormat: PartFormat = {
  words: t('CSV file'),
  endings: ['.csv', '.tsv', '.txt', '.data', '.arff', '.dat', '.train', '.test', '.gz'],
  sniff: looksLikeCsv,
  gives: 'part',
  async read(file, options) {
    const { labels, words, ignoredColumns, notes, questions, ...images } = await readCsv(
      file,
      options,
    );
    const names = ignoredColumns.slice(0, 5).join(', ');
    const unused = names
      ? [t('{name}: columns that are not used: {names}.', { name: file.name, names })]
      : [];
    const base = { name: file.name, split: splitOfName(file.name), questions };
    const all = { notes: [...unused, ...notes] };
    if (!labels) return { ...all, part: { ...base, split: 'unlabelled', kind: 'images', images } };
    const classes = words && classesOfNames(words);
    return {
      ...all,
      part: {
        ...base,
        kind: 'labelled',
        images,
        labels: classes ? labels.map((label) => classes.labels[label]!) : labels,
        ...(classes && { classNames: classes.classNames }),
      },
    };
  },
};
