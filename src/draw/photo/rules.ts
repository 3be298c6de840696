import type { Ink } from '../ink.ts';

/** Rules run from one edge to the other; of their length so much is seen. */
const seen = 0.72;
const steepest = 7; // degrees from level or upright
const stepDegrees = 0.5;
/** A rule is no thicker than this share of the picture's side, in pixels at least 3. */
const thickest = 0.016;

interface View {
  readonly length: number;
  readonly lines: number;
  /** Index of a pixel by its place along and across the rules. */
  readonly at: (along: number, across: number) => number;
}

const level = ({ width, height }: Ink): View => ({
  length: width,
  lines: height,
  at: (along, across) => across * width + along,
});

const upright = ({ width, height }: Ink): View => ({
  length: height,
  lines: width,
  at: (along, across) => along * width + across,
});

/** Whether a straight line at a slope, from `start` on, is dark nearly all along. */
function isRule(
  depth: Ink,
  low: number,
  { length, lines, at }: View,
  start: number,
  slope: number,
) {
  let gaps = (1 - seen) * length;
  for (let along = 0; along < length && gaps >= 0; along++) {
    const across = Math.round(start + slope * along);
    if (across < 1 || across >= lines - 1) {
      gaps--;
      continue;
    }
    const dark =
      depth.values[at(along, across)] > low ||
      depth.values[at(along, across - 1)] > low ||
      depth.values[at(along, across + 1)] > low;
    if (!dark) gaps--;
  }
  return gaps >= 0;
}

/** Takes the ink of a rule away where it is no thicker than a rule: strokes that cross it stay. */
function erase(
  ink: Ink,
  { length, lines, at }: View,
  start: number,
  slope: number,
  thick: number,
): void {
  for (let along = 0; along < length; along++) {
    const middle = Math.round(start + slope * along);
    for (let across = middle - 2; across <= middle + 2; across++) {
      if (across < 0 || across >= lines || ink.values[at(along, across)] === 0) continue;
      let [from, to] = [across, across];
      while (from > 0 && ink.values[at(along, from - 1)] > 0 && to - from <= thick) from--;
      while (to < lines - 1 && ink.values[at(along, to + 1)] > 0 && to - from <= thick) to++;
      if (to - from + 1 > thick) continue;
      for (let each = from; each <= to; each++) ink.values[at(along, each)] = 0;
    }
  }
}

/**
 * Removes the rules of ruled and squared paper from the ink, in place: thin lines across the whole
 * picture, where `depth` is more than `low` nearly all along.
 */
export function removeRules(ink: Ink, depth: Ink, low: number): void {
  const thick = Math.max(3, Math.round(thickest * Math.max(ink.width, ink.height)));
  for (const view of [level(ink), upright(ink)]) {
    for (let degrees = 0; degrees <= steepest; degrees += stepDegrees) {
      for (const way of degrees === 0 ? [1] : [1, -1]) {
        const slope = way * Math.tan((degrees * Math.PI) / 180);
        const rise = slope * view.length;
        for (let start = -Math.max(0, rise); start < view.lines - Math.min(0, rise); start++) {
          if (isRule(depth, low, view, start, slope)) erase(ink, view, start, slope, thick);
        }
      }
    }
  }
}
