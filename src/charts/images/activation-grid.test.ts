import { describe, expect, it } from 'vitest';
import {
  activationAtlas,
  channelOf,
  layTiles,
  normaliseChannel,
  placeAt,
  unitAtlas,
} from './activation-grid.ts';
import { filterAtlas, filterTiles } from './filters.ts';

describe('normaliseChannel', () => {
  it('shades as the document does: mean at 128, one deviation 64 shades', () => {
    // Mean 2, population deviation sqrt(2).
    const shades = normaliseChannel(Float32Array.of(0, 1, 2, 3, 4));
    expect(Array.from(shades ?? [])).toEqual([37, 82, 128, 173, 218]);
  });

  it('cuts what lies beyond two deviations', () => {
    const shades = normaliseChannel(Float32Array.of(...new Array<number>(20).fill(0), 100));
    expect(shades?.[20]).toBe(255);
  });

  it('leaves a constant channel blank instead of dividing by zero', () => {
    expect(normaliseChannel(new Float32Array(9).fill(0.3))).toBeNull();
  });
});

// 1 x 2 pixels of 3 channels; the second channel is constant.
const activation = {
  layer: 'conv2d',
  shape: [1, 2, 3],
  values: Float32Array.of(0, 5, 1, 1, 5, 0),
};

describe('atlases', () => {
  it('take channels apart', () => {
    expect(Array.from(channelOf(activation, 2))).toEqual([1, 0]);
  });

  it('lay channels side by side with a gap, constant ones as holes', () => {
    const atlas = activationAtlas(activation, 2);
    expect([atlas.width, atlas.height]).toEqual([5, 3]);
    expect(Array.from(atlas.shades)).toEqual([
      ...[64, 192, -1, -1, -1],
      ...[-1, -1, -1, -1, -1],
      ...[192, 64, -1, -1, -1],
    ]);
  });

  it('find the channel and pixel under the pointer, and nothing in a gap', () => {
    const atlas = activationAtlas(activation, 2);
    expect(placeAt(atlas, 0.05, 0.1)).toEqual({ tile: 0, row: 0, column: 0 });
    expect(placeAt(atlas, 0.9, 0.1)).toEqual({ tile: 1, row: 0, column: 1 });
    expect(placeAt(atlas, 0.3, 0.9)).toEqual({ tile: 2, row: 0, column: 1 });
    expect(placeAt(atlas, 0.5, 0.1)).toBeNull();
    expect(placeAt(atlas, 0.9, 0.9)).toBeNull();
  });

  it('show units from the least to the largest', () => {
    const strip = unitAtlas({ layer: 'dense', shape: [3], values: Float32Array.of(-1, 1, 0) }, 2);
    expect(Array.from(strip.shades)).toEqual([0, 255, 128, -1]);
    expect(placeAt(strip, 0.1, 0.9)).toEqual({ tile: 2, row: 0, column: 0 });
  });

  it('cope with a single tile', () => {
    const atlas = layTiles([Uint8Array.of(1, 2, 3, 4)], 2, 2, 16);
    expect([atlas.width, atlas.height, atlas.perRow]).toEqual([2, 2, 1]);
    expect(placeAt(atlas, 0.99, 0.99)).toEqual({ tile: 0, row: 1, column: 1 });
  });
});

describe('filterTiles', () => {
  it("lays a dense unit's weights out as the image", () => {
    const kernel = { shape: [4, 2], values: Float32Array.of(1, -1, 2, -2, 3, -3, 4, -4) };
    const tiles = filterTiles(kernel, 2, 2);
    expect(tiles?.filters.map((filter) => Array.from(filter))).toEqual([
      [1, 2, 3, 4],
      [-1, -2, -3, -4],
    ]);
    const atlas = filterAtlas(tiles ?? { count: 0, height: 0, width: 0, filters: [] }, 2);
    expect([atlas.shades[0], Math.max(...atlas.shades)]).toEqual([159, 255]);
  });

  it('takes the windows of a convolution', () => {
    const values = Float32Array.from({ length: 2 * 2 * 1 * 3 }, (_, at) => at);
    const tiles = filterTiles({ shape: [2, 2, 1, 3], values }, 28, 28);
    expect(tiles).toMatchObject({ count: 3, height: 2, width: 2 });
    expect(Array.from(tiles?.filters[1] ?? [])).toEqual([1, 4, 7, 10]);
  });

  it('has no picture of weights that are not on the image', () => {
    expect(filterTiles({ shape: [512, 10], values: new Float32Array(5120) }, 28, 28)).toBeNull();
  });
});
