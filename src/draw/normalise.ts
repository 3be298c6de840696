import type { ImageSet } from '../domain/data/dataset.ts';
import type { Ink } from './ink.ts';
import { blankInk, centreOfMass, inkBounds, peakOf } from './ink.ts';
import type { Point } from './stroke.ts';

/** Side of MNIST's images, of the box that its digits fill, and the usual width of their strokes. */
export const fieldSize = 28;
export const boxSize = 20;
export const strokeWidth = 2.5;

/** Ties (a perfectly symmetric digit) must not flip to and fro with the last bit of a sum. */
const tieBreak = 1e-5;

/** Offset along one axis that brings `mass` to the middle while first..last stay in the field. */
function offsetByMass(mass: number, first: number, last: number): number {
  const wanted = Math.floor(14.5 - mass + tieBreak);
  return Math.min(fieldSize - 1 - last, Math.max(-first, wanted));
}

/** Where the box goes: at the whole-pixel offset floor(14.5 - centre of mass), as MNIST had it. */
function placeOf(box: Ink, byMass: boolean): Point {
  const centre = byMass ? centreOfMass(box) : null;
  const bounds = inkBounds(box);
  if (!centre || !bounds) {
    return {
      x: Math.floor((fieldSize - box.width) / 2),
      y: Math.floor((fieldSize - box.height) / 2),
    };
  }
  return {
    x: offsetByMass(centre.x, bounds.left, bounds.right),
    y: offsetByMass(centre.y, bounds.top, bounds.bottom),
  };
}

/**
 * Copies the box into the 28x28 field: with `byMass`, its centre of mass comes to 13.5..14.5 so far
 * as all ink stays inside; otherwise the box itself is centred.
 */
export function placeInField(box: Ink, byMass: boolean): Ink {
  const field = blankInk(fieldSize);
  const place = placeOf(box, byMass);
  for (let at = 0; at < box.values.length; at++) {
    const share = box.values[at]!;
    if (share === 0) continue;
    const x = place.x + (at % box.width);
    const y = place.y + Math.floor(at / box.width);
    field.values[y * fieldSize + x] = share;
  }
  return field;
}

/** Bytes of one image whose full ink is `peak`: 0 is ground, 255 is `peak` or more. */
export function toBytes(ink: Ink, peak: number): Uint8Array {
  const bytes = new Uint8Array(ink.values.length);
  const factor = peak > 0 ? 255 / peak : 0;
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Math.min(255, Math.round(ink.values[at]! * factor));
  }
  return bytes;
}

/** One image, as the rest of the app knows images. */
export function toImage(ink: Ink, peak = 1): ImageSet {
  return { count: 1, height: ink.height, width: ink.width, pixels: toBytes(ink, peak) };
}

/** The ink scaled to MNIST's form: its 20x20 box centred by mass in 28x28, peak 255. */
export function normaliseBox(box: Ink): Uint8Array {
  return toBytes(placeInField(box, true), peakOf(box));
}
