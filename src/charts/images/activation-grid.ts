import type { Shape } from '../../domain/model/model.ts';

/** What one layer gives for one image: [height, width, channels], or [units]. */
export interface LayerValues {
  readonly layer: string;
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** Tiles side by side, a pixel apart. Shades are 0..255; -1 is a gap or a blank tile. */
export interface Atlas {
  readonly width: number;
  readonly height: number;
  readonly shades: Int16Array;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly perRow: number;
  readonly tiles: number;
}

/** The documented grids have so many channels in a row. */
export const channelsPerRow = 16;

/** So many units of a dense layer stand in one row of its strip. */
export const unitsPerRow = 32;

export const isSpatial = (shape: Shape): boolean => shape.length === 3;

/** Channels of a layer, or its units. */
export const channelCount = (shape: Shape): number => shape.at(-1) ?? 1;

/** One channel of a layer: [height, width]. */
export function channelOf({ shape, values }: LayerValues, channel: number): Float32Array {
  const channels = channelCount(shape);
  return Float32Array.from(
    { length: values.length / channels },
    (_, at) => values[at * channels + channel]!,
  );
}

export interface ChannelStatistics {
  readonly mean: number;
  /** Of the population, as NumPy's std. */
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
}

export function statistics(values: ArrayLike<number>): ChannelStatistics {
  let [sum, low, high] = [0, Infinity, -Infinity];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    sum += value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const mean = sum / values.length;
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += (values[at]! - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length), low, high };
}

/**
 * A channel as document 003 shades it: moved to mean 0, scaled to a deviation of 64 about 128, cut to
 * 0..255 and to whole numbers. A constant channel has nothing to show (the document divides by zero
 * there) and gives null.
 */
export function normaliseChannel(values: Float32Array): Uint8Array | null {
  const { mean, deviation, low, high } = statistics(values);
  if (low === high || !(deviation > 0)) return null;
  return Uint8Array.from(values, (value) =>
    Math.min(Math.max(((value - mean) / deviation) * 64 + 128, 0), 255),
  );
}

/** An atlas of tiles, all of one size; a null tile stays blank. */
export function layTiles(
  tiles: readonly (Uint8Array | null)[],
  tileWidth: number,
  tileHeight: number,
  perRow: number,
  gap = 1,
): Atlas {
  const across = Math.min(perRow, tiles.length);
  const width = across * (tileWidth + gap) - gap;
  const height = Math.ceil(tiles.length / perRow) * (tileHeight + gap) - gap;
  const shades = new Int16Array(width * height).fill(-1);
  tiles.forEach((tile, index) => {
    if (!tile) return;
    const top = Math.floor(index / perRow) * (tileHeight + gap);
    const left = (index % perRow) * (tileWidth + gap);
    for (let row = 0; row < tileHeight; row++) {
      const line = tile.subarray(row * tileWidth, (row + 1) * tileWidth);
      shades.set(line, (top + row) * width + left);
    }
  });
  return { width, height, shades, tileWidth, tileHeight, perRow: across, tiles: tiles.length };
}

/** Every channel of a convolution-like layer, normalised one by one. */
export function activationAtlas(activation: LayerValues, perRow = channelsPerRow): Atlas {
  const [height = 1, width = 1] = activation.shape;
  const channels = Array.from({ length: channelCount(activation.shape) }, (_, channel) =>
    normaliseChannel(channelOf(activation, channel)),
  );
  return layTiles(channels, width, height, perRow);
}

/** A dense layer's units as a strip of squares from its least to its largest value. */
export function unitAtlas({ values }: LayerValues, perRow = unitsPerRow): Atlas {
  const { low, high } = statistics(values);
  const scale = high > low ? 255 / (high - low) : 0;
  const units = Array.from(values, (value) => Uint8Array.of(Math.round((value - low) * scale)));
  return layTiles(units, 1, 1, perRow, 0);
}

export interface AtlasPlace {
  readonly tile: number;
  readonly row: number;
  readonly column: number;
}

/** The tile and the pixel in it at a point of the atlas, given in 0..1 of its width and height. */
export function placeAt(atlas: Atlas, across: number, down: number): AtlasPlace | null {
  const gap =
    atlas.tiles > 1
      ? (atlas.width - atlas.perRow * atlas.tileWidth) / Math.max(1, atlas.perRow - 1)
      : 0;
  const x = Math.floor(across * atlas.width);
  const y = Math.floor(down * atlas.height);
  const column = x % (atlas.tileWidth + gap);
  const row = y % (atlas.tileHeight + gap);
  const tile =
    Math.floor(y / (atlas.tileHeight + gap)) * atlas.perRow +
    Math.floor(x / (atlas.tileWidth + gap));
  const outside = column >= atlas.tileWidth || row >= atlas.tileHeight || tile >= atlas.tiles;
  return outside || tile < 0 ? null : { tile, row, column };
}
