import type { ImageSet } from '../domain/data/dataset.ts';
import type { Ink } from './ink.ts';
import { blankInk, halve, paintStroke } from './ink.ts';
import type { Stroke } from './stroke.ts';
import { boundsOf, placeCentre, placeStrokes } from './stroke.ts';

/** What stands beside a digit: what was drawn there, the digit itself once more, or the wall alone. */
export type Neighbours = 'drawn' | 'repeated' | 'none';

/** How a drawing becomes a house number as SVHN's crops show them. */
export interface HouseNumberLook {
  /** Greys of the digit and of the wall behind it, 0 black to 255 white. */
  readonly ink: number;
  readonly ground: number;
  /** Standard deviation of the blur in pixels, 0 for none. */
  readonly blur: number;
  /** Width of the digit's strokes in pixels of the result. */
  readonly penWidth: number;
  /** Height of the digit in pixels: SVHN's crops are cut close. */
  readonly height: number;
  readonly neighbours: Neighbours;
  /** Digits that stand left and right of it and are cut by the edge. */
  readonly left: readonly Stroke[] | null;
  readonly right: readonly Stroke[] | null;
}

export const usualLook: HouseNumberLook = {
  ink: 230,
  ground: 70,
  blur: 0.9,
  penWidth: 4.5,
  height: 26,
  neighbours: 'drawn',
  left: null,
  right: null,
};

/** Side of SVHN's cropped digits. */
export const houseNumberSize = 32;

/** Paints the strokes `look.height` tall about (centre, middle), on a field twice as fine. */
function paintAt(ink: Ink, strokes: readonly Stroke[], look: HouseNumberLook, centre: number) {
  const bounds = boundsOf(strokes);
  if (!bounds) return;
  const room = 2 * (look.height - look.penWidth);
  const tall = Math.max(bounds.bottom - bounds.top, (bounds.right - bounds.left) / 1.1);
  const placement = placeCentre(bounds, room / (tall || room), houseNumberSize);
  const shifted = { ...placement, dx: placement.dx + 2 * (centre - houseNumberSize / 2) };
  for (const stroke of placeStrokes(strokes, shifted)) paintStroke(ink, stroke, look.penWidth);
}

/** Weights of a Gaussian on whole pixels, up to two deviations away; their sum is not quite 1. */
function gaussian(deviation: number): Float32Array {
  const reach = Math.ceil(2 * deviation);
  const kernel = new Float32Array(2 * reach + 1);
  for (let tap = 0; tap < kernel.length; tap++) {
    kernel[tap] = Math.exp(-((tap - reach) ** 2) / (2 * deviation ** 2));
  }
  return kernel;
}

/** Blurs every line of `count` values; the result is turned: its lines are the source's columns. */
function blurLines(from: Float32Array, count: number, kernel: Float32Array): Float32Array {
  const lines = from.length / count;
  const reach = kernel.length >> 1;
  let total = 0;
  for (const weight of kernel) total += weight;
  const to = new Float32Array(from.length);
  const padded = new Float32Array(count + 2 * reach); // a line whose end values go on
  for (let line = 0; line < lines; line++) {
    const start = line * count;
    padded.fill(from[start]!, 0, reach);
    for (let at = 0; at < count; at++) padded[reach + at] = from[start + at]!;
    padded.fill(from[start + count - 1]!, reach + count);
    for (let at = 0; at < count; at++) {
      let sum = 0;
      for (let tap = 0; tap < kernel.length; tap++) sum += padded[at + tap]! * kernel[tap]!;
      to[at * lines + line] = sum / total;
    }
  }
  return to;
}

/** Blurs along rows, then along columns, with a Gaussian; edges repeat. */
export function blur(source: Ink, deviation: number): Ink {
  if (deviation <= 0) return source;
  const { width, height, values } = source;
  const kernel = gaussian(deviation);
  return { width, height, values: blurLines(blurLines(values, width, kernel), height, kernel) };
}

/** A drawing as a 32x32 grey house number: [1, 32, 32]. */
export function houseNumber(
  strokes: readonly Stroke[],
  look: HouseNumberLook = usualLook,
): ImageSet {
  const fine = blankInk(2 * houseNumberSize);
  const middle = houseNumberSize / 2;
  const pitch = look.height * 0.72;
  paintAt(fine, strokes, look, middle);
  paintAt(fine, look.left ?? [], look, middle - pitch);
  paintAt(fine, look.right ?? [], look, middle + pitch);
  const soft = blur(halve(fine), look.blur);
  const pixels = Uint8Array.from(soft.values, (share) =>
    Math.round(look.ground + share * (look.ink - look.ground)),
  );
  return { count: 1, height: houseNumberSize, width: houseNumberSize, pixels };
}
