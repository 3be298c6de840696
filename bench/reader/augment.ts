import type { Random } from '../../src/domain/random/random.ts';
import { normal } from '../../src/domain/random/random.ts';
import type { PenStroke } from '../../src/data/generator/hand.ts';
import { paintDigit } from '../../src/data/generator/paint.ts';
import type { Warp } from '../../src/data/generator/warp.ts';
import { bending } from '../../src/data/generator/warp.ts';
import { strokeWidth } from '../../src/draw/normalise.ts';
import { rasterize } from '../../src/draw/rasterize.ts';
import { straighten } from '../../src/draw/slant.ts';
import type { Point, Stroke } from '../../src/draw/stroke.ts';
import { boundsOf, longerSide } from '../../src/draw/stroke.ts';

/** How far an image of the training set departs from what it is made of. */
export interface Play {
  /** Standard deviation of the rotation, in degrees; never more than `mostRotation`. */
  readonly rotation: number;
  readonly shear: number;
  /** Of the logarithm of width : height. */
  readonly aspect: number;
  readonly bend: number;
}

const mostRotation = 32; // degrees

const clamp = (value: number, reach: number) => Math.min(reach, Math.max(-reach, value));

/** A turn, a lean, another width and a smooth bend, about the origin. */
export function randomWarp(play: Play, random: Random): Warp {
  const angle = (clamp(play.rotation * normal(random), mostRotation) * Math.PI) / 180;
  const shear = play.shear * normal(random);
  const width = Math.exp(play.aspect * normal(random));
  const bend = bending(play.bend * random(), random);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return (point) => {
    const { x, y } = bend(point);
    const leaning = x * width - shear * y;
    return { x: cos * leaning - sin * y, y: sin * leaning + cos * y };
  };
}

/** Strokes moved and scaled so that their longer side runs from -1 to 1 about the origin. */
export function centred(strokes: readonly Stroke[]): Stroke[] {
  const box = boundsOf(strokes);
  if (!box) return [];
  const half = longerSide(box) / 2 || 1;
  const x0 = (box.left + box.right) / 2;
  const y0 = (box.top + box.bottom) / 2;
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: (x - x0) / half, y: (y - y0) / half })),
  );
}

const warped = (strokes: readonly Stroke[], warp: Warp): Stroke[] =>
  strokes.map((stroke) => stroke.map(warp));

/** A hand that trembles: every point a little off. */
function trembling(strokes: readonly Stroke[], strength: number, random: Random): Stroke[] {
  const off = ({ x, y }: Point): Point => ({
    x: x + strength * normal(random),
    y: y + strength * normal(random),
  });
  return strokes.map((stroke) => stroke.map(off));
}

/** Strokes after the first, set down a little elsewhere. */
function shifted(strokes: readonly Stroke[], strength: number, random: Random): Stroke[] {
  return strokes.map((stroke, index) => {
    if (index === 0) return [...stroke];
    const dx = strength * normal(random);
    const dy = strength * normal(random);
    return stroke.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  });
}

/**
 * Somebody's strokes once more, as another day might have them, through the pad's own recipe:
 * 28x28 bytes. One in four has another pen than the recipe's.
 */
export function strokesAnew(strokes: readonly Stroke[], play: Play, random: Random): Uint8Array {
  let moved = warped(centred(strokes), randomWarp(play, random));
  if (random() < 0.3) moved = shifted(moved, 0.06, random);
  if (random() < 0.15) moved = trembling(moved, 0.025 * random(), random);
  if (random() < 0.75) return rasterize(moved);
  const width = strokeWidth * Math.exp(0.2 * normal(random));
  const pens = straighten(moved).map((points): PenStroke => ({
    points,
    pressure: new Float32Array(points.length).fill(1),
  }));
  return paintDigit(pens, width);
}

/** Bilinear value at a place of a 28x28 image; ground outside. */
function sampled(image: Uint8Array, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < -1 || top < -1 || left > 27 || top > 27) return 0;
  const at = (row: number, column: number) =>
    row < 0 || column < 0 || row > 27 || column > 27 ? 0 : image[28 * row + column];
  const across = x - left;
  const down = y - top;
  const upper = at(top, left) * (1 - across) + at(top, left + 1) * across;
  const lower = at(top + 1, left) * (1 - across) + at(top + 1, left + 1) * across;
  return upper * (1 - down) + lower * down;
}

/** An image of MNIST's form once more: turned, leant, stretched, bent and moved by a pixel or so. */
export function imageAnew(image: Uint8Array, play: Play, random: Random): Uint8Array {
  const warp = randomWarp(play, random);
  const zoom = 10 * Math.exp(0.06 * normal(random));
  const dx = 13.5 + 0.6 * normal(random);
  const dy = 13.5 + 0.6 * normal(random);
  const result = new Uint8Array(784);
  for (let row = 0; row < 28; row++) {
    for (let column = 0; column < 28; column++) {
      const { x, y } = warp({ x: (column - 13.5) / 10, y: (row - 13.5) / 10 });
      result[28 * row + column] = Math.round(sampled(image, x * zoom + dx, y * zoom + dy));
    }
  }
  return result;
}
