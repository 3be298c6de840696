import { t } from '../../../domain/language.ts';
import type { ReadingQuestion, Readings } from '../../../domain/data/reading-questions.ts';
import { LabError } from '../../../domain/failure.ts';
import { tooLargeMessage } from '../bytes/byte-stream.ts';
import type { FoundArray } from './found-array.ts';
import { firstImages, greyWeights, shownImages } from './found-array.ts';
import { maxPixelBytes, maxSide } from '../bytes/limits.ts';
import type { ReadImages } from './read-part.ts';
import type { Scale, ValueRange } from './value-range.ts';
import { byteScale, readScale, toByte, widen } from './value-range.ts';
import type { Layout } from './layout.ts';
import { itemAxes, layoutOf } from './layout.ts';

export interface ArrayOptions {
  readonly itemsLast: boolean;
  readonly readings?: Readings;
}

export interface ImagesRead {
  readonly images: ReadImages;
  readonly notes: readonly string[];
  readonly questions: readonly ReadingQuestion[];
}

interface Plan extends Layout {
  readonly count: number;
  readonly itemsLast: boolean;
}

function planOf(array: FoundArray, where: string, itemsLast: boolean): Plan {
  const layout = layoutOf(itemAxes(array.shape, itemsLast), array.transposed);
  if (!layout) {
    throw new LabError(
      array.malformed,
      t('{where} has the shape [{count}], which is not that of images.', {
        where,
        count: array.shape.join(', '),
      }),
    );
  }
  const { height, width } = layout;
  const count = (itemsLast ? array.shape.at(-1) : array.shape[0]) ?? 0;
  if (count === 0) throw new LabError('dataset-empty', t('{where} holds no images.', { where }));
  if (Math.min(height, width) < 1 || Math.max(height, width) > maxSide) {
    throw new LabError(
      array.malformed,
      t('{where} has images of {height} x {width}.', { where, height, width }),
    );
  }
  if (count * height * width > maxPixelBytes) {
    throw new LabError('file-too-large', tooLargeMessage(where, maxPixelBytes));
  }
  return { ...layout, count, itemsLast };
}

/** Greys of whole items: writes from `at` on, returns where it ended. */
function writeItems(values: ArrayLike<number>, plan: Plan, pixels: Pixels, at: number): number {
  const { height, width, channels, rowStride, columnStride, channelStride } = plan;
  const itemSize = height * width * channels;
  const [red, green, blue] = greyWeights;
  const half = pixels instanceof Uint8Array ? 0.5 : 0; // bytes are cut off, not rounded
  for (let item = 0; item < values.length; item += itemSize) {
    for (let row = 0; row < height; row++) {
      let from = item + row * rowStride;
      for (let column = 0; column < width; column++, from += columnStride) {
        pixels[at++] =
          channels < 3
            ? values[from]!
            : red * values[from]! +
              green * values[from + channelStride]! +
              blue * values[from + 2 * channelStride]! +
              half;
      }
    }
  }
  return at;
}

type Pixels = Uint8Array | Float32Array;

/** Values of items that lie side by side: one value of each item after another. */
function writeAcross(values: ArrayLike<number>, plan: Plan, pixels: Pixels, at: number): number {
  const { count, height, width, channels, rowStride, columnStride, channelStride } = plan;
  const size = height * width;
  const axes = [
    { stride: rowStride, length: height, step: width },
    { stride: columnStride, length: width, step: 1 },
  ];
  for (let done = 0; done < values.length; done += count, at++) {
    const channel = channels > 1 ? Math.floor(at / channelStride) % channels : 0;
    if (channel > 2) continue; // transparency
    const place = axes.reduce((sum, { stride, length, step }) => {
      return sum + (Math.floor(at / stride) % length) * step;
    }, 0);
    const weight = channels < 3 ? 1 : greyWeights[channel]!;
    for (let item = 0; item < count; item++) {
      pixels[item * size + place]! += weight * values[done + item]!;
    }
  }
  return at;
}

/** Colours of the first items, to be shown as they were: [n, height, width, 3]. */
function firstColours(values: ArrayLike<number>, layout: Layout, scale: Scale): Uint8Array {
  const { height, width, channels, rowStride, columnStride, channelStride } = layout;
  const itemSize = height * width * channels;
  const items = Math.min(shownImages, Math.floor(values.length / itemSize));
  const rgb = new Uint8Array(items * height * width * 3);
  for (let at = 0; at < rgb.length; at++) {
    const pixel = Math.floor(at / 3);
    const row = Math.floor(pixel / width) % height;
    const item = Math.floor(pixel / (width * height));
    const inItem = row * rowStride + (pixel % width) * columnStride + (at % 3) * channelStride;
    rgb[at] = toByte(values[item * itemSize + inItem]!, scale);
  }
  return rgb;
}

/** Reads all values into greys: bytes as they are, other numbers as floats to be scaled. */
async function readGreys(array: FoundArray, plan: Plan) {
  const { count, height, width, channels, itemsLast } = plan;
  const total = count * height * width;
  let pixels: Pixels | null = null;
  let range: ValueRange | null = null;
  let colours: ArrayLike<number> | null = null;
  let at = 0;
  for await (const values of array.pieces()) {
    const bytes = values instanceof Uint8Array && !(itemsLast && channels > 1);
    pixels ??= bytes ? new Uint8Array(total) : floatPixels(total, array.name);
    range = widen(range, values);
    if (at === 0 && channels >= 3 && !itemsLast) colours = values;
    at = (itemsLast ? writeAcross : writeItems)(values, plan, pixels, at);
  }
  return { pixels: pixels ?? new Uint8Array(total), range, colours };
}

function floatPixels(total: number, name: string): Float32Array {
  if (4 * total > maxPixelBytes) {
    throw new LabError('file-too-large', tooLargeMessage(name, maxPixelBytes));
  }
  return new Float32Array(total);
}

/** Values that no pixel has: not numbers, endless, or whole numbers off the usual ranges. */
function checkRange({ low, high, integer }: ValueRange, array: FoundArray, where: string): void {
  const usual = !integer || (low >= 0 && (high <= 255 || high >= 1000)) || low >= -128;
  if (Number.isFinite(low) && Number.isFinite(high) && usual && high <= 1e6) return;
  throw new LabError(
    array.malformed,
    t('{where} holds values from {low} to {high}; pixels are 0 to 255.', { where, low, high }),
  );
}

function scaled(pixels: Pixels, scale: Scale): Uint8Array {
  if (pixels instanceof Float32Array) {
    return Uint8Array.from(pixels, (value) => toByte(value, scale));
  }
  if (scale.black === byteScale.black && scale.white === byteScale.white) return pixels;
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => toByte(value, scale));
  for (let at = 0; at < pixels.length; at++) pixels[at] = bytes[pixels[at]!]!;
  return pixels;
}

/**
 * Reads an array as grey images: [n, h, w], [n, h, w, channels], [n, channels, h, w] or [n, h * w],
 * or with the items last. What values stand for black and white is told by their range, and asked
 * where two answers are possible.
 * @throws LabError the array's `malformed`, 'dataset-empty' or 'file-too-large'.
 */
export async function imagesOf(
  array: FoundArray,
  where: string,
  { itemsLast, readings }: ArrayOptions,
): Promise<ImagesRead> {
  const plan = planOf(array, where, itemsLast);
  const { count, height, width } = plan;
  const { pixels, range, colours } = await readGreys(array, plan);
  const found = { ...(range ?? { low: 0, high: 0, integer: true }) };
  if (array.type === 'float' && found.integer) found.integer = found.high > 1;
  checkRange(found, array, where);
  const size = height * width;
  const { scale, notes, questions } = readScale(where, found, height, readings, (each, many) => {
    const shown = Math.min(many, count);
    const first = Uint8Array.from(pixels.subarray(0, shown * size), (value) => toByte(value, each));
    return { count: shown, height, width, pixels: first };
  });
  const rgb = colours && firstColours(colours, plan, scale);
  const images = { count, height, width, pixels: scaled(pixels, scale) };
  return {
    images: rgb ? { ...images, samples: firstImages(images, rgb) } : images,
    notes,
    questions,
  };
}
