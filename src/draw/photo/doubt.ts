/** What in a photo is darker than the paper, and yet no pen's ink: nobody is to be certain of it. */
import type { Ink } from '../ink.ts';
import type { Box } from '../stroke.ts';
import { outlineOf, strokeOf } from './thickness.ts';

/** A shadow's edge is soft; a blot is wider than any pen; a line of the paper is straight, or goes through. */
export type Doubt = 'shadow' | 'blot' | 'line';

/**
 * How soft an edge may be: in pixels, and as a share of the longer side. Out of focus, ink of 12 pens
 * stays below 2 pixels and .018 (`npm run bench:photos`); shadows begin there.
 */
const softest = [
  [2, 0.0185],
  [2.4, 0.014],
] as const;
/** Strokes of the thickest marker are an eighth of the digit's longer side, of a brush a fifth. */
const widestStroke = 0.24;
/** What reaches from one edge of the photo to the other, but for this share, is a line or a shadow. */
const margin = 0.02;
/** No hand draws so thin a line so straight and so upright. */
const ruled = { stroke: 0.045, bend: 0.6, slope: 0.03 };

/** Pixels between paper and ink for each pixel of outline: how soft the edge is. */
function softnessOf(ink: Ink): number {
  let between = 0;
  for (const value of ink.values) if (value > 0.1 && value < 0.9) between++;
  return between / Math.max(1, outlineOf(ink));
}

/** Whether the ink is one thin line as a ruler draws it, from top to bottom. */
function isRuled(ink: Ink, stroke: number): boolean {
  const { width, height, values } = ink;
  if (width > 0.25 * height || stroke > ruled.stroke * height) return false;
  const middles: number[] = [];
  for (let y = 0; y < height; y++) {
    let [sum, weight] = [0, 0];
    for (let x = 0; x < width; x++) {
      sum += x * values[y * width + x]!;
      weight += values[y * width + x]!;
    }
    if (weight === 0) return false;
    middles.push(sum / weight);
  }
  const centre = (height - 1) / 2;
  const mean = middles.reduce((sum, x) => sum + x, 0) / height;
  const [along, spread] = middles.reduce(
    ([a, s], x, y) => [a + (x - mean) * (y - centre), s + (y - centre) ** 2],
    [0, 1e-9],
  );
  const slope = along / spread;
  const straight = middles.every((x, y) => Math.abs(x - mean - slope * (y - centre)) <= ruled.bend);
  return straight && Math.abs(slope) <= ruled.slope;
}

/** Why a piece of a photo's ink is likely no pen's; null where nothing speaks against it. */
export function doubtOf(
  ink: Ink,
  { left, top, right, bottom }: Box,
  { width, height }: Pick<Ink, 'width' | 'height'>,
): Doubt | null {
  const side = Math.max(ink.width, ink.height);
  const soft = softnessOf(ink);
  if (softest.some(([pixels, share]) => soft > pixels && soft > share * side)) return 'shadow';
  const upright = top <= margin * height && bottom >= (1 - margin) * height - 1;
  const level = left <= margin * width && right >= (1 - margin) * width - 1;
  if (upright || level) return 'line';
  const stroke = strokeOf(ink);
  if (stroke > widestStroke * side) return 'blot';
  return isRuled(ink, stroke) ? 'line' : null;
}
