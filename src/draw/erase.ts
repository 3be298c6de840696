import type { Point, Stroke } from './stroke.ts';
import { distanceToSegment } from './stroke.ts';

/** Of the pad's eraser, in the pad's units. */
export const eraserRadius = 14;

/** The stroke with more points, at most `spacing` apart, so that it can be cut anywhere. */
function refine(stroke: Stroke, spacing: number): Stroke {
  return stroke.flatMap((point, index): Point[] => {
    const before = stroke[index - 1];
    if (!before) return [point];
    const pieces = Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / spacing) || 1;
    return Array.from({ length: pieces }, (_, piece) => {
      const t = (piece + 1) / pieces;
      return { x: before.x + t * (point.x - before.x), y: before.y + t * (point.y - before.y) };
    });
  });
}

function cut(stroke: Stroke, from: Point, to: Point, radius: number): readonly Stroke[] {
  const fine = refine(stroke, radius / 5);
  const kept = fine.map((point) => distanceToSegment(point, from, to) > radius);
  if (kept.every(Boolean)) return [stroke];
  const parts: Point[][] = [];
  fine.forEach((point, index) => {
    if (!kept[index]) return;
    const part = kept[index - 1] ? parts.at(-1) : undefined;
    if (part) part.push(point);
    else parts.push([point]);
  });
  // What is left of a line is a line; a single point of it would show as a dot.
  return parts.filter((part) => part.length > 1);
}

/** Rubs out what lies within `radius` of the eraser's way; strokes fall into the parts that are left. */
export function eraseAlong(
  strokes: readonly Stroke[],
  from: Point,
  to: Point,
  radius: number,
): readonly Stroke[] {
  const left = strokes.map((stroke) => cut(stroke, from, to, radius));
  return left.every((parts, index) => parts.length === 1 && parts[0] === strokes[index])
    ? strokes
    : left.flat();
}
