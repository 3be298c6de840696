import type { Steps } from '../../domain/steps.ts';
import type { Ink } from '../ink.ts';
import { blankInk } from '../ink.ts';
import type { GreyPicture } from './picture.ts';
import { blurred, groundOf } from './ground.ts';
import { quantile } from './quantile.ts';
import { removeRules } from './rules.ts';

/** Ink weaker than this share of the strongest is shadow, paper or a rule. */
const weakest = 0.22;
/** … and from this share on it is full, so that cut edges leave strokes as wide as they are. */
const full = 0.72;
/** Ink that is lighter than this share below the paper is none: a shadow, a stain. */
const faintest = 0.1;
/**
 * Rules are looked for among what is darker than the first share of where ink begins, and than the
 * second of where the paper's noise ends: between two rows of pixels a rule is half as dark.
 */
const [ruleShare, noiseShare] = [0.3, 0.55];
/** So many deviations of the paper's own noise are no ink. */
const noiseReach = 3.5;

/** 1 where ink is lighter than what is around it (chalk), -1 where it is darker (pencil). */
function polarity(plane: Ink): 1 | -1 {
  const mean = blurred(plane, Math.max(2, Math.round(Math.max(plane.width, plane.height) / 10)));
  let skew = 0;
  for (let at = 0; at < plane.values.length; at++)
    skew += (plane.values[at]! - mean.values[at]!) ** 3;
  return skew > 0 ? 1 : -1;
}

/** How far each pixel lies below the paper, as a share of the paper's light. */
function depthOf(plane: Ink): Ink {
  const ground = groundOf(plane);
  const depth = blankInk(plane.width, plane.height);
  for (let at = 0; at < depth.values.length; at++) {
    depth.values[at] = 1 - plane.values[at]! / Math.max(16, ground.values[at]!);
  }
  return depth;
}

/**
 * The ink of a photo, 0..1, its peak 1: what is darker than the paper around it (or lighter, on dark
 * ground), however the light falls. Rules of the paper are taken out. Nothing where nothing differs
 * from the paper by more than a shadow does.
 */
export function* inkOfPhoto(picture: GreyPicture): Steps<Ink> {
  const plane = blankInk(picture.width, picture.height);
  plane.values.set(picture.ink ?? picture.pixels);
  if (polarity(plane) > 0) {
    for (let at = 0; at < plane.values.length; at++) plane.values[at] = 255 - plane.values[at]!;
  }
  yield;
  const depth = depthOf(plane);
  yield;
  const sorted = depth.values.slice().sort();
  const [low, middle, high] = [
    quantile(sorted, 0.16),
    quantile(sorted, 0.5),
    quantile(sorted, 0.997),
  ];
  const floor = middle + noiseReach * Math.max(0.004, middle - low);
  if (high < Math.max(faintest, floor)) return blankInk(picture.width, picture.height);
  const cut = Math.min(0.6 * high, Math.max(weakest * high, floor));
  const ink = blankInk(picture.width, picture.height);
  for (let at = 0; at < ink.values.length; at++) {
    ink.values[at] = Math.min(1, Math.max(0, (depth.values[at]! - cut) / (full * high - cut)));
  }
  const lowest = Math.max(ruleShare * (cut - middle), noiseShare * (floor - middle));
  yield* removeRules(ink, depth, middle + lowest);
  return ink;
}
