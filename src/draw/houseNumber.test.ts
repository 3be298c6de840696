import { describe, expect, it } from 'vitest';
import { houseNumber, usualLook } from './houseNumber.ts';
import { drawn } from './testing/strokes.ts';

const plain = { ...usualLook, blur: 0 };

describe('a drawing as a house number', () => {
  it('is 32x32 in the colours asked for', () => {
    const { width, height, pixels } = houseNumber(drawn.two, { ...plain, ink: 200, ground: 40 });
    expect([height, width]).toEqual([32, 32]);
    expect(Math.max(...pixels)).toBe(200);
    expect(Math.min(...pixels)).toBe(40);
  });

  it('can be dark on a light wall', () => {
    const { pixels } = houseNumber(drawn.two, { ...plain, ink: 20, ground: 220 });
    expect(pixels[0]).toBe(220);
    expect(Math.min(...pixels)).toBe(20);
  });

  it('gets softer edges from blur, but no other brightness', () => {
    const sum = (pixels: Uint8Array) => pixels.reduce((total, value) => total + value, 0);
    const steepest = (pixels: Uint8Array) =>
      Math.max(...pixels.subarray(1).map((value, at) => Math.abs(value - pixels[at])));
    const sharp = houseNumber(drawn.eight, plain).pixels;
    const soft = houseNumber(drawn.eight, { ...plain, blur: 1.5 }).pixels;
    expect(steepest(soft)).toBeLessThan(steepest(sharp));
    expect(sum(soft) / sum(sharp)).toBeCloseTo(1, 2);
  });

  it('shows its neighbours cut off at the edges', () => {
    const alone = houseNumber(drawn.two, plain).pixels;
    const between = houseNumber(drawn.two, { ...plain, left: drawn.eight }).pixels;
    const column = (pixels: Uint8Array, x: number) =>
      Array.from({ length: 32 }, (_, row) => pixels[row * 32 + x]);
    expect(column(between, 31)).toEqual(column(alone, 31));
    expect(Math.max(...column(between, 0))).toBe(plain.ink);
  });
});
