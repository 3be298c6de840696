import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import { maxClasses } from '../bytes/limits.ts';
import type { CsvColumns } from './columns.ts';
import { cellNumber, ignoredColumn, labelColumn, wordColumn } from './columns.ts';
import type { Rows } from './rows.ts';
import { finishRow } from './rows.ts';

const longestCell = 64; // characters of a number or a word
const [newline, carriageReturn, quote, zero, tab, space] = [10, 13, 34, 48, 9, 32];
const [point, plus, minus, exponent] = [46, 43, 45, 101];

/** Thrown where a file that seemed to hold bytes holds other numbers: it is read once more. */
export class OtherNumbers extends Error {}

/** The number that a cell reads so far: digits, a point, an exponent. */
interface NumberSoFar {
  value: number;
  digits: number;
  /** 10 to the digits after the point; 0 before it. */
  scale: number;
  negative: boolean;
  power: number;
  powerSign: 0 | 1 | -1;
}

const blank = (): NumberSoFar => {
  return { value: 0, digits: 0, scale: 0, negative: false, power: 0, powerSign: 0 };
};

function valueOf({ value, scale, negative, power, powerSign }: NumberSoFar): number {
  let result = scale > 1 ? value / scale : value;
  if (powerSign !== 0) result *= 10 ** (powerSign * power);
  return negative ? -result : result;
}

/** Takes a byte of a number; false if it cannot be one. */
function takeDigit(number: NumberSoFar, byte: number): boolean {
  const digit = byte - zero;
  if (digit >= 0 && digit <= 9) {
    if (number.powerSign !== 0) number.power = number.power * 10 + digit;
    else {
      number.value = number.value * 10 + digit;
      if (number.scale > 0) number.scale *= 10;
      number.digits++;
    }
    return true;
  }
  if (byte === point && number.scale === 0 && number.powerSign === 0) number.scale = 1;
  else if (byte === minus && number.digits === 0 && number.scale === 0) number.negative = true;
  else if (byte === minus && number.powerSign === 1 && number.power === 0) number.powerSign = -1;
  else if (byte === plus && number.powerSign === 1 && number.power === 0) return true;
  else if ((byte | 32) === exponent && number.digits > 0) number.powerSign = 1;
  else return false;
  return true;
}

/** Bytes of a word, one a character so far, as text: UTF-8, or what Windows writes where it is none. */
function wordOf(bytes: string): string {
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  const raw = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw);
  }
}

interface Place {
  readonly rows: Rows;
  readonly code: number;
  readonly targets: Int32Array;
  /** The greatest value that is taken. */
  readonly most: number;
}

/** Whole numbers and separators, in local variables, until a byte is neither. Returns where it ended. */
function takeDigits(
  bytes: Uint8Array,
  from: number,
  state: { value: number; digits: number; column: number },
  { rows: { block, base }, code, targets, most }: Place,
): number {
  let { value, digits, column } = state;
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
    } else if (byte === code && digits > 0 && value <= most) {
      const target = targets[column] ?? ignoredColumn; // there may be too many cells
      if (target < 0) break;
      block[base + target] = value;
      column++;
      value = 0;
      digits = 0;
    } else break;
  }
  [state.value, state.digits, state.column] = [value, digits, column];
  return at;
}

/**
 * A parser that takes a file's bytes in pieces. Digits, the separator and the end of a line are all
 * that a Kaggle file has, so they have the short way through; every other byte takes the long one.
 */
export function createParser(columns: CsvColumns, rows: Rows, name: string) {
  const { targets, separator } = columns;
  const { code, white, decimalComma } = separator;
  const width = targets.length;
  const most = rows.bytes ? 255 : Infinity;
  let column = 0;
  let number = blank();
  let plain = true; // nothing but digits so far
  let text: string | null = null; // the cell so far, once it is more than a number
  let quoted = false;

  function fail(problem: string): never {
    const line = rows.count + (columns.hasHeader ? 2 : 1);
    throw new LabError(
      'csv-malformed',
      t('{name}, line {line}: {problem}', { name, line, problem }),
    );
  }

  function failCell(found: string): never {
    const named = targets[column] === labelColumn;
    const what = named ? t('the label') : t('column {column}', { column: column + 1 });
    fail(t('{what} is {found}; a whole number from 0 to 255 belongs there.', { what, found }));
  }

  const bareText = () => (text ?? '').replace(/^[\s"']+|[\s"']+$/g, '');
  const isEmpty = () => text === null && plain && number.digits === 0;
  const cellText = () => (text === null ? (isEmpty() ? '' : String(valueOf(number))) : bareText());

  function wordNumber(): number {
    const word = wordOf(cellText());
    if (word === '') failCell(t('empty'));
    const known = rows.words.get(word) ?? rows.words.size;
    if (known >= maxClasses) fail(t('more than {maxClasses} different labels.', { maxClasses }));
    rows.words.set(word, known);
    return known;
  }

  function cellValue(): number {
    if (isEmpty()) failCell('empty');
    const value = text === null ? valueOf(number) : cellNumber(bareText(), decimalComma);
    if (Number.isNaN(value) || (text === null && number.digits === 0)) failCell(cellText());
    return value;
  }

  function endCell(): void {
    if (column >= width) fail(t('more than {width} columns.', { width }));
    const target = targets[column]!;
    if (target === wordColumn) rows.labels[rows.count] = wordNumber();
    else if (target !== ignoredColumn) {
      const value = cellValue();
      const isByte = Number.isInteger(value) && value >= 0 && value <= 255;
      if (target === labelColumn) {
        if (!isByte) failCell(String(value));
        rows.labels[rows.count] = value;
      } else {
        if (rows.bytes && !isByte) throw new OtherNumbers();
        rows.block[rows.base + target] = value;
      }
    }
    column++;
    if (!plain) number = blank();
    else [number.value, number.digits] = [0, 0];
    plain = true;
    text = null;
  }

  function endLine(): void {
    if (isEmpty() && (column === 0 || (white && column >= width))) {
      if (column > 0) finishLine();
      return;
    }
    endCell();
    finishLine();
  }

  function finishLine(): void {
    if (column < width)
      fail(t('{column} columns where the first line has {width}.', { column, width }));
    finishRow(rows, name);
    column = 0;
  }

  function takeText(byte: number): void {
    text ??= isEmpty() ? '' : String(valueOf(number));
    if (byte === quote) quoted = !quoted;
    if (text.length < longestCell) text += String.fromCharCode(byte);
    else if (targets[column] !== ignoredColumn) failCell(text);
  }

  /** What the short way leaves: signs, points, the ends of lines, odd bytes, everything wrong. */
  function takeOther(byte: number): void {
    if (quoted) takeText(byte);
    else if (byte === code || (white && byte === tab)) {
      if (!white || !isEmpty()) endCell();
    } else if (byte === newline) endLine();
    else if (byte === carriageReturn || (byte === space && isEmpty())) return;
    else if (text !== null || !takeNumber(byte)) takeText(byte);
  }

  function takeNumber(byte: number): boolean {
    const taken = takeDigit(number, decimalComma && byte === 44 ? point : byte);
    if (taken && (byte < zero || byte > zero + 9)) plain = false;
    return taken;
  }

  /** Digits and separators in local variables, until a byte makes its cell odd or they end. */
  function takePlain(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length && text === null) {
      if (plain) at = takeWhole(bytes, at);
      if (at < bytes.length) takeOther(bytes[at++]!);
    }
    return at;
  }

  function takeWhole(bytes: Uint8Array, from: number): number {
    const state = { value: number.value, digits: number.digits, column };
    const at = takeDigits(bytes, from, state, { rows, code, targets, most });
    [number.value, number.digits, column] = [state.value, state.digits, state.column];
    return at;
  }

  function feed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (text === null) at = takePlain(bytes, at);
      else takeOther(bytes[at++]!);
    }
  }

  function finish(): void {
    if (quoted) fail(t('a quotation mark is never closed.'));
    endLine();
  }

  return { feed, finish };
}
