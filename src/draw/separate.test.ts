import { describe, expect, it } from 'vitest';
import { separateDigits } from './separate.ts';
import { circle, drawn, moved, scaled, stroke } from './testing/strokes.ts';

const pen = 18;

describe('separate ink', () => {
  it.each(Object.entries(drawn))('keeps the strokes of one digit together: %s', (_, strokes) => {
    expect(separateDigits(strokes, pen)).toEqual([strokes]);
  });

  it('reads several digits from left to right, in whatever order they were drawn', () => {
    const half = (strokes: (typeof drawn)['two'], at: number) =>
      moved(scaled(strokes, 0.4), at, 30);
    const left = half(drawn.four, 0);
    const middle = half(drawn.two, 70);
    const right = half(drawn.eight, 140);
    expect(separateDigits([...right, ...left, ...middle], 10)).toEqual([left, middle, right]);
  });

  it('takes two lines side by side for eleven', () => {
    const eleven = [stroke('60,40 58,200'), stroke('130,42 131,198')];
    expect(separateDigits(eleven, pen)).toHaveLength(2);
  });

  it('joins lines that cross although their points are far apart', () => {
    const cross = [stroke('20,100 260,100'), stroke('40,20 40,260'), stroke('240,20 240,260')];
    expect(separateDigits(cross, pen)).toHaveLength(1);
  });

  it('gives a speck to the nearest digit', () => {
    const specked = [circle(80, 100, 50), circle(220, 100, 50), stroke('140,30 141,31')];
    const digits = separateDigits(specked, 6);
    expect(digits.map((digit) => digit.length)).toEqual([2, 1]);
  });

  it('finds nothing on an empty pad', () => {
    expect(separateDigits([], pen)).toEqual([]);
  });
});
