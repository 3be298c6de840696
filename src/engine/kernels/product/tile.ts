import type { ProductShape } from './product-shape.ts';

/** No barriers: each thread reads `tm` pixels by `4 tn` outputs for itself. */
export interface RegisterTile {
  readonly kind: 'registers';
  readonly tm: number;
  /** In vec4s; divides the tensor's. */
  readonly tn: number;
  /** Threads of a workgroup. */
  readonly groupSize: number;
  /** Whether the threads of a subgroup's quad compute 2 x 2 tiles and share what they fetch. */
  readonly paired: boolean;
}

/** The same for a weight gradient: `4 tk` inputs by `4 tn` outputs a thread. */
export interface RegisterWeightTile {
  readonly kind: 'registers';
  readonly tk: number;
  readonly tn: number;
  readonly groupSize: number;
  readonly paired: boolean;
}

/** Through workgroup memory: `rows` x `quads` threads, `perThread` rows by 4 columns each. */
export interface SharedTile {
  readonly kind: 'shared';
  readonly rows: number;
  readonly quads: number;
  readonly perThread: number;
}

export type Tile = RegisterTile | SharedTile;

export interface WeightTile {
  readonly tile: RegisterWeightTile | SharedTile;
  /** The sum over batch and image is split into so many parts. */
  readonly parts: number;
}

/** Decides how each product is cut into tiles. The same shape always gets the same answer. */
export interface TileChooser {
  forward(shape: ProductShape): Tile;
  inputGradient(shape: ProductShape): Tile;
  weightGradient(shape: ProductShape): WeightTile;
}
