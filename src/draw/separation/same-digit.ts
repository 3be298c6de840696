import learnt from './learnt.json' with { type: 'json' };

/** One hidden layer of ReLU units and a sigmoid: [features, hidden], [hidden], [hidden], a bias. */
export interface PairNetwork {
  readonly hidden: readonly (readonly number[])[];
  readonly hiddenBias: readonly number[];
  readonly output: readonly number[];
  readonly outputBias: number;
}

/** The chance that two groups belong to one digit, by what `pairFeatures` says of them. */
export function chanceOf(network: PairNetwork, features: readonly number[]): number {
  let sum = network.outputBias;
  network.hidden.forEach((weights, unit) => {
    let value = network.hiddenBias[unit]!;
    features.forEach((feature, index) => (value += feature * weights[index]!));
    if (value > 0) sum += value * network.output[unit]!;
  });
  return 1 / (1 + Math.exp(-sum));
}

/** Learnt from real pens: `npm run bench:strokes -- --learn` (bench/strokes/learn.ts). */
export const sameDigit = (features: readonly number[]): number => chanceOf(learnt, features);
