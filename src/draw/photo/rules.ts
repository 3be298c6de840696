import type { Steps } from '../../domain/steps.ts';
import type { Ink } from '../ink.ts';

/** Rules run from one edge to the other; of their length so much is seen. */
const seen = 0.62;
/** So much of it no stroke may hide. */
const leastShown = 0.3;
const steepest = 7; // degrees from level or upright
/** From one slope to the next, so many pixels at the end of a line. */
const stepAtEnd = 3;
/** A rule is no thicker than this share of the picture's longer side, in pixels at least 3. */
const thickest = 0.012;
/** So much darker is a rule than what lies above and below it, as a share of its own depth. */
const standsOut = 0.4;

interface View {
  readonly length: number;
  readonly lines: number;
  /** Index of a pixel by its place along and across the rules: along * step + across * stride. */
  readonly step: number;
  readonly stride: number;
}

const level = ({ width, height }: Ink): View => ({
  ...{ length: width, lines: height, step: 1, stride: width },
});

const upright = ({ width, height }: Ink): View => ({
  ...{ length: height, lines: width, step: width, stride: 1 },
});

/** A straight line: where it begins across, and how far it goes across with each pixel along. */
interface Line {
  readonly start: number;
  readonly slope: number;
  readonly votes: number;
}

/** What lies at a place: paper, a ridge (narrow across the view), or a stroke that may hide one. */
const [ridge, stroke] = [1, 2];

/** Ridges and strokes: what is darker than `low`, a ridge if it is darker than both its sides, too. */
function ridgesOf(depth: Ink, low: number, view: View, reach: number): Uint8Array {
  const { length, lines, step, stride } = view;
  const ridges = new Uint8Array(depth.values.length);
  for (let across = 0; across < lines; across++) {
    for (let along = 0; along < length; along++) {
      const at = along * step + across * stride;
      const value = depth.values[at]!;
      if (value <= low) continue;
      const before = across < reach ? -Infinity : depth.values[at - reach * stride]!;
      const after = across >= lines - reach ? -Infinity : depth.values[at + reach * stride]!;
      const beside = Math.max(before, after);
      ridges[at] = value - beside > standsOut * value ? ridge : stroke;
    }
  }
  return ridges;
}

/**
 * How much of a line is ridge, within a pixel of it, where no stroke hides it; 0 where that is too
 * little, or where an end of it is paper.
 */
function votesFor(ridges: Uint8Array, view: View, start: number, slope: number): number {
  const { length, lines, step, stride } = view;
  const tenth = Math.max(4, Math.floor(length / 10));
  let [votes, counted, first, last] = [0, 0, 0, 0];
  let misses = (1 - seen) * length;
  for (let along = 0; along < length; along++) {
    const across = Math.round(start + slope * along);
    if (across < 1 || across >= lines - 1) continue;
    const at = along * step + across * stride;
    const is =
      ridges[at] === ridge || ridges[at - stride] === ridge || ridges[at + stride] === ridge;
    if (!is && ridges[at] === stroke) continue;
    counted++;
    if (!is) {
      if (--misses < 0) return 0;
      if (along < tenth) first--;
      else if (along >= length - tenth) last--;
      continue;
    }
    votes++;
    if (along < tenth) first++;
    else if (along >= length - tenth) last++;
  }
  if (counted < leastShown * length || votes < seen * counted) return 0;
  return Math.min(first, last) >= 0 && Math.max(first, last) > 0 ? votes / counted : 0;
}

/** How well a line follows its ridges: those under it count twice, those beside it once. */
function fit(ridges: Uint8Array, view: View, start: number, slope: number): number {
  const { length, lines, step, stride } = view;
  let sum = 0;
  for (let along = 0; along < length; along++) {
    const across = Math.round(start + slope * along);
    if (across < 1 || across >= lines - 1) continue;
    const at = along * step + across * stride;
    if (ridges[at] === ridge) sum += 2;
    if (ridges[at - stride] === ridge) sum++;
    if (ridges[at + stride] === ridge) sum++;
  }
  return sum;
}

/** The line among its neighbours, by parts of a degree and of a pixel, that follows its ridges best. */
function refined(ridges: Uint8Array, view: View, line: Line): Line {
  const ends = [-3, -2, -1, 0, 1, 2, 3];
  let [best, most] = [line, -1];
  for (const left of ends) {
    for (const right of ends) {
      const start = line.start + left;
      const slope = line.slope + (right - left) / view.length;
      const sum = fit(ridges, view, start, slope);
      if (sum > most) [best, most] = [{ start, slope, votes: line.votes }, sum];
    }
  }
  return best;
}

/** Whether two lines are one, looked at twice. */
const same = (a: Line, b: Line, length: number, near: number): boolean =>
  Math.abs(a.start - b.start) <= near &&
  Math.abs(a.start + a.slope * length - b.start - b.slope * length) <= near;

function* linesOf(ridges: Uint8Array, view: View, near: number): Steps<Line[]> {
  const { length, lines } = view;
  const found: Line[] = [];
  const most = Math.ceil((Math.tan((steepest * Math.PI) / 180) * length) / stepAtEnd);
  for (let steps = -most; steps <= most; steps++) {
    const rise = steps * stepAtEnd;
    const slope = rise / length;
    for (let start = -Math.max(0, rise); start < lines - Math.min(0, rise); start++) {
      const votes = votesFor(ridges, view, start, slope);
      if (votes > 0) found.push({ start, slope, votes });
    }
    yield;
  }
  const kept: Line[] = [];
  for (const line of found.sort((a, b) => b.votes - a.votes)) {
    if (kept.some((other) => same(line, other, length, near))) continue;
    const better = refined(ridges, view, line);
    if (!kept.some((other) => same(better, other, length, near))) kept.push(better);
    yield;
  }
  return kept;
}

/** Where ink begins and ends across the view, around a place that has some. */
function runAt(ink: Ink, view: View, along: number, across: number): [from: number, to: number] {
  const at = (place: number) => along * view.step + place * view.stride;
  let [from, to] = [across, across];
  while (from > 0 && ink.values[at(from - 1)]! > 0) from--;
  while (to < view.lines - 1 && ink.values[at(to + 1)]! > 0) to++;
  return [from, to];
}

/** Ink across the view at a place along it, and how deep it is there. */
interface Run {
  readonly along: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** The runs of ink on a line, at most one a place along it. */
function runsOn(ink: Ink, depth: Ink, view: View, { start, slope }: Line): Run[] {
  const runs: Run[] = [];
  for (let along = 0; along < view.length; along++) {
    const middle = Math.round(start + slope * along);
    for (const off of [0, -1, 1, -2, 2]) {
      const across = middle + off;
      if (across < 0 || across >= view.lines) continue;
      if (ink.values[along * view.step + across * view.stride] === 0) continue;
      const [from, to] = runAt(ink, view, along, across);
      let most = 0;
      for (let place = from; place <= to; place++) {
        most = Math.max(most, depth.values[along * view.step + place * view.stride]!);
      }
      runs.push({ along, from, to, depth: most });
      break;
    }
  }
  return runs;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Ink so much deeper than a rule mostly is belongs to a stroke that runs along it. */
const deeper = 1.4;

/**
 * Takes the ink of a rule away where it is as thin and as faint as the rule mostly is: strokes across
 * it and along it stay.
 */
function erase(ink: Ink, depth: Ink, view: View, line: Line, thick: number): void {
  const runs = runsOn(ink, depth, view, line);
  const most = Math.min(thick, median(runs.map(({ from, to }) => to - from + 1))) + 1;
  const deepest = deeper * median(runs.map((run) => run.depth));
  for (const { along, from, to, depth: own } of runs) {
    if (to - from + 1 > most || own > deepest) continue;
    for (let across = from; across <= to; across++) {
      ink.values[along * view.step + across * view.stride] = 0;
    }
  }
}

/**
 * Removes the rules of ruled and squared paper from the ink, in place: thin lines across the whole
 * picture, where `depth` is more than `low` nearly all along (a Hough transform over few slopes).
 */
export function* removeRules(ink: Ink, depth: Ink, low: number): Steps<void> {
  const thick = Math.max(3, Math.round(thickest * Math.max(ink.width, ink.height)));
  for (const view of [level(ink), upright(ink)]) {
    const ridges = ridgesOf(depth, low, view, thick + 1);
    yield;
    const lines = yield* linesOf(ridges, view, thick);
    for (const line of lines) erase(ink, depth, view, line, thick);
  }
}
