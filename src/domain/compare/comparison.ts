/** A comparison: one experiment over and over, with one setting at several values and seeds. */
import type { Experiment } from '../experiment/experiment.ts';
import { mostEpochs } from '../experiment/experiment.ts';
import type { Value, Variable } from './variables.ts';
import { valueText } from './variables.ts';

export interface ComparisonSetting {
  readonly variable: Variable;
  readonly values: readonly Value[];
  /**
   * Of sizes: small sets are trained on in as many steps as the largest one, so in more epochs.
   * Otherwise all have the experiment's epochs, and a small set has few steps to learn in as well.
   */
  readonly equalSteps: boolean;
  /** Trainings at each value, which differ in their seeds: 1 or more. */
  readonly repeats: number;
}

/** How often a comparison may train at each value. */
export const comparisonRepeats: readonly number[] = [1, 3, 5, 10];

/** The largest seed is followed by 0. */
const seedOf = (first: number, repeat: number): number => (first + repeat) >>> 0;

/**
 * The experiment at one value: unchanged but for what is varied (and for its epochs, of sizes). Its
 * `repeat`s, counted from 0, begin with other weights, another order and other labels made wrong;
 * the same repeat of two values begins with the same seed.
 */
export function experimentAt(
  base: Experiment,
  { variable, values, equalSteps }: ComparisonSetting,
  value: Value,
  repeat = 0,
): Experiment {
  const changed = variable.apply(base, value);
  const { labelNoise } = changed;
  const seeded = {
    ...changed,
    seed: seedOf(base.seed, repeat),
    labelNoise: labelNoise && { ...labelNoise, seed: seedOf(labelNoise.seed, repeat) },
  };
  if (variable.id !== 'size' || !equalSteps) return seeded;
  const factor = Math.max(...values.map(Number)) / Number(value);
  return { ...seeded, epochs: Math.min(mostEpochs, Math.round(base.epochs * factor)) };
}

/** What one training of a comparison came to. */
export interface ComparedTraining {
  readonly value: Value;
  readonly seed: number;
  /** Its loss was no number any more: it has no accuracies. */
  readonly diverged: boolean;
  /** Images that were learned from: fewer than the size where some are held back to validate. */
  readonly trained: number;
  readonly steps: number;
  /** Share of the training labels, wrong ones included, that the trained network gives. */
  readonly trainAccuracy: number;
  /** The same against the labels of the data set; it differs where there is noise. */
  readonly trueAccuracy: number;
  /** On images it has not learned from, and how many they were. */
  readonly testAccuracy: number;
  readonly tested: number;
  readonly seconds: number;
}

/** The trainings at one value: their means, and how far apart their test accuracies lie. */
export interface ComparedPoint extends Omit<ComparedTraining, 'seed' | 'diverged'> {
  /** Those that the means are of; where there are none, the accuracies are NaN. */
  readonly trainings: number;
  readonly diverged: number;
  readonly lowestTest: number;
  readonly highestTest: number;
}

/** A point for each value, in the order in which they were tried first. */
export function comparedPoints(trainings: readonly ComparedTraining[]): ComparedPoint[] {
  const firsts = trainings.filter(
    ({ value }, at) => at === trainings.findIndex((training) => training.value === value),
  );
  return firsts.map((first) => pointOf(first, trainings));
}

function pointOf(
  { value, trained, steps }: ComparedTraining,
  trainings: readonly ComparedTraining[],
): ComparedPoint {
  const all = trainings.filter((training) => training.value === value);
  const good = all.filter(({ diverged }) => !diverged);
  const mean = (of: (training: ComparedTraining) => number, some: typeof all = good) =>
    some.reduce((sum, training) => sum + of(training), 0) / some.length;
  const tests = good.map(({ testAccuracy }) => testAccuracy);
  return {
    ...{ value, trained, steps, tested: good[0]?.tested ?? 0 },
    ...{ trainings: good.length, diverged: all.length - good.length },
    trainAccuracy: mean(({ trainAccuracy }) => trainAccuracy),
    trueAccuracy: mean(({ trueAccuracy }) => trueAccuracy),
    testAccuracy: mean(({ testAccuracy }) => testAccuracy),
    seconds: mean(({ seconds }) => seconds, all),
    lowestTest: good.length > 0 ? Math.min(...tests) : NaN,
    highestTest: good.length > 0 ? Math.max(...tests) : NaN,
  };
}

const columns = [
  ['seed', 'seed'],
  ['trained_on', 'trained'],
  ['steps', 'steps'],
  ['train_accuracy', 'trainAccuracy'],
  ['train_accuracy_true_labels', 'trueAccuracy'],
  ['test_accuracy', 'testAccuracy'],
  ['seconds', 'seconds'],
] as const satisfies readonly (readonly [string, keyof ComparedTraining])[];

const columnNames: Readonly<Record<string, string>> = { size: 'images', noise: 'wrong_labels' };

/** "learning_rate", "layer_2_dense_units" */
const columnName = ({ id, label }: Variable): string =>
  columnNames[id] ?? label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');

/** A comparison as a table, one line for each training; what diverged has empty fields. */
export function comparisonCsv(variable: Variable, trainings: readonly ComparedTraining[]): string {
  const header = [columnName(variable), ...columns.map(([name]) => name)].join(',');
  const field = (value: Value) =>
    variable.kind === 'number' ? String(value) : `"${valueText(variable, value)}"`;
  const lines = trainings.map((training) =>
    [
      field(training.value),
      ...columns.map(([, key]) => (Number.isFinite(training[key]) ? training[key] : '')),
    ].join(','),
  );
  return [header, ...lines, ''].join('\n');
}
