import type { FoundArray } from './found-array.ts';

/** Where the values of one image lie within an item. */
export interface Layout {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly rowStride: number;
  readonly columnStride: number;
  readonly channelStride: number;
}

/** [rows, columns] of the two picture axes, with their strides. */
function plane(
  [first, second]: readonly [number, number],
  stride: number,
  transposed: boolean,
): Pick<Layout, 'height' | 'width' | 'rowStride' | 'columnStride'> {
  const [slow, fast] = [second * stride, stride];
  return transposed
    ? { height: second, width: first, rowStride: fast, columnStride: slow }
    : { height: first, width: second, rowStride: slow, columnStride: fast };
}

/** The axes of one item. */
export const itemAxes = (shape: readonly number[], itemsLast: boolean): readonly number[] =>
  itemsLast ? shape.slice(0, -1) : shape.slice(1);

/**
 * How an item of these axes can be read as an image; null if it cannot. What is flattened lies row
 * by row here: whether that is so is asked of the images themselves.
 */
export function layoutOf(axes: readonly number[], transposed: boolean): Layout | null {
  const grey = { channels: 1, channelStride: 0 };
  const [first, second, last, ...more] = axes;
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) {
    const side = Math.sqrt(first);
    if (!Number.isInteger(side) || side < 4) return null;
    return { ...plane([side, side], 1, false), ...grey };
  }
  if (last === undefined) {
    const [short, long] = [Math.min(first, second), Math.max(first, second)];
    if (short !== 1) return { ...plane([first, second], 1, transposed), ...grey };
    return layoutOf([long], transposed); // [784, 1]
  }
  if (last === 1 || last === 3 || last === 4) {
    return { ...plane([first, second], last, transposed), channels: last, channelStride: 1 };
  }
  if (first !== 1 && first !== 3) return null;
  const channelStride = second * last;
  return { ...plane([second, last], 1, transposed), channels: first, channelStride };
}

/** Sides of digits that people have: MNIST, SVHN, the course's, USPS, UCI's. */
const usualSides: ReadonlySet<number> = new Set([8, 16, 20, 28, 32]);

export interface Orientation {
  readonly itemsLast: boolean;
  /** Whether the other way would do as well. */
  readonly open: boolean;
}

function fitness(
  { shape, transposed }: FoundArray,
  itemsLast: boolean,
  counts: ReadonlySet<number>,
) {
  const layout = layoutOf(itemAxes(shape, itemsLast), transposed);
  if (!layout) return 0;
  const { height, width } = layout;
  const counted = counts.has((itemsLast ? shape.at(-1) : shape[0]) ?? 0);
  return 1 + (counted ? 8 : 0) + (height === width ? 4 : 0) + (usualSides.has(height) ? 2 : 0);
}

/** Whether images lie one after another or side by side; `counts` are how many labels there are. */
export function orient(array: FoundArray, counts: ReadonlySet<number>): Orientation {
  const [first, last] = [fitness(array, false, counts), fitness(array, true, counts)];
  const open = first > 0 && last > 0 && first >= 6 === last >= 6 && array.shape.length === 2;
  return { itemsLast: last > first, open };
}

/** Whether a file of this kind leaves open if its images lie by rows or by columns. */
export function mayBeTurned({ shape, transposed }: FoundArray): boolean {
  return transposed && shape.filter((axis) => axis > 1).length <= 2;
}
