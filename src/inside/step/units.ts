/** Units that a step cannot teach: they never answer, or answer the same whatever they are given. */
import { lastAxis } from '../../domain/layers/description.ts';
import { bendOf, unbend } from '../interpreter/activation.ts';
import type { Site } from '../interpreter/layers.ts';
import type { BatchTrace } from './batch-pass.ts';

/** Counted over a batch; a unit of a convolution is a channel. */
export interface UnitCounts {
  readonly units: number;
  /** Their slope is 0 for all images: no gradient gets through. */
  readonly dead: number;
  /** Their slope is below a hundredth of its largest, on average: hardly any gradient gets through. */
  readonly saturated: number;
}

/** A slope so much smaller than the largest one of its activation counts as flat. */
const flat = 0.01;

/** Null where a layer's activation is never flat, and for softmax, whose outputs share one slope. */
export function countUnits(site: Site, trace: BatchTrace): UnitCounts | null {
  const own = bendOf(site.spec);
  const steepest = { relu: 1, elu: 1, sigmoid: 0.25, tanh: 1 } as Record<
    string,
    number | undefined
  >;
  const most = steepest[own.kind];
  if (most === undefined) return null;
  const units = lastAxis(site.outputShape);
  const slopes = new Float64Array(units);
  let count = 0;
  for (const { sums, output } of trace.images) {
    const ones = new Float64Array(sums.length).fill(1);
    const slope = unbend(own, sums, output, ones, units);
    slope.forEach((value, at) => (slopes[at % units]! += value));
    count += sums.length / units;
  }
  let [dead, saturated] = [0, 0];
  for (const sum of slopes) {
    if (sum === 0) dead++;
    else if (sum / count < flat * most) saturated++;
  }
  return { units, dead, saturated };
}
