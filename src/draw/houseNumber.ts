import type { ImageSet } from '../domain/dataset.ts';
import type { Ink } from './ink.ts';
import { blankInk, halve, paintStroke } from './ink.ts';
import type { Stroke } from './stroke.ts';
import { boundsOf, placeCentre, placeStrokes } from './stroke.ts';

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

/** Blurs along rows, then along columns, with a Gaussian; edges repeat. */
export function blur(source: Ink, deviation: number): Ink {
  if (deviation <= 0) return source;
  const reach = Math.ceil(2 * deviation);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  const { width, height } = source;
  const pass = (from: Float32Array, count: number, stride: number, lines: number, next: number) => {
    const to = new Float32Array(from.length);
    for (let line = 0; line < lines; line++) {
      for (let at = 0; at < count; at++) {
        let sum = 0;
        for (let tap = -reach; tap <= reach; tap++) {
          const near = Math.min(count - 1, Math.max(0, at + tap));
          sum += from[line * next + near * stride] * kernel[tap + reach];
        }
        to[line * next + at * stride] = sum / total;
      }
    }
    return to;
  };
  const rows = pass(source.values, width, 1, height, width);
  return { width, height, values: pass(rows, height, width, width, 1) };
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
