/** Whether two values of a comparison differ by more than their seeds do. */
import type { ComparedTraining } from './comparison.ts';
import { quantile } from './student.ts';
import type { Value } from './variables.ts';

/** How far the test accuracies of two values lie apart, seed by seed. */
export interface Apart {
  /** Seeds that both values were trained at. */
  readonly seeds: number;
  /** Of the first value's accuracy less the second's. */
  readonly mean: number;
  /** In which the difference of means over all seeds lies, with all other pairs 19 times in 20. */
  readonly low: number;
  readonly high: number;
  /** The interval does not hold 0. */
  readonly sure: boolean;
}

const chance = 0.05;

/**
 * The paired t interval of the difference between two values; null where fewer than two seeds have
 * trained both. Where the pair was chosen among `pairs` after looking, the interval is as much wider
 * (Bonferroni), so that choosing the best of many is no luck either. Accuracies are shares of a
 * number of images: differences that agree by that rounding count as one image apart.
 */
export function apart(
  trainings: readonly ComparedTraining[],
  one: Value,
  other: Value,
  pairs = 1,
): Apart | null {
  const good = trainings.filter(({ diverged }) => !diverged);
  const bySeed = new Map(
    good.filter(({ value }) => value === other).map((training) => [training.seed, training]),
  );
  const differences = good
    .filter(({ value }) => value === one)
    .flatMap(({ seed, testAccuracy }) => {
      const partner = bySeed.get(seed);
      return partner ? [testAccuracy - partner.testAccuracy] : [];
    });
  const seeds = differences.length;
  if (seeds < 2) return null;
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / seeds;
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0);
  const image = 1 / Math.max(1, good[0]?.tested ?? 0);
  const deviation = Math.max(Math.sqrt(squares / (seeds - 1)), image);
  const reach = (quantile(chance / pairs, seeds - 1) * deviation) / Math.sqrt(seeds);
  const [low, high] = [mean - reach, mean + reach];
  return { seeds, mean, low, high, sure: low > 0 || high < 0 };
}
