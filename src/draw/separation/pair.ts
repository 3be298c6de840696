import type { Box } from '../stroke.ts';
import { heightOf, longerSide, unite, widthOf } from '../stroke.ts';
import type { Approach, Trace } from './trace.ts';
import { boxOf, shareInColumns } from './trace.ts';

/** Some of the strokes of a drawing, which may be one digit or a part of one. */
export interface Group {
  readonly traces: readonly Trace[];
  readonly box: Box;
}

export const groupOf = (traces: readonly Trace[]): Group => ({ traces, box: boxOf(traces) });

export const joined = (one: Group, other: Group): Group => ({
  traces: [...one.traces, ...other.traces],
  box: unite(one.box, other.box),
});

/** What is looked at of two groups; all lengths as shares of the height of a digit. */
export const featureNames = [
  'emptyColumns',
  'distance',
  'emptyRows',
  'width',
  'height',
  'lowerHeight',
  'tallerHeight',
  'narrowerWidth',
  'widerWidth',
  'smallerSide',
  'smallerInColumnsOfLarger',
  'largerInColumnsOfSmaller',
  'smallerDown',
  'smallerAcross',
  'sharedRows',
  'nearestDown',
  'leftHeight',
  'rightHeight',
  'leftWidth',
  'rightWidth',
  'touching',
] as const;

const least = 1e-3;
/** Lines that come as near as this share of a digit's height look as if they touched. */
export const touch = 0.02;

const middleX = ({ left, right }: Box): number => (left + right) / 2;
const middleY = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Empty space between two spans, negative where they overlap. */
const between = (lowA: number, highA: number, lowB: number, highB: number): number =>
  Math.max(lowA, lowB) - Math.min(highA, highB);

/**
 * Two groups in numbers, in the order of `featureNames`. Neither the order nor the direction in
 * which strokes were drawn is among them. `digitHeight`: of the tallest group of the drawing.
 */
export function pairFeatures(
  one: Group,
  other: Group,
  approach: Approach,
  digitHeight: number,
): number[] {
  const [left, right] = middleX(one.box) <= middleX(other.box) ? [one, other] : [other, one];
  const [larger, smaller] =
    longerSide(left.box) >= longerSide(right.box) ? [left, right] : [right, left];
  const a = left.box;
  const b = right.box;
  const whole = unite(a, b);
  const heights = [heightOf(a), heightOf(b)] as const;
  const widths = [widthOf(a), widthOf(b)] as const;
  const emptyRows = between(a.top, a.bottom, b.top, b.bottom);
  const lower = Math.min(...heights);
  const lengths = [
    between(a.left, a.right, b.left, b.right),
    approach.distance,
    emptyRows,
    widthOf(whole),
    heightOf(whole),
    lower,
    Math.max(...heights),
    Math.min(...widths),
    Math.max(...widths),
    Math.min(longerSide(a), longerSide(b)),
  ].map((length) => length / digitHeight);
  const largerWidth = Math.max(widthOf(larger.box), least * digitHeight);
  const largerHeight = Math.max(heightOf(larger.box), least * digitHeight);
  const shares = [
    shareInColumns(smaller.traces, larger.box),
    shareInColumns(larger.traces, smaller.box),
    (middleY(smaller.box) - larger.box.top) / largerHeight,
    (middleX(smaller.box) - larger.box.left) / largerWidth,
    Math.min(1, Math.max(-2, -emptyRows / Math.max(lower, 0.05 * digitHeight))),
    (approach.height - whole.top) / Math.max(heightOf(whole), least * digitHeight),
  ].map((share) => Math.min(6, Math.max(-6, share)));
  const sides = [...heights, ...widths].map((length) => length / digitHeight);
  return [...lengths, ...shares, ...sides, approach.distance < touch * digitHeight ? 1 : 0];
}

/** How high a digit of these groups is: as the tallest, or a share of the widest where all lie. */
export function digitHeightOf(groups: readonly Group[]): number {
  const heights = groups.map(({ box }) => Math.max(heightOf(box), 0.35 * widthOf(box)));
  return Math.max(least, ...heights);
}
