import { describe, expect, it } from 'vitest';
import { eraseAlong } from './erase.ts';
import { boundsOf } from './stroke.ts';
import { circle, stroke } from './testing/strokes.ts';

describe('the eraser', () => {
  const line = stroke('0,100 200,100');

  it('cuts a stroke in two where it crosses it', () => {
    const parts = eraseAlong([line], { x: 100, y: 50 }, { x: 100, y: 150 }, 10);
    expect(parts).toHaveLength(2);
    expect(boundsOf([parts[0]])?.right).toBeCloseTo(90, -1);
    expect(boundsOf([parts[1]])?.left).toBeCloseTo(110, -1);
  });

  it('takes what it covers whole', () => {
    expect(eraseAlong([circle(50, 50, 5)], { x: 50, y: 50 }, { x: 50, y: 50 }, 12)).toEqual([]);
    expect(eraseAlong([[{ x: 50, y: 50 }]], { x: 50, y: 50 }, { x: 50, y: 50 }, 12)).toEqual([]);
  });

  it('leaves everything else as it is, even the same array', () => {
    const strokes = [line, circle(50, 50, 20)];
    expect(eraseAlong(strokes, { x: 150, y: 200 }, { x: 190, y: 200 }, 10)).toBe(strokes);
  });
});
