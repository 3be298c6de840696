import type { Activation, LayerSpec } from '../../domain/model/model.ts';
import { leakyReluDefaultAlpha } from '../../domain/model/model.ts';

/** What a layer makes of its sums; `alpha` is the slope below 0 of a leaky ReLU. */
export interface Bend {
  readonly kind: Activation;
  readonly alpha: number;
}

/** The activation of any layer: most layers have none. */
export function bendOf(spec: LayerSpec): Bend {
  if (spec.kind === 'leakyRelu') return { kind: 'leakyRelu', alpha: spec.alpha };
  const kind = 'activation' in spec ? spec.activation : 'linear';
  return { kind, alpha: leakyReluDefaultAlpha };
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

export function softmax(values: ArrayLike<number>): Float64Array {
  let top = -Infinity;
  for (let at = 0; at < values.length; at++) top = Math.max(top, values[at]!);
  const powers = Float64Array.from(values, (value) => Math.exp(value - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** For each channel vector of `size` numbers that lie together: softmax is over the last axis. */
function alongLast(
  values: Float64Array,
  size: number,
  compute: (vector: Float64Array, from: number) => Float64Array,
): Float64Array {
  const out = new Float64Array(values.length);
  for (let from = 0; from < values.length; from += size) {
    out.set(compute(values.subarray(from, from + size), from), from);
  }
  return out;
}

/** Outputs of `sums`, whose last axis has `channels` numbers. */
export function bend({ kind, alpha }: Bend, sums: Float64Array, channels: number): Float64Array {
  switch (kind) {
    case 'linear':
      return sums;
    case 'relu':
      return sums.map((value) => (value > 0 ? value : 0));
    case 'leakyRelu':
      return sums.map((value) => (value > 0 ? value : alpha * value));
    case 'elu':
      return sums.map((value) => (value > 0 ? value : Math.expm1(value)));
    case 'sigmoid':
      return sums.map(sigmoid);
    case 'tanh':
      return sums.map(Math.tanh);
    case 'softmax':
      return alongLast(sums, channels, softmax);
  }
}

/** The gradient by the outputs as one by the sums. */
export function unbend(
  { kind, alpha }: Bend,
  sums: Float64Array,
  outputs: Float64Array,
  gradient: Float64Array,
  channels: number,
): Float64Array {
  const slope = (of: (at: number) => number) => gradient.map((value, at) => value * of(at));
  switch (kind) {
    case 'linear':
      return gradient;
    case 'relu':
      return slope((at) => (sums[at]! > 0 ? 1 : 0));
    case 'leakyRelu':
      return slope((at) => (sums[at]! > 0 ? 1 : alpha));
    case 'elu':
      return slope((at) => (sums[at]! > 0 ? 1 : Math.exp(sums[at]!)));
    case 'sigmoid':
      return slope((at) => outputs[at]! * (1 - outputs[at]!));
    case 'tanh':
      return slope((at) => 1 - outputs[at]! ** 2);
    case 'softmax':
      return alongLast(gradient, channels, (vector, from) => {
        const shares = outputs.subarray(from, from + channels);
        const mean = vector.reduce((sum, value, at) => sum + value * shares[at]!, 0);
        return vector.map((value, at) => shares[at]! * (value - mean));
      });
  }
}
