import type { Box, Stroke } from './stroke.ts';
import { boundsOf, heightOf, longerSide } from './stroke.ts';

/**
 * How far digits lean: horizontal shift per height, positive where the top leans right. MNIST's
 * training digits by their second moments: 95 of 100 lie between these two (all 60,000 measured).
 */
export const usualSlant = { low: -0.42, high: 0.665 } as const;

/** Lower ink (a dash) has no slant to speak of. */
const lowest = 0.3;

/** Means and second moments along the pen's way; a longer line weighs more. */
function momentsOf(strokes: readonly Stroke[]) {
  const sum = { length: 0, x: 0, y: 0, xy: 0, yy: 0 };
  for (const stroke of strokes) {
    for (let index = 1; index < stroke.length; index++) {
      const [a, b] = [stroke[index - 1]!, stroke[index]!];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const length = Math.hypot(dx, dy);
      const x = (a.x + b.x) / 2;
      const y = (a.y + b.y) / 2;
      sum.length += length;
      sum.x += length * x;
      sum.y += length * y;
      sum.xy += length * (x * y + (dx * dy) / 12);
      sum.yy += length * (y * y + (dy * dy) / 12);
    }
  }
  return sum;
}

/** Slant of the strokes, or 0 where they have none: a dot, a dash. */
export function slantOf(strokes: readonly Stroke[]): number {
  const bounds = boundsOf(strokes);
  if (!bounds || heightOf(bounds) <= lowest * longerSide(bounds)) return 0;
  const { length, x, y, xy, yy } = momentsOf(strokes);
  const covariance = xy / length - (x / length) * (y / length);
  const variance = yy / length - (y / length) ** 2;
  return variance > 0 ? -covariance / variance : 0;
}

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Leans the strokes by `slant` more, about the middle of their height. */
export function lean(strokes: readonly Stroke[], slant: number): readonly Stroke[] {
  const bounds = boundsOf(strokes);
  if (!bounds || slant === 0) return strokes;
  const middle = middleOf(bounds);
  return strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x - slant * (y - middle), y })));
}

/** Straightens what leans further than MNIST's digits do, as far as they do; the rest stays. */
export function straighten(strokes: readonly Stroke[]): readonly Stroke[] {
  const slant = slantOf(strokes);
  const wanted = Math.min(usualSlant.high, Math.max(usualSlant.low, slant));
  return lean(strokes, wanted - slant);
}
