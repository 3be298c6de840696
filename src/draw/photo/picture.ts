import type { ImageSet } from '../../domain/data/dataset.ts';
import type { Steps } from '../../domain/steps.ts';
import { atOnce } from '../../domain/steps.ts';
import type { Ink, Region } from '../ink.ts';
import { blankInk, inkBounds, peakOf, resample } from '../ink.ts';
import { boxSize, fieldSize, normaliseBox, placeInField, toBytes, toImage } from '../normalise.ts';
import type { Doubt } from './doubt.ts';
import { inkOfPhoto } from './photo-ink.ts';
import type { Piece } from './pieces.ts';
import { piecesOf } from './pieces.ts';
import { quantile } from './quantile.ts';
import { thickened } from './thickness.ts';
import type { StageSwitches, Stages } from '../rasterize.ts';
import type { Box } from '../stroke.ts';
import { allStages } from '../rasterize.ts';

/** A grey picture, a photo or an image file: 0 is black, 255 is white, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayLike<number>;
  /** The same with coloured ink as dark as it is strong; the greys themselves where not given. */
  readonly ink?: ArrayLike<number>;
}

/** Ink of a colour counts by how much it differs from grey, too: a red or yellow pen on white. */
const colourWeight = 0.5;

/** What shows through where a picture is transparent: black behind light ink, else white. */
function groundBehind(rgba: ArrayLike<number>, count: number): number {
  let [sum, weight] = [0, 0];
  for (let at = 0; at < count; at++) {
    const alpha = rgba[4 * at + 3]!;
    sum += alpha * (0.2989 * rgba[4 * at]! + 0.587 * rgba[4 * at + 1]! + 0.114 * rgba[4 * at + 2]!);
    weight += alpha;
  }
  const mostlyClear = weight < 0.9 * 255 * count;
  return mostlyClear && weight > 0 && sum > 170 * weight ? 0 : 255;
}

/** Rec. 601's weights, those of the documented SVHN file. RGBA to grey. */
export function greyOf(rgba: ArrayLike<number>, width: number, height: number): GreyPicture {
  const pixels = new Float32Array(width * height);
  const ink = new Float32Array(width * height);
  const ground = groundBehind(rgba, pixels.length);
  for (let at = 0; at < pixels.length; at++) {
    const [red, green, blue] = [rgba[4 * at]!, rgba[4 * at + 1]!, rgba[4 * at + 2]!];
    const alpha = rgba[4 * at + 3]! / 255;
    const grey = 0.2989 * red + 0.587 * green + 0.114 * blue;
    const colour = Math.max(red, green, blue) - Math.min(red, green, blue);
    pixels[at] = ground + alpha * (grey - ground);
    ink[at] = Math.max(0, pixels[at]! - alpha * colourWeight * colour);
  }
  return { width, height, pixels, ink };
}

function borderOf({ width, height, pixels }: GreyPicture): number[] {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(pixels[x]!, pixels[(height - 1) * width + x]!);
  for (let y = 1; y < height - 1; y++)
    border.push(pixels[y * width]!, pixels[(y + 1) * width - 1]!);
  return border.sort((a, b) => a - b);
}

/** Ink on one clean level, as drawn or scanned: every grey of it counts. The peak is 1. */
function cleanInk(picture: GreyPicture, ground: number): Ink {
  const ink = blankInk(picture.width, picture.height);
  let brighter = 0;
  for (let at = 0; at < ink.values.length; at++) brighter += picture.pixels[at]! - ground;
  const sign = Math.sign(brighter);
  for (let at = 0; at < ink.values.length; at++) {
    ink.values[at] = Math.max(0, sign * (picture.pixels[at]! - ground));
  }
  const peak = peakOf(ink) || 1;
  for (let at = 0; at < ink.values.length; at++) ink.values[at]! /= peak;
  return ink;
}

/** One level all round: a drawing or a scan, no photo. */
const isClean = (border: readonly number[]): boolean =>
  quantile(border, 0.1) === quantile(border, 0.9);

/**
 * Tells ink from ground, whichever is darker. Where the border shows one level, the ground is that
 * level; everything else is a photo, whose ground is told place by place. The result's peak is 1.
 */
export const inkOf = (picture: GreyPicture): Ink => atOnce(inkSteps(picture));

function* inkSteps(picture: GreyPicture): Steps<Ink> {
  const border = borderOf(picture);
  return isClean(border) ? cleanInk(picture, quantile(border, 0.5)) : yield* inkOfPhoto(picture);
}

/** Whether this is a photo, whose digits are to be looked for; a drawing or a scan is one digit. */
export const isPhoto = (picture: GreyPicture): boolean => !isClean(borderOf(picture));

/** Larger pictures are looked through at this size: a digit of a page has pixels enough. */
const searchedSide = 640;

function reduced({ width, height, pixels, ink }: GreyPicture): GreyPicture {
  const scale = searchedSide / Math.max(width, height);
  if (scale >= 1) return { width, height, pixels, ...(ink && { ink }) };
  const [narrow, low] = [Math.round(width * scale), Math.round(height * scale)];
  const smaller = (values: ArrayLike<number>) => {
    const source = { width, height, values: Float32Array.from(values) };
    return resample(source, { left: 0, top: 0, width, height }, narrow, low).values;
  };
  return { width: narrow, height: low, pixels: smaller(pixels), ...(ink && { ink: smaller(ink) }) };
}

/** One digit's ink as a picture of its own, black on white, its strokes as wide as MNIST's. */
export function pictureOfInk(given: Ink): GreyPicture {
  const ink = thickened(given);
  const [width, height] = [ink.width + 2, ink.height + 2];
  const pixels = new Float32Array(width * height).fill(255);
  for (let at = 0; at < ink.values.length; at++) {
    const [x, y] = [at % ink.width, Math.floor(at / ink.width)];
    pixels[(y + 1) * width + x + 1] = 255 * (1 - ink.values[at]!);
  }
  return { width, height, pixels };
}

/** The digits of a photo with their ink, and how much smaller they lie than in the photo itself. */
export function* findDigits(picture: GreyPicture): Steps<{
  readonly pieces: readonly Piece[];
  readonly scale: number;
}> {
  const searched = reduced(picture);
  yield;
  const ink = yield* inkSteps(searched);
  yield;
  return { pieces: piecesOf(ink), scale: searched.width / picture.width };
}

/** One digit of a photo as it is read and shown. */
export interface FoundDigit {
  /** Black on white, its strokes as wide as MNIST's. */
  readonly picture: GreyPicture;
  /** Where it is, in the photo's pixels, its last ones included. */
  readonly box: Box;
  /** Why it is likely no pen's ink; null where nothing speaks against it. */
  readonly doubt: Doubt | null;
}

/** The digits in a photo, line by line from left to right. */
export function* digitsIn(photo: GreyPicture): Steps<readonly FoundDigit[]> {
  const { pieces, scale } = yield* findDigits(photo);
  const found: FoundDigit[] = [];
  for (const { box, ink, doubt } of pieces) {
    const { left, top, right, bottom } = box;
    found.push({
      picture: pictureOfInk(ink),
      doubt,
      box: {
        ...{ left: left / scale, top: top / scale },
        ...{ right: (right + 1) / scale - 1, bottom: (bottom + 1) / scale - 1 },
      },
    });
    yield;
  }
  return found;
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
  for (let at = 0; at < source.values.length; at++) source.values[at] = picture.pixels[at]! / 255;
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
