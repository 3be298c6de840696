import type { Point } from '../../draw/stroke.ts';

/** A place that the pen passes through; at a corner it may turn sharply. */
export interface ControlPoint extends Point {
  readonly corner: boolean;
}

/** Ways to write a digit that tell where somebody learnt to write. */
export type FormName =
  | 'slashedZero'
  | 'dottedZero'
  | 'hookedOne'
  | 'longUpstrokeOne'
  | 'footedOne'
  | 'zLikeTwo'
  | 'openFour'
  | 'closedFour'
  | 'detachedFlag'
  | 'barredSeven'
  | 'openEight'
  | 'twoCircleEight'
  | 'gNine';

/** The control points of each stroke, in a box of 100x100; y grows downwards. */
export type Skeleton = readonly (readonly ControlPoint[])[];

/**
 * One way to write a digit. Its forms have the same strokes and numbers of points, so that any
 * mixture of them is a form as well; `share` is how many in a hundred write the digit so.
 */
export interface Variant {
  readonly share: number;
  /** Set where countries differ in how often people write so: see habits.ts. */
  readonly name?: FormName;
  readonly forms: readonly Skeleton[];
  /** How people write it, where enough of them were seen to. */
  readonly learnt?: LearntVariant;
}

/** Where people set a variant's control points, in hundredths of half the digit's height. */
export interface LearntShape {
  /** x and y of each control point, about the middle of the digit's box. */
  readonly mean: readonly number[];
  /** What goes together, one standard deviation each, the most frequent first; like `mean`. */
  readonly parts: readonly (readonly number[])[];
}

/** `share` of those who write the variant so are drawn from `shape`, the others from its forms. */
export interface LearntVariant {
  readonly share: number;
  readonly shape: LearntShape;
}

/** Reads "x,y x,y! … | x,y …": strokes are parted by a bar, corners carry an exclamation mark. */
export function parseSkeleton(text: string): Skeleton {
  return text.split('|').map((stroke) =>
    stroke
      .trim()
      .split(/\s+/)
      .map((point) => {
        const [x = NaN, y = NaN] = point.replace('!', '').split(',').map(Number);
        return { x, y, corner: point.endsWith('!') };
      }),
  );
}

/** A variant from its share and its forms as text. */
export function variant(share: number, ...forms: readonly string[]): Variant {
  return { share, forms: forms.map(parseSkeleton) };
}

/** A variant that goes by a name, of which a habit may have more or fewer. */
export function named(name: FormName, share: number, ...forms: readonly string[]): Variant {
  return { ...variant(share, ...forms), name };
}

/** The mixture of forms with these weights, which add up to 1. */
export function mixForms(forms: readonly Skeleton[], weights: readonly number[]): Skeleton {
  const [first = []] = forms;
  return first.map((stroke, s) =>
    stroke.map(({ corner }, p) => {
      let x = 0;
      let y = 0;
      forms.forEach((form, index) => {
        const [weight, point] = [weights[index]!, form[s]![p]!];
        x += weight * point.x;
        y += weight * point.y;
      });
      return { x, y, corner };
    }),
  );
}
