import { t } from '../../../domain/language.ts';
import type { FailureCode } from '../../../domain/failure.ts';
import type { ImageSet, OriginalImages } from '../../../domain/data/dataset.ts';
import { sizeOf } from '../../../domain/model/shapes.ts';
import { itemAxes, layoutOf } from './layout.ts';

/** An array of numbers in a file that can hold several (NPZ, HDF5, MATLAB). */
export interface FoundArray {
  /** Its name or path in the file: "X_train", "/train/images". */
  readonly name: string;
  /** As the values lie, the slowest axis first (row-major). */
  readonly shape: readonly number[];
  /** The file's kind lays columns before rows and the first axis last, as MATLAB and Fortran do. */
  readonly transposed: boolean;
  readonly type: 'integer' | 'float';
  /** What a value out of place is reported as. */
  readonly malformed: FailureCode;
  /** The values in order, in pieces of whole items of the slowest axis. Can be read again. */
  pieces(): AsyncIterable<ArrayLike<number>>;
}

/** Grey of a colour: the weights of the documented SVHN file (ITU-R BT.601). */
export const greyWeights = [0.2989, 0.587, 0.114] as const;

export const greyNote = t('Colours became grey: 0.2989 red + 0.5870 green + 0.1140 blue.');

/** So many images are shown as they came. */
export const shownImages = 10;

/** Whether an array's shape can be that of images, items first or last. */
export function canBeImages(shape: readonly number[]): boolean {
  return [false, true].some((itemsLast) => {
    const axes = shape.length >= 2 && sizeOf(shape) > 0 ? itemAxes(shape, itemsLast) : [];
    const layout = layoutOf(axes, false);
    return layout !== null && Math.min(layout.height, layout.width) >= 4;
  });
}

/** Whether an array's shape can be that of labels: one number an item, or one row or column a class. */
export function canBeLabels(shape: readonly number[]): boolean {
  const items = Math.max(...shape);
  return sizeOf(shape) === items || (shape.length === 2 && Math.min(...shape) <= 256);
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
