import { describe, expect, it } from 'vitest';
import { separateDigits } from './separate.ts';
import type { Stroke } from '../stroke.ts';
import { circle, drawn, moved, scaled, stroke } from '../testing/strokes.ts';

/** Digits as people write them in two strokes, and one whose parts float apart. */
const five = [stroke('100,60 96,110 130,108 150,140 130,180 90,186'), stroke('118,58 160,52')];
const slashedZero = [circle(100, 100, 50), stroke('170,30 40,180')];

describe('separate ink', () => {
  it.each(Object.entries(drawn))('keeps the strokes of one digit together: %s', (_, strokes) => {
    expect(separateDigits(strokes)).toEqual([strokes]);
  });

  it('reads several digits from left to right, in whatever order they were drawn', () => {
    const half = (strokes: (typeof drawn)['two'], at: number) =>
      moved(scaled(strokes, 0.4), at, 30);
    const left = half(drawn.four, 0);
    const middle = half(drawn.two, 70);
    const right = half(drawn.eight, 140);
    expect(separateDigits([...right, ...left, ...middle])).toEqual([left, middle, right]);
  });

  it('takes two lines side by side for eleven', () => {
    const eleven = [stroke('60,40 58,200'), stroke('130,42 131,198')];
    expect(separateDigits(eleven)).toHaveLength(2);
  });

  it('joins lines that cross although their points are far apart', () => {
    const cross = [stroke('40,110 160,110'), stroke('40,30 160,30 90,220')];
    expect(separateDigits(cross)).toHaveLength(1);
  });

  it('gives a speck to the nearest digit', () => {
    const specked = [circle(80, 100, 50), circle(220, 100, 50), stroke('140,30 141,31')];
    const digits = separateDigits(specked);
    expect(digits.map((digit) => digit.length)).toEqual([2, 1]);
  });

  it('keeps what floats beside its digit, in whatever order and direction it was drawn', () => {
    const backwards = (strokes: readonly Stroke[]) =>
      [...strokes].reverse().map((line) => [...line].reverse());
    for (const digit of [five, slashedZero, drawn.four, drawn.eight]) {
      expect(separateDigits(digit)).toHaveLength(1);
      expect(separateDigits(backwards(digit))).toHaveLength(1);
    }
  });

  it('tells digits apart that touch', () => {
    const left = circle(60, 100, 45);
    const right = circle(150, 100, 45);
    expect(separateDigits([right, left])).toEqual([[left], [right]]);
  });

  it('is as sure of a hatched square as of one line, and soon done', () => {
    const hatched = Array.from({ length: 200 }, (_, line) => [
      { x: line, y: 0 },
      { x: line + 40, y: 200 },
    ]);
    expect(separateDigits(hatched)).toHaveLength(1);
  });

  it('makes no difference of speed: points close together or far apart', () => {
    const sparse = [stroke('60,40 58,200'), stroke('130,42 131,198')];
    const dense = sparse.map(([from, to]) =>
      Array.from({ length: 101 }, (_, at) => ({
        x: from.x + (at / 100) * (to.x - from.x),
        y: from.y + (at / 100) * (to.y - from.y),
      })),
    );
    expect(separateDigits(dense)).toHaveLength(separateDigits(sparse).length);
  });

  it('finds nothing on an empty pad', () => {
    expect(separateDigits([])).toEqual([]);
  });
});
