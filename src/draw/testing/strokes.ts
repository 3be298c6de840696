import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LabelledImages } from '../../domain/data/dataset.ts';
import type { Point, Stroke } from '../stroke.ts';

/** A stroke through "x,y x,y …". */
export function stroke(points: string): Stroke {
  return points.split(' ').map((pair): Point => {
    const [x, y] = pair.split(',').map(Number);
    return { x, y };
  });
}

/** A regular polygon of many corners: a circle for all purposes. */
export function circle(x: number, y: number, radius: number): Stroke {
  return Array.from({ length: 61 }, (_, index) => {
    const angle = (index / 60) * 2 * Math.PI;
    return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
  });
}

/** Digits drawn by hand on a pad of 280: an open 4, a 5 in two strokes, a 2, an 8 of two circles. */
export const drawn: Record<'two' | 'four' | 'five' | 'eight', readonly Stroke[]> = {
  two: [stroke('90,110 100,80 130,65 165,75 180,105 165,140 120,180 85,215 130,210 190,214')],
  four: [stroke('100,70 88,110 80,150 130,150 180,146'), stroke('160,75 158,140 154,220')],
  five: [
    stroke('120,80 112,135 145,128 175,145 180,180 155,210 120,212 95,198'),
    stroke('120,80 150,80 185,76'),
  ],
  eight: [circle(140, 100, 32), circle(140, 172, 40)],
};

export function moved(strokes: readonly Stroke[], dx: number, dy: number): Stroke[] {
  return strokes.map((line) => line.map(({ x, y }) => ({ x: x + dx, y: y + dy })));
}

export function scaled(strokes: readonly Stroke[], factor: number): Stroke[] {
  return strokes.map((line) => line.map(({ x, y }) => ({ x: x * factor, y: y * factor })));
}

export function meanDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += Math.abs(a[at] - b[at]);
  return sum / a.length;
}

/** MNIST's own digits from DATASETS_DIR, or null where they are not. */
export function readMnist(part: 'train' | 't10k', count: number): LabelledImages | null {
  const folder = process.env.DATASETS_DIR;
  if (!folder) return null;
  const read = (name: string) => gunzipSync(readFileSync(`${folder}/mnist/${part}-${name}.gz`));
  const pixels = new Uint8Array(read('images-idx3-ubyte').subarray(16, 16 + count * 784));
  const labels = new Uint8Array(read('labels-idx1-ubyte').subarray(8, 8 + count));
  return { count, height: 28, width: 28, pixels, labels };
}
