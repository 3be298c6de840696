import { describe, expect, it } from 'vitest';
import { lean, slantOf, straighten, usualSlant } from './slant.ts';
import { drawn, moved, scaled, stroke } from './testing/strokes.ts';

const upright = [stroke('100,40 100,240')];

describe('the slant of a drawing', () => {
  it('is the shift of its top per height, to the right', () => {
    expect(slantOf(upright)).toBeCloseTo(0);
    expect(slantOf([stroke('150,40 50,240')])).toBeCloseTo(0.5);
    expect(slantOf([stroke('50,40 150,240')])).toBeCloseTo(-0.5);
  });

  it.each(Object.entries(drawn))('grows about as the drawing is leant: %s', (_, strokes) => {
    expect(slantOf(lean(strokes, 0.4))).toBeCloseTo(slantOf(strokes) + 0.4, 1);
  });

  it.each(Object.entries(drawn))('knows neither place nor size: %s', (_, strokes) => {
    expect(slantOf(moved(scaled(strokes, 2.5), 71, -30))).toBeCloseTo(slantOf(strokes));
  });

  it('is none where there is nothing to lean: a dot, a dash, an empty pad', () => {
    expect(slantOf([])).toBe(0);
    expect(slantOf([stroke('50,50')])).toBe(0);
    expect(slantOf([stroke('20,100 200,110')])).toBe(0);
  });
});

describe('straightening', () => {
  it.each(Object.entries(drawn))('leaves a digit that leans as MNIST’s do: %s', (_, strokes) => {
    expect(straighten(strokes)).toBe(strokes);
  });

  it.each([1.2, -1])('brings a digit that leans by %f to the edge of what they do', (slant) => {
    const [line] = straighten(lean(upright, slant));
    const expected = slant > 0 ? usualSlant.high : usualSlant.low;
    expect(slantOf([line])).toBeCloseTo(expected);
    expect(line.map(({ y }) => y)).toEqual([40, 240]);
  });
});
