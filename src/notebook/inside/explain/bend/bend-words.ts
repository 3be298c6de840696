import { t } from '../../../../domain/language.ts';
import { count, counted } from '../../../../domain/numbers.ts';
import type { BendPlane } from '../../../../state/inside/explain.ts';

/** Where the plane is cut off, beyond the images at 0 and 1, as the worker has it. */
export const edge = 0.25;

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where a + b x + c y = 0 crosses the plane, in shares of its side, y downwards; null if it does not. */
export function lineOn(a: number, b: number, c: number): Segment | null {
  const [low, high] = [-edge, 1 + edge];
  const points: (readonly [number, number])[] = [];
  for (const x of [low, high]) {
    const y = -(a + b * x) / c;
    if (c !== 0 && y >= low && y <= high) points.push([x, y]);
  }
  for (const y of [low, high]) {
    const x = -(a + c * y) / b;
    if (b !== 0 && x > low && x < high) points.push([x, y]);
  }
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to || from === to) return null;
  const share = (value: number) => (value - low) / (high - low);
  return { x1: share(from[0]), y1: 1 - share(from[1]), x2: share(to[0]), y2: 1 - share(to[1]) };
}

/** The lines of all units that cross the plane; the most that are drawn is `most`. */
export function linesOf({ lines }: Pick<BendPlane, 'lines'>, most: number): readonly Segment[] {
  const found: Segment[] = [];
  for (let at = 0; at + 2 < lines.length && found.length < most; at += 3) {
    const line = lineOn(lines[at]!, lines[at + 1]!, lines[at + 2]!);
    if (line) found.push(line);
  }
  return found;
}

/** What to see on the plane. */
export function planeWords({ units, crossing, pieces }: BendPlane, bent: boolean): string {
  if (!bent) {
    return t(
      'Without the bend the whole network is one formula, and every border between two answers is one straight line: several layers are worth no more than a single one.',
    );
  }
  return t(
    'Each line is where one of the first layer’s {units} bends; {crossing} of them {what} this plane. They cut it into at least {pieces}, each with a flat formula of its own, so that borders can turn at every line.',
    {
      units: counted(units, 'neuron'),
      crossing: count(crossing),
      what: crossing === 1 ? t('crosses') : t('cross'),
      pieces: counted(pieces, 'piece'),
    },
  );
}

/** The answers that occur on the plane, the most frequent first: [class, share of the points]. */
export function answersOn(verdicts: Uint8Array): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const label of verdicts) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([label, count]) => [label, count / verdicts.length] as const);
}
