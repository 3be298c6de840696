import type { Point, Stroke } from './stroke.ts';

/** Points of a line are about so far apart, in the pad's units. */
const spacing = 4;

/** A straight stroke as a pen would make it: points all along. */
export function lineOfPen(from: Point, to: Point): Stroke {
  const pieces = Math.max(1, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / spacing));
  return Array.from({ length: pieces + 1 }, (_, piece) => ({
    x: from.x + (piece / pieces) * (to.x - from.x),
    y: from.y + (piece / pieces) * (to.y - from.y),
  }));
}
