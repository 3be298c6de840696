import type { ProductShape } from './kernels/product.ts';
import { weightGradientLines } from './kernels/product.ts';
import { pixelsOf } from './layout.ts';

/** Register tile of a product kernel: `tm` pixels by `4 tn` outputs a thread. */
export interface Tile {
  readonly tm: number;
  /** In vec4s; divides the tensor's. */
  readonly tn: number;
  /** Threads of a workgroup. */
  readonly groupSize: number;
}

/** Register tile of a weight gradient: `4 tk` inputs by `4 tn` outputs a thread. */
export interface WeightTile {
  readonly tk: number;
  readonly tn: number;
  /** The sum over batch and image is split into so many parts. */
  readonly parts: number;
  readonly unroll?: number;
  readonly groupSize: number;
}

/** Decides how each product is cut into tiles. The same shape always gets the same answer. */
export interface TileChooser {
  forward(shape: ProductShape): Tile;
  inputGradient(shape: ProductShape): Tile;
  weightGradient(shape: ProductShape): WeightTile;
}

/** The largest of `sizes` that divides `count`. */
const largestDivisor = (count: number, sizes: readonly number[]) =>
  sizes.find((size) => count % size === 0) ?? 1;

/** Rules for when nothing is measured: large tiles, so that each load feeds many multiply-adds. */
export const ruledTiles: TileChooser = {
  forward({ batch, output }) {
    const pixels = batch * pixelsOf(output);
    const tn = largestDivisor(output.stride / 4, [2, 3, 1]);
    return { tm: Math.min(8, pixels), tn, groupSize: 64 };
  },
  inputGradient({ batch, input }) {
    const pixels = batch * pixelsOf(input);
    const tn = largestDivisor(input.stride / 4, [2, 3, 1]);
    return { tm: Math.min(8, pixels), tn, groupSize: 64 };
  },
  weightGradient(shape) {
    const { geometry, input, output } = shape;
    const tk = largestDivisor(input.stride / 4, [2, 1]);
    const tn = largestDivisor(output.stride / 4, [2, 3, 1]);
    const rows = geometry.kernel ** 2 * input.stride;
    const tiles = (rows / (4 * tk)) * (output.stride / (4 * tn));
    const { lines } = weightGradientLines(shape);
    const parts = Math.max(1, Math.min(64, Math.floor(1024 / tiles), Math.floor(lines / 4)));
    // As many as there are with this many lines each.
    return { tk, tn, parts: Math.ceil(lines / Math.ceil(lines / parts)), groupSize: 64 };
  },
};
