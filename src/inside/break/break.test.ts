import { describe, expect, it } from 'vitest';
import { conv2d, dense, flatten } from '../../domain/model/layers.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { damageImages } from './images.ts';
import { damageWeights, kernelLayers } from './weights.ts';

const model = { inputShape: [8, 8, 1], layers: [conv2d(4, 3), flatten(), dense(10, 'softmax')] };
const weights = initialWeights(model, 3).map((weight) =>
  weight.name === 'bias' ? { ...weight, values: weight.values.map((_, at) => at + 1) } : weight,
);
const [kernel] = weights;

describe('damaged weights', () => {
  it('the originals stay as they are, and no damage is none', () => {
    const before = structuredClone(weights);
    for (const [kind, amount] of [
      ['noise', 0],
      ['prune', 0],
      ['units', 0],
      ['biases', 1],
    ] as const) {
      expect(damageWeights(weights, kind, amount)).toEqual(before);
    }
    damageWeights(weights, 'prune', 1);
    damageWeights(weights, 'layer', 0);
    expect(weights).toEqual(before);
  });

  it('pruning takes the smallest weights of each kernel', () => {
    const [cut] = damageWeights(weights, 'prune', 0.5);
    const gone = kernel.values.filter((_, at) => cut.values[at] === 0);
    const kept = kernel.values.filter((_, at) => cut.values[at] !== 0);
    expect(gone.length).toBe(18);
    expect(Math.max(...gone.map(Math.abs))).toBeLessThanOrEqual(Math.min(...kept.map(Math.abs)));
  });

  it('units go with weights and bias, and none of the answers do', () => {
    const [cut, bias, last, lastBias] = damageWeights(weights, 'units', 0.5);
    const silent = [0, 1, 2, 3].filter((unit) =>
      cut.values.every((v, at) => at % 4 !== unit || v === 0),
    );
    expect(silent.length).toBe(2);
    silent.forEach((unit) => expect(bias.values[unit]).toBe(0));
    expect([last, lastBias]).toEqual(weights.slice(2));
  });

  it('n bits tell so many values apart, one bit keeps the sign', () => {
    for (const bits of [2, 3, 4, 8]) {
      const [rounded] = damageWeights(weights, 'bits', bits);
      expect(new Set(rounded.values).size).toBeLessThanOrEqual(2 ** bits - 1);
    }
    const [signs] = damageWeights(weights, 'bits', 1);
    expect(new Set(signs.values.map(Math.abs)).size).toBe(1);
    signs.values.forEach((value, at) =>
      expect(Math.sign(value)).toBe(Math.sign(kernel.values[at]) || 1),
    );
  });

  it('one layer can be taken out by its place among those with kernels', () => {
    expect(kernelLayers(model)).toEqual(['conv2d', 'dense']);
    const cut = damageWeights(weights, 'layer', 1);
    expect(cut.slice(0, 2)).toEqual(weights.slice(0, 2));
    expect(cut.slice(2).every(({ values }) => values.every((value) => value === 0))).toBe(true);
  });

  it('noise is the same for the same seed, and as wide as it is asked for', () => {
    const noisy = damageWeights(weights, 'noise', 0.5, 7);
    expect(damageWeights(weights, 'noise', 0.5, 7)).toEqual(noisy);
    expect(damageWeights(weights, 'noise', 0.5, 8)).not.toEqual(noisy);
    const { values } = weights[2];
    const root = (list: readonly number[]) => Math.hypot(...list) / Math.sqrt(list.length);
    const share =
      root(Array.from(noisy[2].values, (value, at) => value - values[at])) / root([...values]);
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
  });
});

describe('changed images', () => {
  const pixels = new Uint8Array(64);
  pixels[8 * 2 + 3] = 200;
  const set = { count: 1, height: 8, width: 8, pixels };

  it('move to the right, and what leaves is gone', () => {
    expect(damageImages(set, 'shift', 2).pixels[8 * 2 + 5]).toBe(200);
    expect(damageImages(set, 'shift', 6).pixels.every((value) => value === 0)).toBe(true);
    expect(damageImages(set, 'shift', 0.5).pixels[8 * 2 + 3]).toBe(100);
  });

  it('turn about their middle: a quarter turn, four of which are none', () => {
    const turned = damageImages(set, 'rotate', 90);
    expect(turned.pixels.reduce((sum, value) => sum + value, 0)).toBe(200);
    let again: typeof set = set;
    for (let turn = 0; turn < 4; turn++)
      again = { ...damageImages(again, 'rotate', 90) } as typeof set;
    expect(again.pixels).toEqual(pixels);
  });

  it('are inverted, half of it is even grey, and dimmed', () => {
    const inverted = damageImages(set, 'invert', 1).pixels;
    expect(inverted[0]).toBe(255);
    expect(inverted[8 * 2 + 3]).toBe(55);
    expect(damageImages(set, 'invert', 0.5).pixels.every((value) => value === 128)).toBe(true);
    expect(damageImages(set, 'dim', 0.5).pixels[8 * 2 + 3]).toBe(100);
  });

  it('are drawn with another pen: wider by whole and half pixels, narrower, and with the same one', () => {
    const wide = damageImages(set, 'pen', 1).pixels;
    expect([wide[8 * 2 + 3], wide[8 * 1 + 3], wide[8 * 2 + 4]]).toEqual([200, 200, 200]);
    expect(wide[8 * 2 + 5]).toBe(0);
    expect(damageImages(set, 'pen', 0.5).pixels[8 * 3 + 3]).toBe(100);
    expect(damageImages(set, 'pen', 0).pixels).toEqual(pixels);
    const back = damageImages({ ...set, pixels: wide }, 'pen', -1).pixels;
    // Its corners were reached in part only, so paper reaches it from there in part.
    expect(back[8 * 2 + 3]).toBeGreaterThan(150);
    expect(back[8 * 1 + 3]).toBe(0);
    expect(damageImages(set, 'pen', -1).pixels.every((value) => value === 0)).toBe(true);
  });
});
