import type { Experiment } from './experiment.ts';
import type { Activation, LossSpec, ModelSpec } from '../model/model.ts';
import { seesLogits } from '../model/model.ts';

/**
 * What a network's outputs are, so that they can be read as shares of one certainty:
 * `shares` add up to 1 already (softmax); `sigmoids` hold the logits whose softmax was trained;
 * `logits` are these themselves; `amounts` are divided by their sum.
 */
export type OutputScale = 'shares' | 'sigmoids' | 'logits' | 'amounts';

/** The activation that ends a model. */
export function lastActivation({ layers }: ModelSpec): Activation {
  const last = layers.at(-1);
  return last && 'activation' in last ? last.activation : 'linear';
}

/** What the outputs of a network are that was trained with this loss, as the loss reads them. */
export function outputScaleOf({ model, loss }: Pick<Experiment, 'model' | 'loss'>): OutputScale {
  const last = lastActivation(model);
  if (last === 'softmax') return 'shares';
  if (loss.kind !== 'meanSquaredError' && loss.fromLogits) return 'logits';
  return trainsSigmoidLogits(loss, last) ? 'sigmoids' : 'amounts';
}

const trainsSigmoidLogits = (loss: LossSpec, last: Activation): boolean =>
  last === 'sigmoid' && seesLogits(loss, last);

/** The nearest to 1 that a sigmoid is told apart from it in single precision. */
const nearOne = 1 - 2 ** -24;

/**
 * A network's outputs for one image, [classes], as the shares that it was trained to give: they add
 * up to 1. The softmax of the logits behind sigmoids is the ratio of their odds, since a sigmoid's
 * odds are the exponential of its logit.
 */
export function sharesOf(outputs: ArrayLike<number>, scale: OutputScale): number[] {
  const values = Array.from(outputs);
  switch (scale) {
    case 'shares':
      return ofTheirSum(values);
    case 'amounts':
      return ofTheirSum(values.map((value) => Math.max(0, value)));
    case 'sigmoids':
      return ofTheirSum(values.map(oddsOf));
    case 'logits': {
      const highest = Math.max(...values);
      return ofTheirSum(values.map((value) => Math.exp(value - highest)));
    }
  }
}

function oddsOf(sigmoid: number): number {
  const value = Math.min(sigmoid, nearOne);
  return value / (1 - value);
}

function ofTheirSum(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}

/** The shares of many images: outputs [count, classes] to shares [count, classes]. */
export function shareRows(
  outputs: Float32Array,
  classes: number,
  scale: OutputScale,
): Float32Array {
  if (scale === 'shares') return outputs;
  const shares = new Float32Array(outputs.length);
  for (let at = 0; at < outputs.length; at += classes) {
    shares.set(sharesOf(outputs.subarray(at, at + classes), scale), at);
  }
  return shares;
}
