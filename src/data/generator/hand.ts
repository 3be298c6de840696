import type { Random } from '../../domain/random/random.ts';
import { normal } from '../../domain/random/random.ts';
import type { Point, Stroke } from '../../draw/stroke.ts';
import { closeHand, learntSkeleton } from './learnt/learnt.ts';
import type { ControlPoint, Skeleton, Variant } from './skeleton.ts';
import { mixForms } from './skeleton.ts';
import { curveThrough } from './spline.ts';
import { digitVariants } from './variants.ts';
import type { Warp } from './warp.ts';
import { bending } from './warp.ts';

/** A stroke with the pen's radius at each of its points, relative to the pen's usual radius. */
export interface PenStroke {
  readonly points: Stroke;
  readonly pressure: Float32Array;
}

/** How much hands differ: standard deviations in units of half the digit's height, unless said. */
export interface HandRange {
  /** How far right the top leans. */
  readonly slant: { readonly mean: number; readonly deviation: number };
  /** Radians. */
  readonly rotation: number;
  /** Of the logarithm of width : height. */
  readonly aspect: number;
  /** Of each control point. */
  readonly jitter: number;
  /** Of strokes after the first: where they begin. */
  readonly shift: number;
  /** How far strokes are cut short or drawn on at their ends. */
  readonly overrun: number;
  /** Of the smooth bending of the whole digit. */
  readonly bend: number;
  /** How much wider the top is than the bottom, or the other way round. */
  readonly taper: number;
  /** Of the pressure along a stroke, a share of the pen's width. */
  readonly pressure: number;
}

export const usualHand: HandRange = {
  slant: { mean: 0.16, deviation: 0.26 },
  rotation: 0.1,
  aspect: 0.24,
  jitter: 0.065,
  shift: 0.07,
  overrun: 0.07,
  bend: 0.11,
  taper: 0.12,
  pressure: 0.2,
};

/** Half the skeleton's box: its coordinates 0..100 become -1..1. */
const half = 50;

function chooseVariant(variants: readonly Variant[], random: Random): Variant {
  const total = variants.reduce((sum, { share }) => sum + share, 0);
  let left = random() * total;
  return variants.find(({ share }) => (left -= share) < 0) ?? variants[0]!;
}

/**
 * Weights of a random mixture of three forms, some of which may be the same one. A mixture of all
 * would always be near their mean.
 */
function mixture(count: number, random: Random): number[] {
  const weights = new Array<number>(count).fill(0);
  const part = () => -Math.log(1 - random());
  const parts = [part(), part(), part()] as const;
  const total = parts[0] + parts[1] + parts[2];
  for (const each of parts) weights[Math.floor(count * random())]! += each / total;
  return weights;
}

function shaken(skeleton: Skeleton, range: HandRange, random: Random): Skeleton {
  // Some hands are steady and some are not.
  const jitter = half * range.jitter * (0.4 + 1.2 * random());
  return skeleton.map((stroke, index) => {
    const shift = index === 0 ? 0 : half * range.shift;
    const dx = shift * normal(random);
    const dy = shift * normal(random);
    return stroke.map((point) => ({
      ...point,
      x: point.x + dx + jitter * normal(random),
      y: point.y + dy + jitter * normal(random),
    }));
  });
}

/** Moves an end along its last piece: beyond the end, or back towards the point before it. */
function withEnd(end: ControlPoint, before: ControlPoint, by: number): ControlPoint {
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const share = Math.max(-0.6, by / length);
  return {
    ...end,
    x: end.x + share * (end.x - before.x),
    y: end.y + share * (end.y - before.y),
  };
}

function overrun(skeleton: Skeleton, range: HandRange, random: Random): Skeleton {
  const by = () => half * range.overrun * normal(random);
  return skeleton.map((stroke) => {
    const last = stroke.length - 1;
    const first = withEnd(stroke[0]!, stroke[1]!, by());
    return [first, ...stroke.slice(1, last), withEnd(stroke[last]!, stroke[last - 1]!, by())];
  });
}

/** Taper, width, slant and rotation, in this order. */
function posture(range: HandRange, random: Random): Warp {
  const taper = range.taper * normal(random);
  const width = Math.exp(range.aspect * normal(random));
  const slant = range.slant.mean + range.slant.deviation * normal(random);
  const angle = range.rotation * normal(random);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return ({ x, y }) => {
    const leaning = x * width * (1 + taper * y) - slant * y;
    return { x: cos * leaning - sin * y, y: sin * leaning + cos * y };
  };
}

/** Pressure along a stroke: a slow wave, and a lighter start or end now and then. */
function pressureAlong(count: number, range: HandRange, random: Random): Float32Array {
  const depth = range.pressure * normal(random);
  const phase = 2 * Math.PI * random();
  const turns = 0.5 + 1.5 * random();
  const lift = range.pressure * normal(random);
  const pressure = new Float32Array(count);
  for (let index = 0; index < count; index++) {
    const along = index / Math.max(1, count - 1);
    const wave = depth * Math.sin(phase + 2 * Math.PI * turns * along);
    pressure[index] = Math.max(0.4, 1 + wave + lift * (along - 0.5));
  }
  return pressure;
}

/** A variant's control points by hand: a mixture of its forms, shaken. */
const handMade = ({ forms }: Variant, range: HandRange, random: Random): Skeleton =>
  shaken(mixForms(forms, mixture(forms.length, random)), range, random);

/** One of the variants, its control points, and how far a hand departs from them. */
function chooseSkeleton(variants: readonly Variant[], range: HandRange, random: Random) {
  const variant = chooseVariant(variants, random);
  const { learnt } = variant;
  if (!learnt || random() >= learnt.share) {
    return { skeleton: handMade(variant, range, random), range };
  }
  const close = closeHand(range);
  const skeleton = learntSkeleton(variant, learnt, random);
  return { skeleton: shaken(skeleton, close, random), range: close };
}

/** Bends a point of a skeleton and gives it the hand's posture: 0..100 becomes about -1..1. */
function held(range: HandRange, random: Random): Warp {
  const bend = bending(range.bend, random);
  const pose = posture(range, random);
  return ({ x, y }) => pose(bend({ x: x / half - 1, y: y / half - 1 }));
}

/**
 * Control points as a random hand sets them in one hand-made variant, for learning how people
 * depart from them (scripts/hands.mjs). Units: half the digit's height.
 */
export function handMadeControls(variant: Variant, random: Random): Point[] {
  const skeleton = overrun(handMade(variant, usualHand, random), usualHand, random);
  return skeleton.flat().map(held(usualHand, random));
}

/** Writes one of the variants once, as a random hand in this range would. Units: half its height. */
export function writeVariants(
  variants: readonly Variant[],
  random: Random,
  usual: HandRange = usualHand,
): PenStroke[] {
  const { skeleton, range } = chooseSkeleton(variants, usual, random);
  const drawn = overrun(skeleton, range, random);
  const sharpness = random();
  const hold = held(range, random);
  return drawn.map((stroke) => {
    const points = curveThrough(stroke, sharpness).map(hold);
    return { points, pressure: pressureAlong(points.length, range, random) };
  });
}

/** Writes a digit 0..9 once. */
export function writeDigit(
  digit: number,
  random: Random,
  range: HandRange = usualHand,
  variants: readonly (readonly Variant[])[] = digitVariants,
): PenStroke[] {
  return writeVariants(variants[digit]!, random, range);
}
