import { lastActivation } from '../../domain/experiment/shares.ts';
import type { LossSpec, ModelSpec } from '../../domain/model/model.ts';
import { seesLogits } from '../../domain/model/model.ts';
import { bendOf, softmax, unbend } from './activation.ts';
import type { Trace } from './interpreter.ts';
import { logitsOf, oneHot, outputsOf } from './interpreter.ts';

/** Keras clips shares to [1e-7, 1 - 1e-7] before it takes their logarithm. */
const leastShare = 1e-7;

/** How the loss of one image comes about. */
export interface ImageLoss {
  readonly value: number;
  /** What the loss compares with the label: shares of one whole, or the outputs as they are. */
  readonly compared: Float64Array;
  /** Whether the shares are the softmax of the logits, the outputs by their sum, or the outputs. */
  readonly by: 'softmax' | 'sum' | 'outputs';
  /** By the logits. */
  readonly gradient: Float64Array;
}

/** The loss of one image with this label, as Keras computes it. */
export function imageLoss(
  loss: LossSpec,
  model: ModelSpec,
  trace: Trace,
  label: number,
): ImageLoss {
  const logits = logitsOf(trace);
  const outputs = outputsOf(trace);
  const target = oneHot(outputs.length, label);
  const back = (gradient: Float64Array) => {
    const last = model.layers.at(-1);
    return last ? unbend(bendOf(last), logits, outputs, gradient, outputs.length) : gradient;
  };
  if (loss.kind === 'meanSquaredError') {
    const apart = outputs.map((value, at) => value - target[at]!);
    const value = apart.reduce((sum, one) => sum + one * one, 0) / apart.length;
    const gradient = back(apart.map((one) => (2 * one) / apart.length));
    return { value, compared: outputs, by: 'outputs', gradient };
  }
  if (seesLogits(loss, lastActivation(model)) || loss.fromLogits) {
    const seen = loss.fromLogits ? outputs : logits;
    const shares = softmax(seen);
    const value = logSumExp(seen) - (seen[label] ?? NaN);
    const gradient = shares.map((share, at) => share - target[at]!);
    const byLogits = loss.fromLogits ? back(gradient) : gradient;
    return { value, compared: shares, by: 'softmax', gradient: byLogits };
  }
  const sum = outputs.reduce((total, value) => total + value, 0);
  const shares = outputs.map((value) => value / sum);
  const own = shares[label] ?? NaN;
  const clipped = Math.min(Math.max(own, leastShare), 1 - leastShare);
  const flat = clipped !== own;
  const gradient = back(
    outputs.map((value, at) => (flat ? 0 : 1 / sum - target[at]! / (value || leastShare))),
  );
  return { value: -Math.log(clipped), compared: shares, by: 'sum', gradient };
}

function logSumExp(values: Float64Array): number {
  const top = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}
