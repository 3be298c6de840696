import type { FailureCode } from '../../domain/failure.ts';
import type { ImageSet, OriginalImages } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import { tooLargeMessage } from './byte-stream.ts';
import { maxPixelBytes, maxSide } from './limits.ts';
import type { ReadImages } from './read-part.ts';

/** An array of numbers in a file that can hold several (NPZ, HDF5, MATLAB). */
export interface FoundArray {
  /** Its name or path in the file: "X_train", "/train/images". */
  readonly name: string;
  /** Items first, in the order in which the values lie (row-major). */
  readonly shape: readonly number[];
  /** Columns lie before rows, as MATLAB lays matrices out. */
  readonly transposed: boolean;
  readonly type: 'integer' | 'float';
  /** What a value out of place is reported as. */
  readonly malformed: FailureCode;
  /** The values in order, in pieces of whole items. */
  pieces(): AsyncIterable<ArrayLike<number>>;
}

/** Where the values of one image lie within an item. */
interface Layout {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly rowStride: number;
  readonly columnStride: number;
  readonly channelStride: number;
}

/** Grey of a colour: the weights of the documented SVHN file (ITU-R BT.601). */
export const greyWeights = [0.2989, 0.587, 0.114] as const;

export const greyNote = 'Colours became grey: 0.2989 red + 0.5870 green + 0.1140 blue.';

/** So many images are shown as they came. */
const shownImages = 10;

/** [rows, columns] of the two picture axes, with their strides. */
function plane(
  [first, second]: readonly number[],
  stride: number,
  transposed: boolean,
): Pick<Layout, 'height' | 'width' | 'rowStride' | 'columnStride'> {
  const [slow, fast] = [second * stride, stride];
  return transposed
    ? { height: second, width: first, rowStride: fast, columnStride: slow }
    : { height: first, width: second, rowStride: slow, columnStride: fast };
}

/** How items of a shape can be read as images; null if they cannot. */
function layoutOf(shape: readonly number[], transposed: boolean): Layout | null {
  const axes = shape.slice(1);
  const grey = { channels: 1, channelStride: 0 };
  if (axes.length === 1) {
    const side = Math.sqrt(axes[0]);
    if (!Number.isInteger(side) || side < 4) return null;
    return { ...plane([side, side], 1, transposed), ...grey };
  }
  if (axes.length === 2) return { ...plane(axes, 1, transposed), ...grey };
  if (axes.length !== 3) return null;
  const [first, , last] = axes;
  if (last === 1 || last === 3 || last === 4) {
    return { ...plane(axes, last, transposed), channels: last, channelStride: 1 };
  }
  if (first !== 1 && first !== 3) return null;
  const channelStride = axes[1] * last;
  return { ...plane(axes.slice(1), 1, transposed), channels: first, channelStride };
}

/** Whether an array's shape can be that of images. */
export function canBeImages(shape: readonly number[]): boolean {
  const layout = shape.length >= 2 && shape[0] > 0 ? layoutOf(shape, false) : null;
  return layout !== null && Math.min(layout.height, layout.width) >= 4;
}

/** Whether an array's shape can be that of labels: one number an item, or one column a class. */
export function canBeLabels(shape: readonly number[]): boolean {
  const items = Math.max(...shape);
  return sizeOf(shape) === items || (shape.length === 2 && shape[1] <= 256);
}

function checkLayout(array: FoundArray, where: string): Layout {
  const layout = layoutOf(array.shape, array.transposed);
  if (!layout) {
    throw new LabError(
      array.malformed,
      `${where} has the shape [${array.shape.join(', ')}], which is not that of images.`,
    );
  }
  const { height, width } = layout;
  if (array.shape[0] === 0) throw new LabError('dataset-empty', `${where} holds no images.`);
  if (Math.min(height, width) < 1 || Math.max(height, width) > maxSide) {
    throw new LabError(array.malformed, `${where} has images of ${height} x ${width}.`);
  }
  if (array.shape[0] * height * width > maxPixelBytes) {
    throw new LabError('file-too-large', tooLargeMessage(where, maxPixelBytes));
  }
  return layout;
}

/** Grey values of whole items, scaled to bytes: writes from `at` on, returns where it ended. */
function writeGrey(
  values: ArrayLike<number>,
  layout: Layout,
  factor: number,
  pixels: Uint8Array,
  at: number,
): number {
  const { height, width, channels, rowStride, columnStride, channelStride } = layout;
  const itemSize = height * width * channels;
  const [red, green, blue] = greyWeights;
  for (let item = 0; item < values.length; item += itemSize) {
    for (let row = 0; row < height; row++) {
      let from = item + row * rowStride;
      for (let column = 0; column < width; column++, from += columnStride) {
        const grey =
          channels < 3
            ? values[from]
            : red * values[from] +
              green * values[from + channelStride] +
              blue * values[from + 2 * channelStride];
        pixels[at++] = grey * factor + 0.5;
      }
    }
  }
  return at;
}

/** Colours of the first items, to be shown as they were: [n, height, width, 3]. */
function firstColours(values: ArrayLike<number>, layout: Layout, factor: number): Uint8Array {
  const { height, width, channels, rowStride, columnStride, channelStride } = layout;
  const itemSize = height * width * channels;
  const items = Math.min(shownImages, Math.floor(values.length / itemSize));
  const rgb = new Uint8Array(items * height * width * 3);
  for (let at = 0; at < rgb.length; at++) {
    const pixel = Math.floor(at / 3);
    const row = Math.floor(pixel / width) % height;
    const item = Math.floor(pixel / (width * height));
    const inItem = row * rowStride + (pixel % width) * columnStride + (at % 3) * channelStride;
    rgb[at] = values[item * itemSize + inItem] * factor + 0.5;
  }
  return rgb;
}

/** The first images as they came, in their colours if they had any: [n, height, width, 3]. */
export function firstImages(
  { count, height, width, pixels }: ImageSet,
  rgb?: Uint8Array,
): OriginalImages {
  const size = height * width;
  const kept = rgb ? rgb.length / (3 * size) : Math.min(shownImages, count);
  const used = { count: kept, height, width, pixels: pixels.slice(0, kept * size) };
  return { ...used, ...(rgb && { rgb }), used };
}

function rangeOf(values: ArrayLike<number>): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (!(value >= low)) low = value; // also when it is not a number
    if (!(value <= high)) high = value;
  }
  return [low, high];
}

function checkRange(values: ArrayLike<number>, top: number, array: FoundArray, where: string) {
  const [low, high] = rangeOf(values);
  if (low >= 0 && high <= top) return high;
  throw new LabError(
    array.malformed,
    `${where} holds values from ${low} to ${high}; pixels are 0 to ${Math.floor(top)}.`,
  );
}

/**
 * Reads an array as grey images: [n, h, w], [n, h, w, channels], [n, channels, h, w] or [n, h * w].
 * Fractions from 0 to 1 become 0 to 255, and so do bits.
 * @throws LabError the array's `malformed`, 'dataset-empty' or 'file-too-large'.
 */
export async function imagesOf(array: FoundArray, where: string): Promise<ReadImages> {
  const layout = checkLayout(array, where);
  const { height, width } = layout;
  const count = array.shape[0];
  const pixels = new Uint8Array(count * height * width);
  let at = 0;
  let top = 255;
  let highest = 0;
  let rgb: Uint8Array | undefined;
  for await (const values of array.pieces()) {
    if (at === 0 && array.type === 'float' && rangeOf(values)[1] <= 1) top = 1;
    // A little room above: fractions that were computed as x / 255 need not end at 1 exactly.
    highest = Math.max(highest, checkRange(values, top + 1e-4, array, where));
    if (at === 0 && layout.channels >= 3) rgb = firstColours(values, layout, 255 / top);
    at = writeGrey(values, layout, 255 / top, pixels, at);
  }
  if (array.type === 'integer' && highest === 1) pixels.forEach(stretchBit, pixels);
  const images = { count, height, width, pixels };
  return rgb ? { ...images, samples: firstImages(images, rgb) } : images;
}

function stretchBit(this: Uint8Array, value: number, index: number): void {
  this[index] = value * 255;
}

/** The greatest of each item's values: the class of a one-hot row. */
function argmaxRows(values: ArrayLike<number>, width: number): Uint8Array {
  return Uint8Array.from({ length: values.length / width }, (_, row) => {
    let best = row * width;
    for (let at = best + 1; at < (row + 1) * width; at++) if (values[at] > values[best]) best = at;
    return best - row * width;
  });
}

function labelsFrom(values: ArrayLike<number>, where: string): Uint8Array {
  for (let at = 0; at < values.length; at++) {
    const label = values[at];
    if (!(label >= 0 && label <= 255) || !Number.isInteger(label)) {
      throw new LabError(
        'labels-out-of-range',
        `${where} holds the label ${label}; labels are whole numbers from 0.`,
      );
    }
  }
  return Uint8Array.from(values);
}

/**
 * Reads an array as labels: [n], [n, 1], [1, n], or one-hot [n, classes].
 * @throws LabError the array's `malformed`, 'labels-out-of-range' or 'file-too-large'.
 */
export async function labelsOf(array: FoundArray, where: string): Promise<Uint8Array> {
  const total = sizeOf(array.shape);
  const count = Math.max(0, ...array.shape);
  const width = total === count ? 1 : array.shape[1];
  if (total === 0 || !canBeLabels(array.shape)) {
    throw new LabError(
      array.malformed,
      `${where} has the shape [${array.shape.join(', ')}], which is not that of labels.`,
    );
  }
  if (total > maxPixelBytes) {
    throw new LabError('file-too-large', tooLargeMessage(where, maxPixelBytes));
  }
  const labels = new Uint8Array(total / width);
  let at = 0;
  for await (const values of array.pieces()) {
    const part = width === 1 ? labelsFrom(values, where) : argmaxRows(values, width);
    labels.set(part, at);
    at += part.length;
  }
  return labels;
}
