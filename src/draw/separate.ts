import type { Box, Stroke } from './stroke.ts';
import { boundsOf, distanceToSegment, grow, heightOf, unite, widthOf } from './stroke.ts';

interface Group {
  readonly strokes: readonly { readonly stroke: Stroke; readonly order: number }[];
  readonly box: Box;
}

/** Two strokes that share this much of the narrower one's width belong to one digit. */
const sharedWidth = 0.4;
/** … unless more than this share of the taller one's height is empty between them. */
const emptyHeight = 0.35;
/** Ink smaller than this share of the tallest digit is no digit of its own but part of the nearest. */
const speck = 0.15;

const overlap = (lowA: number, highA: number, lowB: number, highB: number): number =>
  Math.min(highA, highB) - Math.max(lowA, lowB);

function touches(a: Stroke, b: Stroke, reach: number): boolean {
  const near = (points: Stroke, line: Stroke) =>
    points.some((point) =>
      line.some(
        (end, index) => distanceToSegment(point, line[Math.max(0, index - 1)], end) <= reach,
      ),
    );
  return near(a, b) || near(b, a) || crosses(a, b);
}

/** True when any segment of one stroke crosses one of the other: their points may all be far. */
function crosses(a: Stroke, b: Stroke): boolean {
  const side = (p: Stroke[0], q: Stroke[0], r: Stroke[0]) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return a
    .slice(1)
    .some((a1, i) =>
      b
        .slice(1)
        .some(
          (b1, j) =>
            side(a[i], a1, b[j]) !== side(a[i], a1, b1) &&
            side(b[j], b1, a[i]) !== side(b[j], b1, a1),
        ),
    );
}

function belongTogether(a: Group, b: Group, penWidth: number): boolean {
  const across = overlap(a.box.left, a.box.right, b.box.left, b.box.right);
  const between = -overlap(a.box.top, a.box.bottom, b.box.top, b.box.bottom);
  const tall = Math.max(heightOf(a.box), heightOf(b.box));
  const narrow = Math.min(widthOf(a.box), widthOf(b.box));
  if (across >= sharedWidth * narrow && between <= emptyHeight * tall) return true;
  if (across < 0 || between > 0) return false;
  return a.strokes.some((one) =>
    b.strokes.some((other) => touches(one.stroke, other.stroke, penWidth)),
  );
}

function join(a: Group, b: Group): Group {
  return { strokes: [...a.strokes, ...b.strokes], box: unite(a.box, b.box) };
}

function mergeAll(groups: readonly Group[], penWidth: number): Group[] {
  let merged = [...groups];
  for (let first = 0; first < merged.length; first++) {
    const other = merged.findIndex(
      (group, index) => index > first && belongTogether(merged[first], group, penWidth),
    );
    if (other < 0) continue;
    const joined = join(merged[first], merged[other]);
    merged = [joined, ...merged.filter((_, index) => index !== first && index !== other)];
    first = -1;
  }
  return merged;
}

const middle = (box: Box): number => (box.left + box.right) / 2;

function absorbSpecks(groups: readonly Group[]): Group[] {
  const size = ({ box }: Group) => Math.max(widthOf(box), heightOf(box));
  const largest = Math.max(...groups.map(size));
  const digits = groups.filter((group) => size(group) >= speck * largest);
  const specks = groups.filter((group) => size(group) < speck * largest);
  return specks.reduce((kept, small) => {
    const distances = kept.map(({ box }) => Math.abs(middle(box) - middle(small.box)));
    const nearest = distances.indexOf(Math.min(...distances));
    return kept.map((group, index) => (index === nearest ? join(group, small) : group));
  }, digits);
}

/**
 * Separate ink: the strokes grouped into digits, from left to right. Strokes belong together when
 * they touch or stand above one another; the bar of a 5 or the two lines of an open 4 do.
 */
export function separateDigits(strokes: readonly Stroke[], penWidth: number): Stroke[][] {
  const groups = strokes.flatMap((stroke, order): Group[] => {
    const bounds = boundsOf([stroke]);
    return bounds ? [{ strokes: [{ stroke, order }], box: grow(bounds, penWidth / 2) }] : [];
  });
  if (groups.length === 0) return [];
  return absorbSpecks(mergeAll(groups, penWidth))
    .sort((a, b) => middle(a.box) - middle(b.box))
    .map((group) =>
      [...group.strokes].sort((a, b) => a.order - b.order).map(({ stroke }) => stroke),
    );
}
