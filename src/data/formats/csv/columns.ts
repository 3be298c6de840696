import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import { maxSide } from '../bytes/limits.ts';

/** What a column holds: the index of a value from 0, or one of these. */
export const labelColumn = -1;
export const ignoredColumn = -2;
/** A label that is a word. */
export const wordColumn = -3;

/** How the cells of a line are told apart. */
export interface Separator {
  /** Its byte; a space stands for any white space, however much of it. */
  readonly code: number;
  readonly white: boolean;
  /** "0,5" is a half: where semicolons separate. */
  readonly decimalComma: boolean;
}

/** Where the labels are. */
export type LabelPlace =
  | 'none'
  /** A column of its own. */
  | 'column'
  /** Columns of their own, one a class, after or before the pixels. */
  | 'oneHotLast'
  | 'oneHotFirst'
  /** First or last among all values of a row: what the column holds decides. */
  | 'open';

/** What each column of a CSV file holds, and the square images that its rows make. */
export interface CsvColumns {
  readonly separator: Separator;
  /** Per column: index of a value, `labelColumn`, `wordColumn` or `ignoredColumn`. */
  readonly targets: Int32Array;
  /** Values in a row: those of the image, and of labels that are not columns of their own. */
  readonly size: number;
  readonly side: number;
  readonly place: LabelPlace;
  /** False where the first line is already an image. */
  readonly hasHeader: boolean;
  /** Names of the columns that are not used. */
  readonly ignored: readonly string[];
}

const labelNames =
  /^(labels?|class(es|_?label)?|digits?|targets?|y|number|category|letter|character|symbol|klasse|ziffer|etiqueta|etiquette|classe|chiffre|clase|species|output|truth)$/i;
/** A column that counts the rows, or names them. */
const indexNames =
  /^(|id|index|idx|image_?id|row|unnamed: ?\d+|filename|file|path|name|usage|split|source)$/i;
const oneHotClasses = 10;

export function splitCells(line: string, { code, white }: Separator): string[] {
  if (white) return line.trim().split(/\s+/);
  return line.split(String.fromCharCode(code)).map(bare);
}

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();

/** What stands between cells: the mark that makes most of the first line. */
export function findSeparator(line: string): Separator {
  const count = (mark: string) => line.split(mark).length - 1;
  const plain = (mark: string) => ({ code: mark.charCodeAt(0), white: false, decimalComma: false });
  const semicolons = count(';');
  if (semicolons > 0 && line.split(';').every((cell) => /^[^,]*$|^\s*-?\d*,\d+\s*$/.test(cell))) {
    return { ...plain(';'), decimalComma: true };
  }
  const [mark = ','] = [',', ';', '\t', '|'].sort((a, b) => count(b) - count(a));
  if (count(mark) > 0 && count(mark) >= line.trim().split(/\s+/).length / 2) return plain(mark);
  return { code: 32, white: true, decimalComma: false };
}

export function cellNumber(cell: string, decimalComma = false): number {
  const text = decimalComma ? cell.replace(',', '.') : cell;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

const sideFor = (pixels: number): number | null => {
  const side = Math.sqrt(pixels);
  return Number.isInteger(side) && side >= 2 && side <= maxSide ? side : null;
};

function sideOf(pixels: number, name: string): number {
  const side = sideFor(pixels);
  if (side !== null) return side;
  throw new LabError(
    'csv-malformed',
    t(
      '{name} has {pixels} pixel columns; a square image has 784 (28 x 28) or 1,024 (32 x 32), say.',
      { name, pixels },
    ),
  );
}

/** Row and column of names such as "3x14", "r3c14" or "pixel_2_13". */
function gridName(name: string): [row: number, column: number] | null {
  const match = /^[a-z_ ]*(\d{1,4})[a-z_ -]+(\d{1,4})$/i.exec(name);
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** The number at the end of "pixel12", "V12", "attribute 12" or "12"; null for any other name. */
function pixelNumber(name: string): number | null {
  const match = /^[a-z]{0,12}[ _.-]?(\d{1,7})$/i.exec(name);
  return match ? Number(match[1]) : null;
}

const isPixelName = (name: string): boolean =>
  gridName(name) !== null || pixelNumber(name) !== null;

const least = (numbers: readonly number[]): number =>
  numbers.reduce((low, number) => Math.min(low, number), Infinity);

/** Pixel indices from 0, in the order of `names`; null if the names do not count pixels. */
function pixelOrder(names: readonly string[], side: number): number[] | null {
  const grids = names.map(gridName);
  let numbers: (number | null)[] = names.map(pixelNumber);
  if (grids.every((grid) => grid !== null)) {
    const base = least(grids.flat());
    if (base > 1) return null;
    numbers = grids.map(([row, column]) => (row - base) * side + column - base);
  }
  if (!numbers.every((number) => number !== null)) return null;
  const first = least(numbers);
  const order = numbers.map((number) => number - first);
  const complete = new Set(order).size === order.length && order.every((at) => at < order.length);
  return complete && first <= 1 ? order : null;
}

/** A first line of numbers is a header only if it counts the pixels: 0, 1, 2, ... */
function isData(cells: readonly string[], decimalComma: boolean): boolean {
  const numbers = cells.map((cell) => cellNumber(cell, decimalComma));
  const inner = numbers.slice(1, -1);
  if (!inner.every((number) => !Number.isNaN(number))) return false;
  if (Number.isNaN(numbers[0]) && Number.isNaN(numbers[numbers.length - 1])) return false;
  // "label,0,1,2,3" and "0,1,2,3" are headings; "7,1,2,3,4" is an image.
  const ends = Number.isNaN(numbers[0]) ? inner : numbers.filter((number) => !Number.isNaN(number));
  const [first = NaN] = ends;
  const counts = ends.every((number, at) => number === first + at);
  return !(counts && first <= 1);
}

function isOneHot(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => cellNumber(cell));
  return (
    numbers.every((number) => number === 0 || number === 1) && numbers.filter(Boolean).length === 1
  );
}

type Found = Omit<CsvColumns, 'separator'>;

/** Columns `from` to `from + count` are values in their order; the others are as `rest` says. */
function valuesFrom(cells: number, from: number, count: number, rest = ignoredColumn): Int32Array {
  return Int32Array.from({ length: cells }, (_, at) =>
    at >= from && at < from + count ? at - from : rest,
  );
}

/** Whether the first column only counts the rows. */
function countsRows(rows: readonly (readonly string[])[]): boolean {
  const first = Number(rows[0]?.[0]);
  return rows.length > 2 && rows.every((row, at) => Number(row[0]) === first + at) && first <= 1;
}

function headlessColumns(
  rows: readonly (readonly string[])[],
  name: string,
  decimalComma: boolean,
): Found {
  const many = rows[0]?.length ?? 0;
  const shared = { hasHeader: false, ignored: [] };
  const all = (side: number, place: LabelPlace): Found => {
    return { ...shared, targets: valuesFrom(many, 0, many), size: many, side, place };
  };
  const words = [0, many - 1].filter((at) =>
    rows.every((row) => Number.isNaN(cellNumber(row[at] ?? '', decimalComma))),
  );
  if (words.length > 0) {
    const side = sideOf(many - 1, name);
    const targets = valuesFrom(many, words[0] === 0 ? 1 : 0, many - 1, wordColumn);
    return { ...shared, targets, size: side ** 2, side, place: 'column' };
  }
  const whole = sideFor(many);
  if (whole !== null) return all(whole, 'none');
  const labelled = sideFor(many - 1);
  if (labelled !== null) return all(labelled, 'open');
  const hot = sideFor(many - oneHotClasses);
  if (hot !== null && rows.every((row) => isOneHot(row.slice(-oneHotClasses)))) {
    return all(hot, 'oneHotLast');
  }
  if (hot !== null && rows.every((row) => isOneHot(row.slice(0, oneHotClasses)))) {
    return all(hot, 'oneHotFirst');
  }
  const counted = sideFor(many - 2);
  if (counted !== null && countsRows(rows)) {
    const targets = valuesFrom(many, 1, many - 1);
    return { ...shared, targets, size: many - 1, side: counted, place: 'open' };
  }
  return all(sideOf(many - 1, name), 'open');
}

/** Which column is the label: by its name, or the only one that is neither pixel nor index. */
function findLabel(cells: readonly string[], isPixel: readonly boolean[]): number {
  const named = cells.findIndex((cell, at) => !isPixel[at] && labelNames.test(cell));
  if (named >= 0) return named;
  const [other = -1, ...more] = cells.flatMap((cell, at) =>
    !isPixel[at] && !indexNames.test(cell) ? [at] : [],
  );
  return more.length === 0 ? other : -1;
}

/** Ten columns "label_0" to "label_9" beside the pixels, and the like: one a class. */
function oneHotPrefix(cells: readonly string[]): RegExp | null {
  const found = /^(label|class|digit|target|y)s?[ _.-]?0$/i;
  const first = cells.find((cell) => found.test(cell));
  return first === undefined ? null : new RegExp(`^${first.slice(0, -1)}\\d$`, 'i');
}

/** Whether columns are only counted, one more of them than a square image has pixels. */
function labelAmongNumbers(cells: readonly string[], isPixel: readonly boolean[]): boolean {
  const counted = cells.filter((_, at) => isPixel[at]);
  const isCount = counted.every((cell, at) => cell === String(at));
  const others = cells.filter((_, at) => !isPixel[at]);
  const together = cells.lastIndexOf(counted.at(-1) ?? '') - isPixel.indexOf(true) + 1;
  return (
    isCount &&
    together === counted.length &&
    others.every((cell) => indexNames.test(cell)) &&
    sideFor(counted.length) === null &&
    sideFor(counted.length - 1) !== null
  );
}

/** Columns that hold values by their names: pixels, counted from 0 or 1 without gaps. */
function namedColumns(
  cells: readonly string[],
  rows: readonly (readonly string[])[],
  name: string,
): Found {
  const hot = oneHotPrefix(cells);
  const isHot = cells.map((cell) => hot?.test(cell) ?? false);
  const isPixel = cells.map(
    (cell, at) => !isHot[at] && !labelNames.test(cell) && isPixelName(cell),
  );
  const pixelNames = cells.filter((_, at) => isPixel[at]);
  if (pixelNames.length === 0) {
    throw new LabError(
      'csv-malformed',
      t(
        '{name} has no columns of pixels (its columns are {count}). Where it says what pictures show: put the pictures into folders named by what they show, and bring those.',
        { name, count: cells.slice(0, 4).join(', ') },
      ),
    );
  }
  if (labelAmongNumbers(cells, isPixel)) {
    // pandas numbers the columns of an array whose last (or first) one is the label.
    const from = isPixel.indexOf(true);
    const targets = valuesFrom(cells.length, from, pixelNames.length);
    const ignored = cells.filter((_, at) => !isPixel[at]);
    const size = pixelNames.length;
    return { targets, size, side: sideOf(size - 1, name), place: 'open', hasHeader: true, ignored };
  }
  const side = sideOf(pixelNames.length, name);
  const order = pixelOrder(pixelNames, side);
  if (!order) {
    throw new LabError(
      'csv-malformed',
      t('{name}: its pixel columns do not count from 0 or 1 to {count} without gaps.', {
        name,
        count: pixelNames.length,
      }),
    );
  }
  const classes = isHot.filter(Boolean).length;
  const oneHot = classes === oneHotClasses;
  const label = oneHot ? -1 : findLabel(cells, isPixel);
  const isWord = label >= 0 && wordsIn(rows.map((row) => row[label] ?? ''));
  let [pixel, hotAt] = [0, side ** 2];
  const targets = Int32Array.from(cells, (_, at) => {
    if (isPixel[at]) return order[pixel++]!;
    if (oneHot && isHot[at]) return hotAt++;
    if (at !== label) return ignoredColumn;
    return isWord ? wordColumn : labelColumn;
  });
  const ignored = cells.filter((_, at) => targets[at] === ignoredColumn);
  const place = oneHot ? 'oneHotLast' : label >= 0 ? 'column' : 'none';
  return { targets, size: hotAt, side, place, hasHeader: true, ignored };
}

/** Labels in words: the first one is, or several are. One word among numbers is a mistake. */
function wordsIn(labels: readonly string[]): boolean {
  const words = labels.filter((label) => label !== '' && Number.isNaN(cellNumber(label)));
  return words.length > 0 && (words[0] === labels[0] || new Set(words).size > 1);
}

/**
 * Reads what the columns hold from the first lines: by name and in any order, or, where the file has
 * no header, from how many there are.
 * @throws LabError 'csv-malformed'.
 */
export function readColumns(lines: readonly string[], name: string): CsvColumns {
  const separator = findSeparator(lines[0] ?? '');
  const rows = lines.map((line) => splitCells(line, separator));
  const [first = [], ...others] = rows;
  const found = isData(first, separator.decimalComma)
    ? headlessColumns(rows, name, separator.decimalComma)
    : namedColumns(first, others, name);
  return { ...found, separator };
}
