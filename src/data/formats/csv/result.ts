import { t } from '../../../domain/language.ts';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { ReadingQuestion, Readings } from '../../../domain/data/reading-questions.ts';
import { shownByQuestion } from '../../../domain/data/reading-questions.ts';
import { LabError } from '../../../domain/failure.ts';
import { pauseIfDue } from '../bytes/byte-stream.ts';
import type { ValueRange } from '../arrays/value-range.ts';
import { readScale, toByte, widen } from '../arrays/value-range.ts';
import type { CsvColumns } from './columns.ts';
import type { Rows } from './rows.ts';
import { blocksOf, firstBlock, takeBlocks } from './rows.ts';

export interface CsvImages extends ImageSet {
  /** As written; null where the file has no label column (Kaggle's test.csv). */
  readonly labels: Uint8Array | null;
  /** Where labels are words. */
  readonly words: readonly string[] | null;
  readonly ignoredColumns: readonly string[];
  /** What was odd, in sentences. */
  readonly notes: readonly string[];
  readonly questions: readonly ReadingQuestion[];
}

/** Where the pixels of a row begin among its values, and where its label is. */
interface RowForm {
  readonly pixels: number;
  readonly label: number | null;
}

/** How often each value occurs in one place of all rows; null if some are no labels. */
function tally(rows: Rows, place: number): Map<number, number> | null {
  const counts = new Map<number, number>();
  for (const block of blocksOf(rows)) {
    for (let at = place; at < block.length; at += rows.size) {
      const value = block[at]!;
      if (!Number.isInteger(value) || value < 0 || value > 255) return null;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** How much a place of the rows tells, in bits: labels much, the corner of an image next to nothing. */
function entropy(counts: Map<number, number> | null, total: number): number {
  if (!counts) return -1;
  return [...counts.values()].reduce((sum, n) => sum - (n / total) * Math.log2(n / total), 0);
}

const placeWords = { first: 'first', last: 'last' } as const;

/**
 * Which of the two ends of a row is its label; asked where both could be.
 * @throws LabError 'csv-malformed' where none can be.
 */
function readPlace(rows: Rows, columns: CsvColumns, name: string, readings: Readings | undefined) {
  const last = rows.size - 1;
  const told = {
    first: entropy(tally(rows, 0), rows.count),
    last: entropy(tally(rows, last), rows.count),
  };
  const ends = (['first', 'last'] as const).filter((end) => told[end] >= 0);
  if (ends.length === 0) {
    throw new LabError(
      'csv-malformed',
      t(
        '{name}: neither the first nor the last column holds labels, which are whole numbers from 0 to 255.',
        { name },
      ),
    );
  }
  const likely = told.last > told.first ? 'last' : 'first';
  const other = likely === 'last' ? 'first' : 'last';
  const chosen = ends.find((end) => end === readings?.label) ?? likely;
  const form: RowForm = chosen === 'first' ? { pixels: 1, label: 0 } : { pixels: 0, label: last };
  const constant = told[other] === 0;
  const why =
    told[likely] <= 0
      ? t(
          'Both the first and the last column hold the same value in all rows: most tables begin with the label.',
        )
      : constant
        ? t(
            'The {other} column holds the same value in all rows; the {likely} one varies as labels do.',
            { other, likely },
          )
        : t(
            'Both could be: the values of the {likely} column are spread more evenly, as labels are.',
            { likely },
          );
  const question: ReadingQuestion = {
    id: 'label',
    title: t('Which column is the label?'),
    why,
    chosen,
    options: ends.map((value) => ({
      value,
      label: t('The {it} column', { it: placeWords[value] }),
      images: firstImages(rows, columns, value === 'first' ? 1 : 0),
    })),
  };
  const plain = likely === 'first' && constant && told.first > 0 && !readings?.label;
  const asked = ends.length === 2 && !plain;
  const note = t('{name}: the label is the last column.', { name });
  return { form, questions: asked ? [question] : [], notes: chosen === 'last' ? [note] : [] };
}

function readForm(rows: Rows, columns: CsvColumns, name: string, readings: Readings | undefined) {
  const plain = { questions: [], notes: [] };
  switch (columns.place) {
    case 'open':
      return readPlace(rows, columns, name, readings);
    case 'oneHotFirst':
      return { ...plain, form: { pixels: rows.size - columns.side ** 2, label: 0 } };
    case 'oneHotLast':
      return { ...plain, form: { pixels: 0, label: columns.side ** 2 } };
    case 'none':
    case 'column':
      return { ...plain, form: { pixels: 0, label: null } };
  }
}

/** The range of all pixels, with pauses. */
async function rangeOf(rows: Rows, { pixels }: RowForm, size: number): Promise<ValueRange> {
  let range: ValueRange | null = null;
  for (const block of blocksOf(rows)) {
    for (let at = pixels; at < block.length; at += rows.size) {
      range = widen(range, block.subarray(at, at + size));
    }
    await pauseIfDue();
  }
  return range ?? { low: 0, high: 0, integer: true };
}

/** Whole numbers that are neither bytes nor wider on purpose are a mistake in the file: says where. */
function checkRange(
  rows: Rows,
  columns: CsvColumns,
  { low, high, integer }: ValueRange,
  name: string,
) {
  const deep = high >= 1000 && low >= 0; // 10, 12 or 16 bits
  const signed = low >= -1 ? high <= 1 : low < -64 && high <= 127;
  if (Number.isFinite(low) && Number.isFinite(high)) {
    if (!integer || (low >= 0 && high <= 255) || deep || signed) return;
  }
  const wrong = (value: number) => !(value >= 0 && value <= 255);
  let row = 0;
  for (const block of blocksOf(rows)) {
    const at = block.findIndex(wrong);
    if (at >= 0) {
      const line = row + Math.floor(at / rows.size) + (columns.hasHeader ? 2 : 1);
      const column = columns.targets.indexOf(at % rows.size) + 1;
      throw new LabError(
        'csv-malformed',
        t(
          '{name}, line {line}: column {column} is {it}; a whole number from 0 to 255 belongs there.',
          { name, line, column, it: block[at] },
        ),
      );
    }
    row += block.length / rows.size;
  }
}

/** The first images at full range, to be looked at. */
function firstImages(rows: Rows, { side }: CsvColumns, from: number): ImageSet {
  const size = side ** 2;
  const block = firstBlock(rows);
  const count = Math.min(shownByQuestion, Math.floor(block.length / rows.size));
  let high = 0;
  for (let at = 0; at < count * rows.size; at++) {
    const place = at % rows.size;
    if (place >= from && place < from + size) high = Math.max(high, block[at]!);
  }
  const white = high > 0 ? high : 1;
  return imagesAt(block, rows.size, from, side, count, (value) =>
    toByte(value, { black: 0, white }),
  );
}

function imagesAt(
  block: ArrayLike<number>,
  rowSize: number,
  from: number,
  side: number,
  count: number,
  byte: (value: number) => number,
): ImageSet {
  const size = side ** 2;
  const pixels = Uint8Array.from({ length: count * size }, (_, at) =>
    byte(block[Math.floor(at / size) * rowSize + from + (at % size)]!),
  );
  return { count, height: side, width: side, pixels };
}

function argmax(values: ArrayLike<number>, from: number, count: number): number {
  let best = from;
  for (let at = from; at < from + count; at++) if (values[at]! > values[best]!) best = at;
  return best - from;
}

/** Takes the rows apart into pixels and labels. */
async function takeApart(
  rows: Rows,
  form: RowForm,
  side: number,
  byte: ((value: number) => number) | null,
) {
  const size = side ** 2;
  const pixels = new Uint8Array(rows.count * size);
  const oneHot = rows.size - size > 1 ? rows.size - size : 0;
  let row = 0;
  for (const block of takeBlocks(rows)) {
    for (let start = 0; start < block.length; start += rows.size, row++) {
      const from = start + form.pixels;
      if (byte) {
        for (let at = 0; at < size; at++) pixels[row * size + at] = byte(block[from + at]!);
      } else pixels.set(block.subarray(from, from + size), row * size);
      if (form.label === null) continue;
      rows.labels[row] = oneHot
        ? argmax(block, start + form.label, oneHot)
        : block[start + form.label]!;
    }
    await pauseIfDue();
  }
  return pixels;
}

/**
 * What the rows of a table are: where the label is, and which value is white.
 * @throws LabError 'csv-malformed' or 'dataset-empty'.
 */
export async function imagesOfRows(
  rows: Rows,
  columns: CsvColumns,
  name: string,
  readings: Readings | undefined,
): Promise<CsvImages> {
  if (rows.count === 0)
    throw new LabError('dataset-empty', t('{name} has no rows of pixels.', { name }));
  const { side, ignored, place } = columns;
  const { form, questions, notes } = readForm(rows, columns, name, readings);
  const range = await rangeOf(rows, form, side ** 2);
  checkRange(rows, columns, range, name);
  const first = firstBlock(rows);
  const scaled = readScale(name, range, side, readings, (scale, count) => {
    const shown = Math.min(count, Math.floor(first.length / rows.size));
    return imagesAt(first, rows.size, form.pixels, side, shown, (value) => toByte(value, scale));
  });
  const { black, white } = scaled.scale;
  const asIs = rows.bytes && black === 0 && white === 255;
  const pixels = await takeApart(
    rows,
    form,
    side,
    asIs ? null : (value) => toByte(value, scaled.scale),
  );
  const { labels, words } = labelsOf(rows);
  return {
    count: rows.count,
    height: side,
    width: side,
    labels: place === 'none' ? null : labels,
    words,
    pixels,
    ignoredColumns: ignored,
    notes: [...notes, ...scaled.notes],
    questions: [...questions, ...scaled.questions],
  };
}

/** Labels as numbers; words are numbered in their order. */
function labelsOf({ labels, count, words }: Rows) {
  const taken = labels.slice(0, count);
  if (words.size === 0) return { labels: taken, words: null };
  return { labels: taken, words: [...words.keys()] };
}
