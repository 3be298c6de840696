import type { WeightSet } from '../../domain/model/weights.ts';

/** The project's bound for every comparison with Keras: relative L2 error. */
export const tolerance = 1e-4;

const norm = (values: ArrayLike<number>): number =>
  Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0));

/** ‖actual - expected‖ / ‖expected‖; where all expected values are 0, the norm of the actual ones. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  const difference = Float64Array.from(actual, (value, index) => value - expected[index]!);
  return norm(difference) / (norm(expected) || 1);
}

/** One compared array and how far it is off. */
export interface Deviation {
  readonly what: string;
  readonly error: number;
}

export function compareWeights(
  title: string,
  actual: WeightSet,
  expected: WeightSet,
): readonly Deviation[] {
  return expected.map(({ layer, name, values }) => {
    const own = actual.find((weight) => weight.layer === layer && weight.name === name);
    return { what: `${title} ${layer}/${name}`, error: relativeError(own?.values ?? [], values) };
  });
}

/**
 * Gradients, where some are 0 but for rounding (a bias right before a batch normalisation): an error
 * counts relative to the gradient or to a hundredth of the largest one of the model.
 */
export function compareGradients(actual: WeightSet, expected: WeightSet): readonly Deviation[] {
  const floor = 0.01 * Math.max(...expected.map(({ values }) => norm(values)));
  return compareWeights('gradient of', actual, expected).map(({ what, error }, index) => {
    const size = norm(expected[index]!.values);
    return { what, error: size > floor ? error : (error * (size || 1)) / floor };
  });
}

/** The ones that are too far off (or not a number), as a test prints them: empty where all is well. */
export function failures(deviations: readonly Deviation[], bound = tolerance): readonly string[] {
  return deviations
    .filter(({ error }) => !(error <= bound))
    .map(({ what, error }) => `${what} is off by ${error.toExponential(1)}`);
}

export const worst = (deviations: readonly Deviation[]): number =>
  Math.max(0, ...deviations.map(({ error }) => error));
