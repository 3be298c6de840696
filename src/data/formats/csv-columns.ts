import { LabError } from '../../domain/failure.ts';
import { maxSide } from './limits.ts';

/** What a column holds: a pixel index from 0, or one of these two. */
export const labelColumn = -1;
export const ignoredColumn = -2;

/** What each column of a CSV file holds, and the square images that its rows make. */
export interface CsvColumns {
  readonly separator: number;
  /** Per column: pixel index, `labelColumn` or `ignoredColumn`. */
  readonly targets: Int32Array;
  readonly side: number;
  readonly labelled: boolean;
  /** False where the first line is already an image. */
  readonly hasHeader: boolean;
  /** Names of the columns that are not used. */
  readonly ignored: readonly string[];
}

const labelNames = new Set(['label', 'labels', 'class', 'digit', 'target', 'y']);

function findSeparator(line: string): string {
  const counts = [',', ';', '\t'].map((separator) => line.split(separator).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))];
}

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
const isNumber = (cell: string): boolean => cell !== '' && Number.isFinite(Number(cell));

/** Row and column of names such as "3x14" (from 1), as one common MNIST file has them. */
function gridName(name: string): [row: number, column: number] | null {
  const match = /^(\d{1,4})x(\d{1,4})$/i.exec(name);
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** The number in "pixel12", "px12", "p12" or "12"; null for any other name. */
function pixelNumber(name: string): number | null {
  const match = /^(?:pixel|px|p|x)?[ _]?(\d{1,7})$/i.exec(name);
  return match ? Number(match[1]) : null;
}

function sideOf(pixels: number, name: string): number {
  const side = Math.sqrt(pixels);
  if (Number.isInteger(side) && side >= 2 && side <= maxSide) return side;
  throw new LabError(
    'csv-malformed',
    `${name} has ${pixels} pixel columns; a square image has 784 (28 x 28) or 1,024 (32 x 32), say.`,
  );
}

/** Pixel indices from 0, in the order of `names`; null if the names do not count pixels. */
function pixelOrder(names: readonly string[], side: number): number[] | null {
  const grids = names.map(gridName);
  const numbers = grids.every((grid) => grid !== null)
    ? grids.map(([row, column]) => (row - 1) * side + column - 1)
    : names.map(pixelNumber);
  if (numbers.some((number) => number === null)) return null;
  const first = Math.min(...(numbers as number[]));
  const order = (numbers as number[]).map((number) => number - first);
  const complete = new Set(order).size === order.length && Math.max(...order) < order.length;
  return complete && first <= 1 ? order : null;
}

/** A first line of numbers is a header only if it counts the pixels: 0, 1, 2, ... */
function isData(cells: readonly string[]): boolean {
  if (!cells.every(isNumber)) return false;
  const first = Number(cells[0]);
  const counts = cells.every((cell, index) => Number(cell) === first + index);
  return !(counts && first <= 1);
}

function headlessColumns(cells: readonly string[], separator: string, name: string): CsvColumns {
  const square = Number.isInteger(Math.sqrt(cells.length));
  const side = sideOf(square ? cells.length : cells.length - 1, name);
  const targets = Int32Array.from(cells, (_, index) => (square ? index : index - 1));
  const shared = { separator: separator.charCodeAt(0), targets, side, ignored: [] };
  return { ...shared, labelled: !square, hasHeader: false };
}

function namedColumns(cells: readonly string[], separator: string, name: string): CsvColumns {
  const isPixel = cells.map((cell) => gridName(cell) !== null || pixelNumber(cell) !== null);
  const pixelNames = cells.filter((_, index) => isPixel[index]);
  const side = sideOf(pixelNames.length, name);
  const order = pixelOrder(pixelNames, side);
  if (!order) {
    throw new LabError(
      'csv-malformed',
      `${name}: its pixel columns do not count from 0 or 1 to ${pixelNames.length} without gaps.`,
    );
  }
  const label = cells.findIndex((cell, index) => !isPixel[index] && isLabelName(cell));
  let pixel = 0;
  const targets = Int32Array.from(cells, (_, index) => {
    if (isPixel[index]) return order[pixel++];
    return index === label ? labelColumn : ignoredColumn;
  });
  const ignored = cells.filter((_, index) => targets[index] === ignoredColumn);
  const shared = { separator: separator.charCodeAt(0), targets, side, ignored };
  return { ...shared, labelled: label >= 0, hasHeader: true };
}

const isLabelName = (cell: string): boolean => labelNames.has(cell.toLowerCase());

/**
 * Reads what the columns hold from the first line: by name and in any order, or, where the file has
 * no header, a label (if the count leaves one over) and the pixels.
 * @throws LabError 'csv-malformed'.
 */
export function readColumns(line: string, name: string): CsvColumns {
  const separator = findSeparator(line);
  const cells = line.split(separator).map(bare);
  return isData(cells)
    ? headlessColumns(cells, separator, name)
    : namedColumns(cells, separator, name);
}
