import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';

/** pandas shows so many columns on each side of the dots when a frame has more than twice as many. */
export const shownColumns = 10;

export interface FrameColumn {
  readonly name: string;
  /** Index of the pixel, or null for the label. */
  readonly pixel: number | null;
}

export interface FrameHead {
  readonly left: readonly FrameColumn[];
  /** Empty when all columns are shown on the left. */
  readonly right: readonly FrameColumn[];
  readonly columns: number;
}

/** Columns of a table of images, as pandas prints its head: the first ten, dots, the last ten. */
export function frameHead(pixels: number, withLabel: boolean): FrameHead {
  const all: FrameColumn[] = Array.from({ length: pixels }, (_, pixel) => ({
    name: `pixel${pixel}`,
    pixel,
  }));
  if (withLabel) all.unshift({ name: 'label', pixel: null });
  const columns = all.length;
  if (columns <= 2 * shownColumns) return { left: all, right: [], columns };
  return { left: all.slice(0, shownColumns), right: all.slice(-shownColumns), columns };
}

/** The number in a column of one row. */
export function frameValue(
  images: ImageSet,
  labels: ArrayLike<number> | null,
  row: number,
  column: FrameColumn,
): number | string {
  if (column.pixel !== null) return imageAt(images, row)[column.pixel] ?? '';
  return labels?.[row] ?? '';
}
