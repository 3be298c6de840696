import type { Shape } from '../../domain/model/model.ts';
import type { Atlas } from './activation-grid.ts';
import { layTiles } from './activation-grid.ts';

/** A kernel of the first layer: Conv2D [row, column, in, out] or Dense [in, out]. */
export interface Kernel {
  readonly shape: Shape;
  readonly values: Float32Array;
}

export interface FilterTiles {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** Filter by filter: [count][height * width]. */
  readonly filters: readonly Float32Array[];
}

/** How filters lie in a kernel's values: a value of each filter by turns, `stride` from one to its next. */
function layoutOf(shape: Shape, imageHeight: number, imageWidth: number) {
  const [first = 0, second = 0, inputs = 0, outputs = 0] = shape;
  if (shape.length === 4) {
    return { count: outputs, height: first, width: second, stride: inputs * outputs };
  }
  if (shape.length !== 2 || first !== imageHeight * imageWidth) return null;
  return { count: second, height: imageHeight, width: imageWidth, stride: second };
}

/**
 * The filters of a first layer as pictures: a convolution's windows (of its first input channel), or
 * what each unit of a dense layer looks for, laid out as the image is. Null for any other kernel.
 */
export function filterTiles(
  kernel: Kernel,
  imageHeight: number,
  imageWidth: number,
): FilterTiles | null {
  const { shape, values } = kernel;
  const layout = layoutOf(shape, imageHeight, imageWidth);
  if (!layout) return null;
  const { count, height, width, stride } = layout;
  const filters = Array.from({ length: count }, (_, filter) =>
    Float32Array.from({ length: height * width }, (_, at) => values[at * stride + filter]!),
  );
  return { count, height, width, filters };
}

/** Filters on a scale that has 0 in the middle: the largest weight, of any filter, at an end. */
export function filterAtlas({ filters, height, width }: FilterTiles, perRow: number): Atlas {
  const extent = filters.reduce(
    (most, filter) => filter.reduce((inner, value) => Math.max(inner, Math.abs(value)), most),
    0,
  );
  const tiles = filters.map((filter) =>
    Uint8Array.from(filter, (value) => Math.round(127.5 + (127.5 * value) / (extent || 1))),
  );
  return layTiles(tiles, width, height, perRow);
}
