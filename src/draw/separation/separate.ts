import { partsOf } from './parting.ts';
import type { Trace } from './trace.ts';
import { boxOf, traceOf } from './trace.ts';
import type { Stroke } from '../stroke.ts';
import { boundsOf, longerSide } from '../stroke.ts';

/** Points along the longer side of a drawing; fewer where it is full of strokes. */
const finest = 60;
const strokesAtFinest = 6;

/**
 * Separate ink: the strokes grouped into digits, from left to right. Which strokes are one digit is
 * learnt from real pens (separation/same-digit.ts), by where they lie: a flag that floats beside its
 * 5, a slash beyond its 0, two lines of an open 4 belong together, two digits that touch do not. The
 * order in which strokes were drawn, their directions and the pen's speed make no difference.
 */
export function separateDigits(strokes: readonly Stroke[]): Stroke[][] {
  const bounds = boundsOf(strokes);
  if (!bounds) return [];
  const step =
    Math.max(longerSide(bounds), 1e-6) / (finest * Math.min(1, strokesAtFinest / strokes.length));
  const drawn = new Map<Trace, { readonly stroke: Stroke; readonly index: number }>();
  strokes.forEach((stroke, index) => {
    const trace = traceOf(stroke, step);
    if (trace) drawn.set(trace, { stroke, index });
  });
  return [...partsOf([...drawn.keys()])]
    .sort((a, b) => middle(a.traces) - middle(b.traces))
    .map(({ traces }) =>
      traces
        .flatMap((trace) => drawn.get(trace) ?? [])
        .sort((a, b) => a.index - b.index)
        .map(({ stroke }) => stroke),
    );
}

function middle(traces: readonly Trace[]): number {
  const { left, right } = boxOf(traces);
  return (left + right) / 2;
}
