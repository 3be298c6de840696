import type { Random } from '../../src/domain/random/random.ts';
import type { Stroke } from '../../src/draw/stroke.ts';
import { boundsOf, heightOf, widthOf } from '../../src/draw/stroke.ts';
import type { PenDigit } from '../reader/pen-strokes.ts';

/** Digits of one writer side by side, and which of them each stroke belongs to. */
export interface Row {
  readonly strokes: readonly Stroke[];
  readonly digitOf: readonly number[];
  readonly labels: readonly number[];
}

const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.min(items.length - 1, Math.floor(random() * items.length))];

const between = (low: number, high: number, random: Random): number =>
  low + (high - low) * random();

/** Digits by writer. */
export function byWriter(digits: readonly PenDigit[]): readonly (readonly PenDigit[])[] {
  const writers = new Map<number, PenDigit[]>();
  for (const digit of digits) {
    const own = writers.get(digit.writer);
    if (own) own.push(digit);
    else writers.set(digit.writer, [digit]);
  }
  return [...writers.values()];
}

/** A digit about 1 high, its left edge at 0; a wide one (a lying 1) is not blown up. */
function unit(digit: PenDigit, scale: number): readonly Stroke[] {
  const box = boundsOf(digit.strokes);
  if (!box) return [];
  const factor = scale / Math.max(heightOf(box), 0.6 * widthOf(box), 1e-6);
  return digit.strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: factor * (x - box.left), y: factor * (y - box.top) })),
  );
}

/**
 * `count` digits of one writer from left to right, `spacing()` of their mean width apart (0 touches,
 * less overlaps), of slightly different sizes and heights on the line.
 */
export function composeRow(
  writers: readonly (readonly PenDigit[])[],
  count: number,
  spacing: () => number,
  random: Random,
): Row {
  const own = pick(writers, random);
  const digits = Array.from({ length: count }, () => pick(own, random));
  const units = digits.map((digit) => unit(digit, between(0.85, 1.15, random)));
  const widths = units.map((strokes) => {
    const box = boundsOf(strokes);
    return box ? widthOf(box) : 0;
  });
  const mean = Math.max(0.25, widths.reduce((sum, width) => sum + width, 0) / count);
  let left = 0;
  const placed = units.map((strokes, index) => {
    const down = between(-0.08, 0.08, random);
    const at = left;
    left += widths[index] + spacing() * mean;
    return strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x + at, y: y + down })));
  });
  return {
    strokes: placed.flat(),
    digitOf: placed.flatMap((strokes, index) => strokes.map(() => index)),
    labels: digits.map(({ label }) => label),
  };
}

/** The same digit as a slightly different hand might have written it. */
export function varied(digit: PenDigit, random: Random): PenDigit {
  // Most hands turn the paper a little, some a lot.
  const most = random() < 0.3 ? 0.55 : 0.15;
  const turn = between(-most, most, random);
  const shear = between(-0.25, 0.25, random);
  const stretch = between(0.8, 1.25, random);
  const box = boundsOf(digit.strokes);
  const loose = 0.05 * (box ? Math.max(heightOf(box), widthOf(box)) : 0);
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const strokes = digit.strokes.map((stroke) => {
    const dx = between(-loose, loose, random);
    const dy = between(-loose, loose, random);
    return stroke.map(({ x, y }) => {
      const across = stretch * x + shear * y;
      return { x: cos * across - sin * y + dx, y: sin * across + cos * y + dy };
    });
  });
  return { ...digit, strokes };
}

/** The same digit before its last stroke is whole: what the pad sees while it is drawn. */
export function unfinished(digit: PenDigit, random: Random): PenDigit {
  const last = digit.strokes.at(-1) ?? [];
  const points = Math.max(1, Math.ceil(between(0.15, 0.9, random) * last.length));
  return { ...digit, strokes: [...digit.strokes.slice(0, -1), last.slice(0, points)] };
}
