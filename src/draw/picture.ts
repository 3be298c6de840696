import type { ImageSet } from '../domain/data/dataset.ts';
import type { Ink, Region } from './ink.ts';
import { blankInk, inkBounds, peakOf, resample } from './ink.ts';
import { boxSize, fieldSize, normaliseBox, placeInField, toBytes, toImage } from './normalise.ts';
import type { StageSwitches, Stages } from './rasterize.ts';
import { allStages } from './rasterize.ts';

/** A grey picture, a photo or an image file: 0 is black, 255 is white, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayLike<number>;
}

/** Ink that is weaker than this share of the strongest is shadow or noise of a photo. */
const weakestInk = 0.25;

/** Rec. 601's weights, those of the documented SVHN file; transparent is white. RGBA to grey. */
export function greyOf(rgba: ArrayLike<number>, width: number, height: number): GreyPicture {
  const pixels = new Float32Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const [red, green, blue, alpha] = [0, 1, 2, 3].map((channel) => rgba[4 * at + channel]);
    const grey = 0.2989 * red + 0.587 * green + 0.114 * blue;
    pixels[at] = 255 + (alpha / 255) * (grey - 255);
  }
  return { width, height, pixels };
}

function borderOf({ width, height, pixels }: GreyPicture): number[] {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(pixels[x], pixels[(height - 1) * width + x]);
  for (let y = 1; y < height - 1; y++) border.push(pixels[y * width], pixels[(y + 1) * width - 1]);
  return border.sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

/**
 * Tells ink from ground, whichever is darker: the ground is what the border mostly shows, the ink
 * what differs from it most. How much the border itself varies counts as noise and is cut off; a
 * clean picture (one grey all round) keeps every grey level of its ink. The result's peak is 1.
 */
export function inkOf(picture: GreyPicture): Ink {
  const border = borderOf(picture);
  const ground = quantile(border, 0.5);
  const noise = Math.max(quantile(border, 0.9) - ground, ground - quantile(border, 0.1));
  const ink = blankInk(picture.width, picture.height);
  let brighter = 0;
  for (let at = 0; at < ink.values.length; at++) {
    const difference = picture.pixels[at] - ground;
    if (Math.abs(difference) > noise) brighter += difference;
  }
  const sign = Math.sign(brighter);
  for (let at = 0; at < ink.values.length; at++) {
    ink.values[at] = Math.max(0, sign * (picture.pixels[at] - ground));
  }
  const peak = peakOf(ink) || 1;
  const cut = noise > 0 ? Math.min(0.9, Math.max(weakestInk, (1.5 * noise) / peak)) : 0;
  for (let at = 0; at < ink.values.length; at++) {
    ink.values[at] = Math.max(0, ink.values[at] / peak - cut) / (1 - cut);
  }
  return ink;
}

/** The smallest whole-pixel square around the ink, its short side padded evenly; null if blank. */
export function squareAround(ink: Ink): Region | null {
  const bounds = inkBounds(ink);
  if (!bounds) return null;
  const width = bounds.right + 1 - bounds.left;
  const height = bounds.bottom + 1 - bounds.top;
  const side = Math.max(width, height);
  return {
    left: bounds.left - Math.floor((side - width) / 2),
    top: bounds.top - Math.floor((side - height) / 2),
    width: side,
    height: side,
  };
}

const wholeOf = ({ width, height }: Ink): Region => {
  const side = Math.max(width, height);
  return { left: (width - side) / 2, top: (height - side) / 2, width: side, height: side };
};

/** A picture of one digit as MNIST would have it: 28x28 bytes, all 0 when nothing is on it. */
export function digitFromPicture(picture: GreyPicture): Uint8Array {
  const ink = inkOf(picture);
  const square = squareAround(ink);
  if (!square) return new Uint8Array(fieldSize * fieldSize);
  return normaliseBox(resample(ink, square, boxSize));
}

/** The stages of a picture. Its strokes stay as wide as they are: `thin` and `straighten` change nothing. */
export function pictureStages(
  picture: GreyPicture,
  switches: StageSwitches = allStages,
  previewSize = 56,
): Stages {
  const ink = inkOf(picture);
  const region = (switches.crop && squareAround(ink)) || wholeOf(ink);
  const box = resample(ink, region, switches.box ? boxSize : fieldSize);
  const field = placeInField(box, switches.centre);
  const bytes = toBytes(field, switches.normalise ? peakOf(box) : 1);
  const pixels = switches.normalise ? bytes : bytes.map((value) => 255 - value);
  return {
    ink: toImage(resample(ink, wholeOf(ink), previewSize)),
    crop: toImage(resample(ink, region, previewSize)),
    box: toImage(box),
    centred: toImage(field),
    normalised: { count: 1, height: fieldSize, width: fieldSize, pixels },
  };
}

/** Whether the picture's ground, as its border shows it, is light. */
export function hasLightGround(picture: GreyPicture): boolean {
  return quantile(borderOf(picture), 0.5) > 127;
}

/** A picture's middle square at side x side, its greys as they are: what SVHN's networks want. */
export function fitPicture(picture: GreyPicture, side: number): ImageSet {
  const source = blankInk(picture.width, picture.height);
  for (let at = 0; at < source.values.length; at++) source.values[at] = picture.pixels[at] / 255;
  const short = Math.min(picture.width, picture.height);
  const square = {
    left: (picture.width - short) / 2,
    top: (picture.height - short) / 2,
    width: short,
    height: short,
  };
  return toImage(resample(source, square, side));
}

/** The same on a dark ground whatever the picture's: what Fashion-MNIST's networks want. */
export function fitOnDark(picture: GreyPicture, side: number): ImageSet {
  const image = fitPicture(picture, side);
  if (!hasLightGround(picture)) return image;
  return { ...image, pixels: image.pixels.map((value) => 255 - value) };
}
