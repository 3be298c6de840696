import type { Point, Stroke } from '../../draw/stroke.ts';
import type { ControlPoint } from './skeleton.ts';

/** Line pieces between two control points: fine enough for 20 pixels. */
const pieces = 6;

/** Catmull and Rom's parametrisation: centripetal neither overshoots nor forms cusps. */
const knot = (a: Point, b: Point): number => Math.sqrt(Math.hypot(b.x - a.x, b.y - a.y)) || 1e-3;

/** The tangents at both ends of the piece b-c, for a parameter that runs from 0 to 1. */
function tangents(a: Point, b: Point, c: Point, d: Point): readonly [Point, Point] {
  const before = knot(a, b);
  const here = knot(b, c);
  const after = knot(c, d);
  const axis = (pa: number, pb: number, pc: number, pd: number): [number, number] => [
    here * ((pb - pa) / before - (pc - pa) / (before + here) + (pc - pb) / here),
    here * ((pc - pb) / here - (pd - pb) / (here + after) + (pd - pc) / after),
  ];
  const [x0, x1] = axis(a.x, b.x, c.x, d.x);
  const [y0, y1] = axis(a.y, b.y, c.y, d.y);
  return [
    { x: x0, y: y0 },
    { x: x1, y: y1 },
  ];
}

/** A point of the cubic Hermite curve from b to c at t = 0..1. */
function hermite(b: number, mb: number, c: number, mc: number, t: number): number {
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    b * (2 * t3 - 3 * t2 + 1) + mb * (t3 - 2 * t2 + t) + c * (3 * t2 - 2 * t3) + mc * (t3 - t2)
  );
}

/**
 * The curve through the control points as a polyline. At a corner the pen slows down by
 * `sharpness`: 1 stops it, a true corner; 0 rounds it like any other point.
 */
export function curveThrough(points: readonly ControlPoint[], sharpness: number): Stroke {
  const curve: Point[] = points.slice(0, 1);
  for (let index = 0; index + 1 < points.length; index++) {
    const b = points[index]!;
    const c = points[index + 1]!;
    const a = points[index - 1] ?? { x: 2 * b.x - c.x, y: 2 * b.y - c.y };
    const d = points[index + 2] ?? { x: 2 * c.x - b.x, y: 2 * c.y - b.y };
    const [mb, mc] = tangents(a, b, c, d);
    const slowB = b.corner ? 1 - sharpness : 1;
    const slowC = c.corner ? 1 - sharpness : 1;
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces;
      curve.push({
        x: hermite(b.x, mb.x * slowB, c.x, mc.x * slowC, t),
        y: hermite(b.y, mb.y * slowB, c.y, mc.y * slowC, t),
      });
    }
  }
  return curve;
}
