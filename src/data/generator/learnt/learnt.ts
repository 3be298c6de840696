import type { Random } from '../../../domain/random/random.ts';
import { normal } from '../../../domain/random/random.ts';
import type { HandRange } from '../hand.ts';
import type { LearntShape, LearntVariant, Skeleton, Variant } from '../skeleton.ts';
import shapes from './shapes.json' with { type: 'json' };

/**
 * How people depart from the skeletons, learnt by scripts/hands.mjs from MNIST's training digits and
 * the pen strokes of 114 writers: for each variant of a digit the mean place of its control points,
 * what moves together (principal components), and how many in a hundred write so. Statistics of
 * many hands: no digit of anybody can be had back from them.
 */
interface StoredShape extends LearntShape {
  /** Index among the digit's variants. */
  readonly variant: number;
  /** How many in a hundred of the digits looked at. */
  readonly share: number;
}

const learntShapes: readonly (readonly StoredShape[])[] = shapes.digits;

/** Of all digits, so many are drawn from what was learnt; the others keep rarer forms alive. */
const learntShare = 0.7;

/** A little further apart than those who were looked at: others write otherwise. */
const spread = 1.1;

/** Half the skeleton's box of 100, in hundredths of which shapes are stored. */
const half = 50;

/** Shapes hold how hands differ already; what is left is what they leave out. */
export const closeHand = (range: HandRange): HandRange => ({
  ...range,
  slant: { mean: 0, deviation: 0 },
  rotation: 0,
  aspect: 0,
  taper: 0,
  shift: 0,
  jitter: 0.05,
  bend: 0.05,
});

/** One digit's variants with what was learnt of each, and the shares of both together. */
export function withLearnt(variants: readonly Variant[], digit: number): readonly Variant[] {
  const total = variants.reduce((sum, { share }) => sum + share, 0);
  return variants.map((variant, index): Variant => {
    const byHand = ((1 - learntShare) * 100 * variant.share) / total;
    const shape = learntShapes[digit]?.find((each) => each.variant === index);
    if (!shape) return { ...variant, share: byHand };
    const seen = learntShare * shape.share;
    const learnt: LearntVariant = { share: seen / (seen + byHand), shape };
    return { ...variant, share: seen + byHand, learnt };
  });
}

/** Control points of a variant as somebody of those who write it so would set them. */
export function learntSkeleton(
  { forms: [form = []] }: Variant,
  { shape }: LearntVariant,
  random: Random,
): Skeleton {
  const at = Float64Array.from(shape.mean);
  for (const part of shape.parts) {
    const amount = spread * normal(random);
    for (let index = 0; index < at.length; index++) at[index]! += amount * part[index]!;
  }
  let next = 0;
  const place = () => half + (half * at[next++]!) / 100;
  return form.map((stroke) => stroke.map(({ corner }) => ({ x: place(), y: place(), corner })));
}
