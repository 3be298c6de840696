/** A place on the pad; units are the pad's own, y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Side of the pad in its own units, whatever its size on the screen. */
export const padSize = 280;

/** One line of the pen, from where it came down to where it was lifted. */
export type Stroke = readonly Point[];

/** Diameter of the pen, in the same units, until somebody chooses another. */
export const usualPenWidth = 18;

/** Points of a stroke lie at least so far apart: a fast pen reports more than any rendering shows. */
const shortestStep = 1;

/** Of these points, those that are far enough from one another and from the one before. */
export function spaced(before: Point, points: readonly Point[]): Point[] {
  let last = before;
  return points.filter((point) => {
    if (Math.hypot(point.x - last.x, point.y - last.y) < shortestStep) return false;
    last = point;
    return true;
  });
}

/** What was drawn: vectors, so that it can be rendered again at any size and pen width. */
export interface Drawing {
  readonly strokes: readonly Stroke[];
  /** Diameter of the pen in the pad's units. */
  readonly penWidth: number;
  /** Side of the square pad in its units. */
  readonly padSize: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around all points of the strokes' centre lines, or null when there are none. */
export function boundsOf(strokes: readonly Stroke[]): Box | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const stroke of strokes) {
    for (const { x, y } of stroke) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left <= right ? { left, top, right, bottom } : null;
}

export const widthOf = (box: Box): number => box.right - box.left;
export const heightOf = (box: Box): number => box.bottom - box.top;
export const longerSide = (box: Box): number => Math.max(widthOf(box), heightOf(box));

/** The box with `margin` more on every side. */
export function grow(box: Box, margin: number): Box {
  return {
    left: box.left - margin,
    top: box.top - margin,
    right: box.right + margin,
    bottom: box.bottom + margin,
  };
}

/** The smallest box around both. */
export function unite(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** A uniform scaling about the origin, then a shift. */
export interface Placement {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** The placement that brings the box's centre to (middle, middle), `scale` times as large. */
export function placeCentre(box: Box, scale: number, middle: number): Placement {
  return {
    scale,
    dx: middle - (scale * (box.left + box.right)) / 2,
    dy: middle - (scale * (box.top + box.bottom)) / 2,
  };
}

export function placeStrokes(strokes: readonly Stroke[], { scale, dx, dy }: Placement): Stroke[] {
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: x * scale + dx, y: y * scale + dy })),
  );
}

/** Distance from a point to the segment a-b; a segment may be a single point. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
