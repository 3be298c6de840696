import type { ImageSet } from '../domain/dataset.ts';
import type { Ink } from './ink.ts';
import { blankInk, centreOfMass, peakOf } from './ink.ts';

/** Side of MNIST's images, of the box that its digits fill, and the usual width of their strokes. */
export const fieldSize = 28;
export const boxSize = 20;
export const strokeWidth = 2.5;

/** Ties (a perfectly symmetric digit) must not flip to and fro with the last bit of a sum. */
const tieBreak = 1e-5;

/**
 * Copies the box into the 28x28 field. With `byMass`, at the whole-pixel offset
 * floor(14.5 - centre of mass) that MNIST used, so far as the box stays inside; otherwise the box
 * itself is centred.
 */
export function placeInField(box: Ink, byMass: boolean): Ink {
  const field = blankInk(fieldSize);
  const centre = byMass ? centreOfMass(box) : null;
  const offset = (side: number, mass: number | undefined) => {
    const free = fieldSize - side;
    if (mass === undefined) return Math.floor(free / 2);
    return Math.min(free, Math.max(0, Math.floor(14.5 - mass + tieBreak)));
  };
  const left = offset(box.width, centre?.x);
  const top = offset(box.height, centre?.y);
  for (let row = 0; row < box.height; row++) {
    const line = box.values.subarray(row * box.width, (row + 1) * box.width);
    field.values.set(line, (row + top) * fieldSize + left);
  }
  return field;
}

/** Bytes of one image whose full ink is `peak`: 0 is ground, 255 is `peak` or more. */
export function toBytes(ink: Ink, peak: number): Uint8Array {
  const bytes = new Uint8Array(ink.values.length);
  const factor = peak > 0 ? 255 / peak : 0;
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Math.min(255, Math.round(ink.values[at] * factor));
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
