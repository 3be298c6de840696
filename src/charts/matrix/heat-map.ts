import { t } from '../../domain/language.ts';
import { count, decimals, percent, signedPoints } from '../../domain/numbers.ts';

/** Numbers by true class (rows) and predicted class (columns). */
export type Matrix = readonly (readonly number[])[];

/** What the numbers are: counts, shares of their row, or a difference of either. */
export type HeatMapMode = 'counts' | 'shares' | 'countDifference' | 'shareDifference';

/** A cell, a whole row (predicted is null), a whole column (truth is null), or everything. */
export interface MatrixSelection {
  readonly truth: number | null;
  readonly predicted: number | null;
}

export interface HeatCell extends MatrixSelection {
  readonly truth: number;
  readonly predicted: number;
  readonly value: number;
  /** As printed in the cell; empty for a difference of nothing. */
  readonly text: string;
  /** Place in the palette, 0 to 1. */
  readonly share: number;
}

const isDifference = (mode: HeatMapMode) =>
  mode === 'countDifference' || mode === 'shareDifference';

const withSign = (text: string, value: number) => (value > 0 ? `+${text}` : text);

/** A value as its cell prints it: counts, shares in percent, differences with their sign (of shares in points). */
export function cellText(value: number, mode: HeatMapMode): string {
  switch (mode) {
    case 'counts':
      return count(value);
    case 'shares':
      return value === 0 ? '0' : decimals(100 * value, 1);
    case 'countDifference':
      return value === 0 ? '' : withSign(count(value), value);
    case 'shareDifference':
      return Math.abs(value) < 0.0005 ? '' : withSign(decimals(100 * value, 1), value);
  }
}

/** The same for the ear, with its unit. */
export function spokenText(value: number, mode: HeatMapMode): string {
  if (mode === 'shares') return percent(value);
  return mode === 'shareDifference' ? signedPoints(value, 1) : cellText(value, mode) || '0';
}

/** The value that takes the end of the palette: the largest, without the diagonal if the mistakes alone are shaded. */
export function heatExtent(values: Matrix, onlyMistakes = false): number {
  const shown = values.flatMap((row, truth) =>
    row.filter((_, predicted) => !onlyMistakes || truth !== predicted).map(Math.abs),
  );
  return Math.max(0, ...shown);
}

/** Every cell with its text and its place in the palette; `onlyMistakes` leaves the diagonal's numbers unshaded. */
export function heatCells(values: Matrix, mode: HeatMapMode, onlyMistakes = false): HeatCell[][] {
  const extent = heatExtent(values, onlyMistakes) || 1;
  return values.map((row, truth) =>
    row.map((value, predicted) => {
      const unshaded = onlyMistakes && truth === predicted;
      const share = isDifference(mode) ? 0.5 + (0.5 * value) / extent : value / extent;
      return {
        ...{ truth, predicted, value },
        text: cellText(value, mode),
        share: unshaded ? (isDifference(mode) ? 0.5 : 0) : share,
      };
    }),
  );
}

/** A place among the cells and their headings: column 0 holds the rows' headings, the last row the columns'. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads, or null for a key that does not move. `size` is the number of classes. */
export function movePlace(place: GridPlace, key: string, size: number): GridPlace | null {
  const { row, column } = place;
  const within = (value: number) => Math.min(Math.max(value, 0), size);
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: size };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: size, column };
    default:
      return null;
  }
}

/** What a place stands for when it is chosen. */
export function selectionAt({ row, column }: GridPlace, size: number): MatrixSelection {
  return {
    truth: row === size ? null : row,
    predicted: column === 0 ? null : column - 1,
  };
}

/** A selection in words: "truth 4, predicted 9". */
export function describeSelection(
  { truth, predicted }: MatrixSelection,
  classNames: readonly string[],
): string {
  const parts = [
    ...(truth === null ? [] : [t('truth {it}', { it: classNames[truth] })]),
    ...(predicted === null ? [] : [t('predicted {it}', { it: classNames[predicted] })]),
  ];
  return parts.join(', ') || t('all images');
}
