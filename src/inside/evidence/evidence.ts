/**
 * Where a network's answer comes from, pixel by pixel: input times gradient. For a network of one
 * layer that is pixel times weight, whose sum and bias are the logit, exactly. For a deeper one it is
 * how the logit changes near this image; what the sum lacks is the remainder.
 */
import type { Sliced } from '../../domain/slices.ts';
import { bendOf } from '../interpreter/activation.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { forward, logitsOf, oneHot, outputsOf, slopeByInput } from '../interpreter/interpreter.ts';

export interface Evidence {
  /** What the last activation is given: [classes]. */
  readonly logits: Float64Array;
  readonly outputs: Float64Array;
  /** For each class [pixels]: each pixel's part of its logit. */
  readonly parts: readonly Float64Array[];
  /** For each class [pixels]: what a whole step of a pixel, from 0 to 1, adds to its logit here. */
  readonly slopes: readonly Float64Array[];
  /** For each class: its logit less the sum of its parts. */
  readonly remainders: Float64Array;
  /** Whether the parts are all there is to it: then the remainder is what a blank image gets. */
  readonly exact: boolean;
}

/** Whether the logits are a weighted sum of the pixels, whatever these are. */
export function isWeightedSum(sites: Sites): boolean {
  return sites.every(({ spec }, at) => {
    if (spec.kind === 'maxPooling2d' || spec.kind === 'globalMaxPooling2d') return false;
    return at === sites.length - 1 || bendOf(spec).kind === 'linear';
  });
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** The evidence for every class in one image, scaled as the run scales. Rests between classes. */
export function* evidenceIn(sites: Sites, input: Float64Array): Sliced<Evidence> {
  const trace = forward(sites, input);
  const logits = logitsOf(trace);
  const parts: Float64Array[] = [];
  const slopes: Float64Array[] = [];
  for (let label = 0; label < logits.length; label++) {
    yield undefined;
    const slope = slopeByInput(sites, trace, oneHot(logits.length, label));
    slopes.push(slope);
    parts.push(slope.map((value, at) => value * input[at]!));
  }
  const remainders = logits.map((logit, label) => logit - sumOf(parts[label]!));
  const outputs = outputsOf(trace);
  return { logits, outputs, parts, slopes, remainders, exact: isWeightedSum(sites) };
}
