/**
 * Grad-CAM (Selvaraju and others, 2017): the channels of the last layer that still has rows and
 * columns, each weighed by how much the logit gains with it on average. What is below 0 is cut off.
 */
import { requireImage } from '../../domain/layers/fields.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { backward, forward, logitsOf, oneHot } from '../interpreter/interpreter.ts';

export interface GradCam {
  readonly layer: string;
  readonly height: number;
  readonly width: number;
  /** [height * width], none below 0. */
  readonly values: Float64Array;
}

/** The last convolution, with its activation, or what else has a picture; null where none has. */
export function pictureLayer(sites: Sites): number | null {
  const at = sites.findLastIndex(
    ({ spec, outputShape }) => 'kernelSize' in spec && outputShape.length === 3,
  );
  if (at < 0) return null;
  // Behind a convolution its activation and normalisation may stand as layers of their own.
  const own = ['leakyRelu', 'activation', 'batchNormalization'];
  const behind = sites.findIndex(({ spec }, place) => place > at && !own.includes(spec.kind));
  return (behind < 0 ? sites.length : behind) - 1;
}

/** Null where the network has no convolution. */
export function gradCam(sites: Sites, input: Float64Array, label: number): GradCam | null {
  const at = pictureLayer(sites);
  if (at === null) return null;
  const trace = forward(sites, input);
  const wanted = oneHot(logitsOf(trace).length, label);
  const { output: gradient } = backward(sites, trace, wanted)[at]!;
  const { name, outputShape } = sites[at]!;
  const [height, width, channels] = requireImage(outputShape, name);
  const pixels = height * width;
  const weights = new Float64Array(channels);
  gradient.forEach((value, place) => (weights[place % channels]! += value / pixels));
  const values = new Float64Array(pixels);
  trace[at]!.output.forEach((value, place) => {
    values[Math.floor(place / channels)]! += value * weights[place % channels]!;
  });
  return {
    layer: name,
    ...{ height, width },
    values: values.map((value) => Math.max(0, value)),
  };
}
