import { writeDigit } from '../../src/data/generator/hand.ts';
import type { Random } from '../../src/domain/random/random.ts';
import { createRandom, mixSeed } from '../../src/domain/random/random.ts';
import type { Point, Stroke } from '../../src/draw/stroke.ts';
import { boundsOf, longerSide } from '../../src/draw/stroke.ts';

/** A digit as strokes: its longer side is 1, its middle is the origin. */
export interface Handwriting {
  readonly label: number;
  readonly strokes: readonly Stroke[];
}

export const transform = (strokes: readonly Stroke[], map: (point: Point) => Point): Stroke[] =>
  strokes.map((stroke) => stroke.map(map));

/** The strokes with their longer side 1 and the middle of their box at the origin. */
export function unitSized(strokes: readonly Stroke[]): Stroke[] {
  const box = boundsOf(strokes);
  if (!box) return [];
  const scale = 1 / (longerSide(box) || 1);
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return transform(strokes, (point) => ({ x: scale * (point.x - x), y: scale * (point.y - y) }));
}

/** The stream that data/sources.ts draws the built-in test digits from. */
const testStream = 2;

/** The strokes of built-in test digit `index`, before they are rendered; the pressure is left out. */
export function testDigit(seed: number, index: number): Handwriting {
  const random = createRandom(mixSeed(mixSeed(seed, testStream), index));
  const label = Math.floor(10 * random());
  return { label, strokes: unitSized(writeDigit(label, random).map(({ points }) => points)) };
}

/** A number from low to high, evenly spread. */
export const between = (random: Random, low: number, high: number): number =>
  low + (high - low) * random();
