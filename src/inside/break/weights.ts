/** Ways of damaging a trained network, each a function of its weights and how much. */
import { lastAxis } from '../../domain/layers/description.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { Weight, WeightSet } from '../../domain/model/weights.ts';
import { createRandom, mixSeed, normal } from '../../domain/random/random.ts';

export type WeightDamage = 'noise' | 'prune' | 'units' | 'bits' | 'biases' | 'layer';

export const isKernel = ({ name }: Pick<Weight, 'name'>): boolean => name.endsWith('kernel');

const changed = (weight: Weight, values: Float32Array): Weight => ({ ...weight, values });

/** The standard deviation of a weight array. */
function deviationOf(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length);
}

/** Noise on every kernel: normal, `amount` times as wide as its own weights are spread. */
function withNoise(weights: WeightSet, amount: number, seed: number): WeightSet {
  return weights.map((weight, at) => {
    if (!isKernel(weight)) return weight;
    const random = createRandom(mixSeed(seed, at + 1));
    const width = amount * deviationOf(weight.values);
    return changed(
      weight,
      weight.values.map((value) => value + width * normal(random)),
    );
  });
}

/** The smallest `share` of each kernel's weights become 0. */
function pruned(weights: WeightSet, share: number): WeightSet {
  return weights.map((weight) => {
    if (!isKernel(weight)) return weight;
    const order = Array.from(weight.values, (_, at) => at).sort(
      (one, other) => Math.abs(weight.values[one]!) - Math.abs(weight.values[other]!),
    );
    const values = weight.values.slice();
    for (const at of order.slice(0, Math.round(share * order.length))) values[at] = 0;
    return changed(weight, values);
  });
}

/** Hidden units, the ones with the smallest weights first, lose all their weights and the bias. */
function withoutUnits(weights: WeightSet, share: number): WeightSet {
  const kernels = weights.filter(isKernel);
  const last = kernels[kernels.length - 1]?.layer;
  const gone = new Map<string, ReadonlySet<number>>();
  for (const { layer, shape, values } of kernels) {
    if (layer === last) continue;
    const units = lastAxis(shape);
    const sizes = new Float64Array(units);
    values.forEach((value, at) => (sizes[at % units]! += value * value));
    const order = Array.from(sizes, (_, unit) => unit).sort(
      (one, other) => sizes[one]! - sizes[other]!,
    );
    gone.set(layer, new Set(order.slice(0, Math.round(share * units))));
  }
  return weights.map((weight) => {
    const lost = gone.get(weight.layer);
    if (!lost || !(isKernel(weight) || weight.name === 'bias')) return weight;
    const units = lastAxis(weight.shape);
    return changed(
      weight,
      weight.values.map((value, at) => (lost.has(at % units) ? 0 : value)),
    );
  });
}

/**
 * Each kernel in so many bits: evenly spaced values on both sides of 0, as many as the bits can tell
 * apart. One bit keeps the sign, and the mean size for all.
 */
function inBits(weights: WeightSet, bits: number): WeightSet {
  return weights.map((weight) => {
    if (!isKernel(weight)) return weight;
    const { values } = weight;
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (largest === 0) return weight;
    if (bits === 1) {
      const mean = values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
      return changed(
        weight,
        values.map((value) => (value < 0 ? -mean : mean)),
      );
    }
    const step = largest / (2 ** (bits - 1) - 1);
    return changed(
      weight,
      values.map((value) => Math.round(value / step) * step),
    );
  });
}

/** All biases, of which `amount` is what is left: 0 for none. */
const withBiases = (weights: WeightSet, amount: number): WeightSet =>
  weights.map((weight) =>
    weight.name === 'bias'
      ? changed(
          weight,
          weight.values.map((value) => value * amount),
        )
      : weight,
  );

/** Layers with a kernel, in their order. */
export const kernelLayers = (model: ModelSpec): readonly string[] =>
  summarize(model)
    .layers.filter(({ weights }) => weights.some(isKernel))
    .map(({ name }) => name);

/** The kernel and the bias of one layer become 0. */
function withoutLayer(weights: WeightSet, index: number): WeightSet {
  const names = [...new Set(weights.filter(isKernel).map(({ layer }) => layer))];
  return weights.map((weight) =>
    weight.layer === names[index] && (isKernel(weight) || weight.name === 'bias')
      ? changed(weight, new Float32Array(weight.values.length))
      : weight,
  );
}

/** A damaged copy; what is not touched is shared. For 'layer', `amount` is which one, from 0. */
export function damageWeights(
  weights: WeightSet,
  kind: WeightDamage,
  amount: number,
  seed = 1,
): WeightSet {
  switch (kind) {
    case 'noise':
      return withNoise(weights, amount, seed);
    case 'prune':
      return pruned(weights, amount);
    case 'units':
      return withoutUnits(weights, amount);
    case 'bits':
      return inBits(weights, amount);
    case 'biases':
      return withBiases(weights, amount);
    case 'layer':
      return withoutLayer(weights, amount);
  }
}
