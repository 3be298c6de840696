import type { ProductShape } from '../kernels/product/product-shape.ts';
import { isScalar, rowsOf, weightGradientLines } from '../kernels/product/product-shape.ts';
import type {
  RegisterTile,
  RegisterWeightTile,
  SharedTile,
  Tile,
  TileChooser,
  WeightTile,
} from '../kernels/product/tile.ts';
import { pixelsOf } from '../ir/layout.ts';

/** The largest of `sizes` that divides `count`. */
export const largestDivisor = (count: number, sizes: readonly number[]): number =>
  sizes.find((size) => count % size === 0) ?? 1;

/** Weight gradients: threads wanted, and lines that a part must have to be worth it. */
interface Splitting {
  readonly threads: number;
  readonly lines: number;
}

/** How many parts give about `threads` threads: exactly as many as have a line each. */
export function partsFor(shape: ProductShape, tiles: number, splitting: Splitting): number {
  const { lines } = weightGradientLines(shape);
  const wanted = Math.ceil(splitting.threads / tiles);
  const parts = Math.max(1, Math.min(128, wanted, Math.floor(lines / splitting.lines)));
  return Math.ceil(lines / Math.ceil(lines / parts));
}

export function registerTile(pixels: number, quads: number, tm: number, tn: number): RegisterTile {
  const sizes = tn > 1 ? [tn, 3, 2, 1] : [1];
  const fitting = largestDivisor(quads, sizes);
  return { kind: 'registers', tm: Math.min(tm, pixels), tn: fitting, groupSize: 64, paired: false };
}

export function registerWeightTile(
  shape: ProductShape,
  tk: number,
  tn: number,
  splitting: Splitting,
): { readonly tile: RegisterWeightTile; readonly parts: number; readonly threads: number } {
  const scalar = isScalar(shape);
  const quads = shape.output.stride / 4;
  const tile = {
    kind: 'registers' as const,
    tk: scalar ? 1 : largestDivisor(shape.input.stride / 4, [tk, 2, 1]),
    tn: tn > 1 ? largestDivisor(quads, [tn, 3, 2, 1]) : 1,
    groupSize: 64,
    paired: false,
  };
  const kTiles = scalar ? shape.geometry.kernel : rowsOf(shape) / (4 * tile.tk);
  const tiles = kTiles * (quads / tile.tn);
  const parts = partsFor(shape, tiles, splitting);
  return { tile, parts, threads: tiles * parts };
}

/** Of the input: those that one kernel of the input gradient computes. */
export const pixelsIn = ({ batch, input, geometry }: ProductShape): number =>
  batch * Math.ceil(input.height / geometry.strides) * Math.ceil(input.width / geometry.strides);
export const pixelsOut = ({ batch, output }: ProductShape): number => batch * pixelsOf(output);

/**
 * Rules for software adapters, measured on SwiftShader: large register tiles, so that each load feeds
 * many multiply-adds; about 512 of them in a loop's body, more do not fit the instruction cache.
 * `sharing`: whether a quad's threads are neighbours (gpu/quads.ts), so that they may share.
 */
export function softwareTiles(sharing: boolean): TileChooser {
  return {
    forward: (shape) => softwareTile(pixelsOut(shape), shape.output.stride / 4, sharing),
    inputGradient: (shape) => softwareTile(pixelsIn(shape), shape.input.stride / 4, sharing),
    weightGradient: (shape) => softwareWeightTile(shape, sharing),
  };
}

/** Quads of a paired tile's columns: pairs of such tiles fill `quads`, or 0 where none do. */
const pairedWidth = (quads: number): number => [4, 2].find((tn) => quads % (2 * tn) === 0) ?? 0;

function softwareTile(pixels: number, quads: number, sharing: boolean): RegisterTile {
  const width = sharing && pixels >= 16 ? pairedWidth(quads) : 0;
  const tile = registerTile(pixels, quads, width === 2 ? 16 : 8, width || 2);
  const threads = Math.ceil(pixels / tile.tm) * (quads / tile.tn);
  // A CPU computes a workgroup on one core: a few threads must still make several workgroups.
  const groupSize = [64, 32, 16, 8].find((size) => threads / size >= 8) ?? 4;
  return { ...tile, paired: width > 0, groupSize };
}

function softwareWeightTile(shape: ProductShape, sharing: boolean): WeightTile {
  const width = sharing && !isScalar(shape) ? pairedWidth(shape.output.stride / 4) : 0;
  const height = width === 2 ? 4 : 2;
  const paired =
    width > 0 &&
    shape.input.stride % (4 * height) === 0 &&
    (rowsOf(shape) / (4 * height)) % 2 === 0;
  // A software adapter has few cores: parts that only make threads cost the optimizer time.
  const splitting = { threads: 64, lines: 4 };
  const [tk, tn] = paired ? [height, width] : [2, 2];
  const { tile, parts, threads } = registerWeightTile(shape, tk, tn, splitting);
  const groupSize = [16, 8].find((size) => threads / size >= 32) ?? 4;
  return { tile: { ...tile, paired, groupSize }, parts };
}

/** Rules for GPUs where nothing was measured: enough threads first, then reuse. */
export const hardwareTiles: TileChooser = {
  forward: (shape) => hardwareTile(shape, pixelsOut(shape), shape.output.stride / 4),
  inputGradient: (shape) => hardwareTile(shape, pixelsIn(shape), shape.input.stride / 4),
  weightGradient(shape) {
    if (isScalar(shape)) return registerWeightTile(shape, 1, 1, { threads: 8192, lines: 4 });
    return sharedWeightTile(shape, 8192);
  },
};

/** Threads that fill a small GPU. */
const manyThreads = 8192;

function hardwareTile(shape: ProductShape, pixels: number, quads: number): Tile {
  const sharedThreads = (pixels * quads) / 4;
  if (!isScalar(shape) && sharedThreads >= manyThreads) return sharedTile(quads);
  const tm = pixels * quads > 4 * manyThreads ? 4 : 2;
  return registerTile(pixels, quads, tm, 1);
}

/** 64 rows by up to 64 columns a workgroup. */
export function sharedTile(quads: number): SharedTile {
  return { kind: 'shared', rows: 16, quads: quads >= 16 ? 16 : 8, perThread: 4 };
}

export function sharedWeightTile(shape: ProductShape, threads: number): WeightTile {
  const tile = sharedTile(shape.output.stride / 4);
  const columns = Math.ceil(shape.output.stride / 4 / tile.quads);
  const rows = Math.ceil((rowsOf(shape) + 1) / (tile.rows * tile.perThread));
  const groups = threads / (tile.rows * tile.quads);
  const depth = shape.batch * pixelsOf(shape.output);
  const parts = Math.max(1, Math.min(64, Math.ceil(groups / (rows * columns)), depth >> 6));
  return { tile, parts };
}
