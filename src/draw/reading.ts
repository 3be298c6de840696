import { argmax } from '../domain/metrics/argmax.ts';

/** What a network makes of one drawn digit. */
export interface DigitReading {
  readonly digit: number;
  /** Share of the whole that the network gives to it, 0..1. */
  readonly certainty: number;
  /** The shares of all classes; they add up to 1. */
  readonly shares: readonly number[];
}

/**
 * Outputs as shares that add up to 1. Softmax outputs already do; sigmoid outputs are divided by
 * their sum, as Keras's cross-entropy does when it trains them; anything negative must be logits.
 */
export function sharesOf(outputs: ArrayLike<number>): number[] {
  const values = Array.from(outputs);
  const logits = values.some((value) => value < 0);
  const highest = Math.max(...values);
  const weights = logits ? values.map((value) => Math.exp(value - highest)) : values;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}

/** One row of a network's outputs as a reading. */
export function readOutputs(outputs: ArrayLike<number>): DigitReading {
  const shares = sharesOf(outputs);
  const digit = argmax(shares);
  return { digit, certainty: shares[digit], shares };
}

/** How sure a network is, in the words people use. */
export function certaintyWords(certainty: number): string {
  if (certainty >= 0.99) return 'certain';
  if (certainty >= 0.9) return 'quite sure';
  if (certainty >= 0.7) return 'fairly sure';
  if (certainty >= 0.5) return 'unsure';
  return 'guessing';
}

/** Whether a pen writes any of the classes as it is called: digits, numbers, letters; not clothes. */
export const haveSigns = (classNames: readonly string[]): boolean =>
  classNames.some((name) => name.length <= 1 || /^\d+$/.test(name));

/**
 * What the digits read together, left to right; one below the threshold is a question mark. Empty
 * where classes have names of more than one character: these do not stand together.
 */
export function numberText(
  readings: readonly DigitReading[],
  classNames: readonly string[],
  threshold: number,
): string {
  if (classNames.some((name) => name.length > 1)) return '';
  return readings
    .map(({ digit, certainty }) => (certainty < threshold ? '?' : classNames[digit]))
    .join('');
}
