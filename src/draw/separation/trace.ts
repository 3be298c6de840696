import type { Box, Point, Stroke } from '../stroke.ts';
import { boundsOf, unite } from '../stroke.ts';

/** A stroke as points at even distances: how fast the pen moved makes no difference. */
export interface Trace {
  readonly points: readonly Point[];
  readonly box: Box;
}

/** The nearest that two traces come, and where that is. */
export interface Approach {
  readonly distance: number;
  readonly height: number;
}

/** Points at most `step` apart along a stroke; null for a stroke without points. */
export function traceOf(stroke: Stroke, step: number): Trace | null {
  const box = boundsOf([stroke]);
  const [first, ...others] = stroke;
  if (!box || !first) return null;
  const points: Point[] = [first];
  let before = first;
  for (const point of others) {
    addBetween(points, before, point, step);
    before = point;
  }
  return { points, box };
}

function addBetween(points: Point[], a: Point, b: Point, step: number): void {
  const pieces = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / step);
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    points.push({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
  }
}

/** Where two traces come nearest to each other; crossing lines come as near as a step. */
export function approachOf(one: Trace, other: Trace): Approach {
  let square = Infinity;
  let height = 0;
  for (const a of one.points) {
    for (const b of other.points) {
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const found = dx * dx + dy * dy;
      if (found >= square) continue;
      square = found;
      height = (a.y + b.y) / 2;
    }
  }
  return { distance: Math.sqrt(square), height };
}

export const nearer = (one: Approach, other: Approach): Approach =>
  other.distance < one.distance ? other : one;

/** The box around some traces. */
export const boxOf = (traces: readonly Trace[]): Box =>
  traces.map(({ box }) => box).reduce((whole, box) => unite(whole, box));

/** Which share of the traces' points lies in the columns of a box. */
export function shareInColumns(traces: readonly Trace[], { left, right }: Box): number {
  let inside = 0;
  let all = 0;
  for (const { points } of traces) {
    all += points.length;
    for (const { x } of points) if (x >= left && x <= right) inside++;
  }
  return all > 0 ? inside / all : 0;
}
