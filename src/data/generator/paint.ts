import type { Random } from '../../domain/random/random.ts';
import { normal } from '../../domain/random/random.ts';
import { blankInk, halve, paintStroke } from '../../draw/ink.ts';
import { boxSize, normaliseBox, strokeWidth } from '../../draw/normalise.ts';
import type { Point } from '../../draw/stroke.ts';
import type { PenStroke } from './hand.ts';

/** Extent of the ink when the centre lines are enlarged `scale` times and the pen stays as it is. */
function inkExtent(strokes: readonly PenStroke[], radius: number, scale: number) {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { points, pressure } of strokes) {
    for (const [index, { x, y }] of points.entries()) {
      const reach = radius * pressure[index]!;
      left = Math.min(left, x * scale - reach);
      right = Math.max(right, x * scale + reach);
      top = Math.min(top, y * scale - reach);
      bottom = Math.max(bottom, y * scale + reach);
    }
  }
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    side: Math.max(right - left, bottom - top),
  };
}

/** The scale at which the ink's longer side is `side`: the pen's share of it does not grow. */
function fittingScale(strokes: readonly PenStroke[], radius: number, side: number): number {
  let scale = side / inkExtent(strokes, 0, 1).side;
  for (let step = 0; step < 3; step++) {
    const { side: now } = inkExtent(strokes, radius, scale);
    scale *= (side - 2 * radius) / Math.max(1, now - 2 * radius);
  }
  return scale;
}

/** Pen widths of MNIST: median 2.5 px, a tenth under 1.8 and a tenth over 3.5 (log-normal). */
export function randomPenWidth(random: Random): number {
  const width = strokeWidth * Math.exp(0.29 * normal(random));
  return Math.min(5.5, Math.max(1.2, width));
}

/** Handwriting as an MNIST digit: fitted to the 20x20 box, centred by mass, 28x28 bytes. */
export function paintDigit(strokes: readonly PenStroke[], penWidth: number): Uint8Array {
  const side = 2 * boxSize;
  // On the field twice as fine, the pen's width is its radius.
  const radius = penWidth;
  const scale = fittingScale(strokes, radius, side);
  const centre = inkExtent(strokes, radius, scale);
  const fine = blankInk(side);
  for (const { points, pressure } of strokes) {
    const placed = points.map(({ x, y }): Point => ({
      x: x * scale - centre.x + side / 2,
      y: y * scale - centre.y + side / 2,
    }));
    paintStroke(
      fine,
      placed,
      pressure.map((share) => share * radius),
    );
  }
  return normaliseBox(halve(fine));
}
