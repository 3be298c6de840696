import type { Steps } from '../../domain/steps.ts';
import type { Ink } from '../ink.ts';

/** Rules run from one edge to the other; of their length so much is seen. */
const seen = 0.62;
/** Where others run the same way so much is enough: a sheet has its rules everywhere. */
const seenAgain = 0.34;
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
function votesFor(
  ridges: Uint8Array,
  view: View,
  start: number,
  slope: number,
  need: number,
): number {
  const { length, lines, step, stride } = view;
  const tenth = Math.max(4, Math.floor(length / 10));
  let [votes, counted, first, last] = [0, 0, 0, 0];
  let misses = (1 - need) * length;
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
  if (counted < leastShown * length || votes < need * counted) return 0;
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

/** What is looked for: from one rise to another over the whole length, and how much must be seen. */
interface Search {
  readonly least: number;
  readonly most: number;
  readonly need: number;
}

function* linesOf(
  ridges: Uint8Array,
  view: View,
  near: number,
  { least, most, need }: Search,
): Steps<Line[]> {
  const { length, lines } = view;
  const found: Line[] = [];
  for (let rise = least; rise <= most; rise += stepAtEnd) {
    const slope = rise / length;
    for (let start = -Math.max(0, rise); start < lines - Math.min(0, rise); start++) {
      const votes = votesFor(ridges, view, start, slope, need);
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

/**
 * Ink across the view at a place along it, and how much of it there is: the sum of its depths, which
 * stays the same where a thin line passes from one row of pixels to the next.
 */
interface Run {
  readonly along: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function sumAcross(depth: Ink, view: View, along: number, from: number, to: number): number {
  let sum = 0;
  for (let across = Math.max(0, from); across <= Math.min(view.lines - 1, to); across++) {
    sum += Math.max(0, depth.values[along * view.step + across * view.stride]!);
  }
  return sum;
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
      runs.push({ along, from, to, depth: sumAcross(depth, view, along, from - 1, to + 1) });
      break;
    }
  }
  return runs;
}

const shareOf = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const median = (values: readonly number[]): number => shareOf(values, 0.5);

/** Ink so much deeper than a rule mostly is belongs to a stroke that runs along it. */
const deeper = 1.4;
/** Rules of one sheet differ by less than this: what is deeper on most of its way is a stroke. */
const alike = 1.2;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

interface Rule {
  readonly view: View;
  readonly runs: readonly Run[];
  readonly thick: number;
  readonly depth: number;
}

/** A rule is looked at with so many pixels on either side of its middle. */
const reachBeside = 2;

/** … and where it is fainter it is printed worse: so much of it is no darker than it is said to be. */
const usualShare = 0.75;

/** How much there mostly is of a line, inked or not: many rules are too faint to be ink at all. */
function depthAlong(depth: Ink, view: View, { start, slope }: Line): number {
  const depths: number[] = [];
  for (let along = 0; along < view.length; along++) {
    const middle = Math.round(start + slope * along);
    if (middle < 1 || middle >= view.lines - 1) continue;
    depths.push(sumAcross(depth, view, along, middle - reachBeside, middle + reachBeside));
  }
  return shareOf(depths, usualShare);
}

function ruleOf(ink: Ink, depth: Ink, view: View, line: Line): Rule {
  const runs = runsOn(ink, depth, view, line);
  const usual = depthAlong(depth, view, line);
  const own = runs.filter((run) => run.depth <= deeper * usual);
  return { view, runs, thick: median(own.map(({ from, to }) => to - from + 1)), depth: usual };
}

/**
 * Takes the ink of a rule away where it is as thin and as faint as rules mostly are: strokes across
 * it and along it stay, even one that hides most of it.
 */
function erase(
  ink: Ink,
  { view, runs, ...rule }: Rule,
  usual: Pick<Rule, 'thick' | 'depth'>,
): void {
  // Between two rows of pixels a rule is thinner and fainter for a part of its way.
  const most = clamp(rule.thick, usual.thick, usual.thick + 1) + 1;
  const deepest = deeper * clamp(rule.depth, usual.depth, alike * usual.depth);
  for (const { along, from, to, depth } of runs) {
    if (to - from + 1 > most || depth > deepest) continue;
    for (let across = from; across <= to; across++) {
      ink.values[along * view.step + across * view.stride] = 0;
    }
  }
}

/** Over so many rules of one direction there is little doubt that the sheet is ruled. */
const fewest = 3;

/** The rules of one direction: those that are plain, and fainter ones that run as they do. */
function* rulesIn(ridges: Uint8Array, view: View, thick: number): Steps<Line[]> {
  const tilt = Math.tan((steepest * Math.PI) / 180) * view.length;
  const most = Math.ceil(tilt / stepAtEnd) * stepAtEnd;
  const plain = yield* linesOf(ridges, view, thick, { least: -most, most, need: seen });
  if (plain.length < fewest) return plain;
  const rises = plain.map(({ slope }) => slope * view.length).sort((a, b) => a - b);
  const search = {
    least: Math.round(rises[0]!) - stepAtEnd,
    most: Math.round(rises.at(-1)!) + stepAtEnd,
    need: seenAgain,
  };
  const all = yield* linesOf(ridges, view, thick, search);
  const more = all.filter((line) => plain.every((one) => !same(one, line, view.length, thick + 1)));
  return [...plain, ...more];
}

/**
 * Removes the rules of ruled and squared paper from the ink, in place: thin lines across the whole
 * picture, where `depth` is more than `low` nearly all along (a Hough transform over few slopes).
 * Returns how thick they mostly are, in pixels; 0 where there are none.
 */
export function* removeRules(ink: Ink, depth: Ink, low: number): Steps<number> {
  const thick = Math.max(3, Math.round(thickest * Math.max(ink.width, ink.height)));
  let usual = { thick: 0, depth: 0 };
  for (const view of [level(ink), upright(ink)]) {
    const ridges = ridgesOf(depth, low, view, thick + 1);
    yield;
    const lines = yield* rulesIn(ridges, view, thick);
    const rules = lines.map((line) => ruleOf(ink, depth, view, line));
    if (rules.length === 0) continue;
    const own = {
      thick: Math.min(thick, median(rules.map((rule) => rule.thick))),
      depth: median(rules.map((rule) => rule.depth)),
    };
    if (usual.thick === 0 || rules.length > 2) usual = own;
    for (const rule of rules) erase(ink, rule, usual);
  }
  return usual.thick;
}
