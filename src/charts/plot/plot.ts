import type { Axis } from './axis.ts';

/** A line of a plot; `xs` rise. */
export interface PlotLine {
  readonly id: string;
  /** Whole, for hovering, files and the reader's ear. */
  readonly name: string;
  /** Short, beside the line's end; without one the line stays unlabelled there. */
  readonly label?: string;
  /** A custom property of the page's tokens. */
  readonly color: string;
  readonly width: number;
  /** Lengths of strokes and gaps, in pixels; none is a line without gaps. */
  readonly dash: readonly number[];
  /** A point at each value, so that a lone one is seen too. */
  readonly points: boolean;
  /** Its values are shares, whatever the axis is. */
  readonly shares?: boolean;
  /** The value stays until the next one, as a learning rate does. */
  readonly stepped?: boolean;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** A vertical line where something happened. */
export interface PlotMark {
  readonly x: number;
  readonly text: string;
}

/** A stretch of the axis below that is shaded. */
export interface PlotBand {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Everything that is drawn, without anything that draws. */
export interface Plot {
  readonly title: string;
  readonly across: string;
  /** How a place on the axis below is written, where it is no number of epochs. */
  readonly acrossText?: (x: number) => string;
  readonly up: string;
  /** The lowest lies below the others. */
  readonly lines: readonly PlotLine[];
  readonly marks: readonly PlotMark[];
  readonly bands?: readonly PlotBand[];
  readonly x: Axis;
  readonly y: Axis;
  readonly logarithmic: boolean;
}

/** What every line has at a place: the value at its nearest x, where that is near enough. */
export function valuesAt(
  { lines, x: { low, high } }: Plot,
  x: number,
): readonly { readonly line: PlotLine; readonly x: number; readonly y: number }[] {
  const reach = Math.max(0.5, (high - low) / 50);
  return lines.flatMap((line) => {
    const at = nearest(line.xs, x);
    const [near, y] = [line.xs[at], line.ys[at]];
    if (near === undefined || y === undefined || Math.abs(near - x) > reach) return [];
    return [{ line, x: near, y }];
  });
}

/** Index of the value nearest to `x` in rising `xs`; -1 where there is none. */
export function nearest(xs: readonly number[], x: number): number {
  let [low, high] = [0, xs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low > 0 && x - xs[low - 1]! <= xs[low]! - x ? low - 1 : Math.min(low, xs.length - 1);
}

/**
 * Lines on one rising x, as a canvas plot wants them: what a line does not have at an x is undefined,
 * and the line goes across.
 */
export function alignLines(
  lines: readonly PlotLine[],
): [xs: number[], ...ys: (number | undefined)[][]] {
  const rank = new Map<number, number>();
  const xs = [...new Set(lines.flatMap((line) => line.xs))].sort((one, other) => one - other);
  xs.forEach((x, at) => rank.set(x, at));
  const columns = lines.map((line) => {
    const column: (number | undefined)[] = new Array<number | undefined>(xs.length).fill(undefined);
    line.xs.forEach((x, at) => (column[rank.get(x) ?? 0] = line.ys[at]));
    return column;
  });
  return [xs, ...columns];
}

/** Where a named line ends within the plot; an arrow says that it runs above or below it. */
export function lineEnds({ lines, x, y }: Plot): readonly {
  readonly label: string;
  readonly color: string;
  readonly x: number;
  readonly y: number;
}[] {
  return lines.flatMap(({ label, color, xs, ys }) => {
    const at = xs.findLastIndex((one) => one <= x.high);
    const [end, value] = [xs[at], ys[at]];
    if (label === undefined || end === undefined || value === undefined) return [];
    const arrow = value > y.high ? ' ↑' : value < y.low ? ' ↓' : '';
    const inside = Math.min(Math.max(value, y.low), y.high);
    return [{ label: `${label}${arrow}`, color, x: end, y: inside }];
  });
}

/** Where labels go that would lie on each other: in their order, at least `gap` apart, within bounds. */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = Array.from(places.entries()).sort(([, one], [, other]) => one - other);
  const spread = [...places];
  let floor = low;
  for (const [at, place] of order) {
    spread[at] = Math.max(place, floor);
    floor = spread[at] + gap;
  }
  let ceiling = high;
  for (const [at] of order.reverse()) {
    spread[at] = Math.min(spread[at]!, ceiling);
    ceiling = spread[at] - gap;
  }
  return spread;
}
