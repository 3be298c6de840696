/**
 * Integrated gradients (Sundararajan, Taly and Yan, 2017): the image is faded in from a blank one,
 * and each pixel gets its gradients along the way. Their sum is the logit less that of the blank
 * image, but for what the steps of the way leave out, which is the remainder.
 */
import type { Sliced } from '../../domain/slices.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { forward, logitsOf, oneHot, slopeByInput } from '../interpreter/interpreter.ts';

export interface IntegratedGradients {
  /** [pixels] */
  readonly parts: Float64Array;
  readonly logit: number;
  /** The logit of the blank image. */
  readonly blank: number;
  /** What the parts lack: logit - blank - their sum. */
  readonly remainder: number;
  readonly steps: number;
}

/** Steps are doubled until the remainder is this share of the difference, or there are so many. */
const enough = 0.002;
const fewest = 16;
const most = 256;

/** Gradients in the middle of each of `steps` parts of the way, added up and divided by `steps`. */
function* meanGradient(
  sites: Sites,
  from: Float64Array,
  to: Float64Array,
  label: number,
  steps: number,
): Sliced<Float64Array> {
  const mean = new Float64Array(to.length);
  for (let step = 0; step < steps; step++) {
    yield undefined;
    const share = (step + 0.5) / steps;
    const trace = forward(
      sites,
      to.map((value, at) => from[at]! + share * (value - from[at]!)),
    );
    const classes = logitsOf(trace).length;
    const slope = slopeByInput(sites, trace, oneHot(classes, label));
    slope.forEach((value, at) => (mean[at]! += value / steps));
  }
  return mean;
}

/** From the blank image `from` to `input`, for one class. Rests between steps. */
export function* integratedGradients(
  sites: Sites,
  input: Float64Array,
  from: Float64Array,
  label: number,
): Sliced<IntegratedGradients> {
  const logit = logitsOf(forward(sites, input))[label] ?? NaN;
  const blank = logitsOf(forward(sites, from))[label] ?? NaN;
  for (let steps = fewest; ; steps *= 2) {
    const mean = yield* meanGradient(sites, from, input, label, steps);
    const parts = mean.map((value, at) => value * (input[at]! - from[at]!));
    const sum = parts.reduce((total, value) => total + value, 0);
    const remainder = logit - blank - sum;
    if (Math.abs(remainder) <= enough * Math.abs(logit - blank) || steps >= most) {
      return { parts, logit, blank, remainder, steps };
    }
  }
}
