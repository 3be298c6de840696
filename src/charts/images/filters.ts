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
  const count = shape[shape.length - 1];
  const isConvolution = shape.length === 4;
  if (!isConvolution && (shape.length !== 2 || shape[0] !== imageHeight * imageWidth)) return null;
  const [height, width] = isConvolution ? shape : [imageHeight, imageWidth];
  const stride = isConvolution ? shape[2] * count : count;
  const filters = Array.from({ length: count }, (_, filter) =>
    Float32Array.from({ length: height * width }, (_, at) => values[at * stride + filter]),
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
