import type { Experiment } from '../experiment/experiment.ts';
import { mostEpochs } from '../experiment/experiment.ts';

/** Learning curves: one experiment over and over, with more images or with more wrong labels. */

/** What grows along the curve: the number of training images, or the share of wrong labels. */
export type CurveKind = 'size' | 'noise';

/** Shares of wrong labels that a curve tries. */
export const noiseLevels: readonly number[] = [0, 0.1, 0.2, 0.4];

/** 100, 300, 1,000, 3,000, … and at last `largest` itself, instead of a size just below it. */
export function curveSizes(largest: number): number[] {
  const sizes: number[] = [];
  for (let power = 100; power < largest; power *= 10) sizes.push(power, 3 * power);
  return [...sizes.filter((size) => size <= 0.9 * largest), largest];
}

export interface CurveSetting {
  readonly kind: CurveKind;
  /** Along the curve: sizes or shares. */
  readonly values: readonly number[];
  /**
   * Small sets are trained on in as many steps as the largest one, so in more epochs. Otherwise all
   * have the experiment's epochs, and a small set has few steps to learn in as well as few images.
   */
  readonly equalSteps: boolean;
  /** Trainings at each value, which differ in their seeds: 1 or more. */
  readonly repeats: number;
}

/** How often a curve may train at each value. */
export const curveRepeats: readonly number[] = [1, 3, 5];

/** The noise of a curve begins with this seed where the experiment has none of its own. */
const usualNoiseSeed = 42;

/** The largest seed is followed by 0. */
const seedOf = (first: number, repeat: number): number => (first + repeat) >>> 0;

/**
 * The experiment at one value of a curve: unchanged but for what grows (and for its epochs). Its
 * `repeat`s, counted from 0, begin with other weights, another order and other labels made wrong.
 */
export function experimentAt(
  base: Experiment,
  setting: CurveSetting,
  value: number,
  repeat = 0,
): Experiment {
  const seeded = { ...base, seed: seedOf(base.seed, repeat) };
  if (setting.kind === 'noise') {
    const seed = seedOf(base.labelNoise?.seed ?? usualNoiseSeed, repeat);
    return { ...seeded, labelNoise: value > 0 ? { share: value, seed } : null };
  }
  const factor = setting.equalSteps ? Math.max(...setting.values) / value : 1;
  const epochs = Math.min(mostEpochs, Math.round(base.epochs * factor));
  return { ...seeded, trainLimit: value, epochs };
}

/** What one training of a curve came to. */
export interface CurveTraining {
  /** Images or share. */
  readonly value: number;
  readonly seed: number;
  /** Images that were learned from: fewer than the size where some are held back to validate. */
  readonly trained: number;
  readonly steps: number;
  /** Share of the training labels, wrong ones included, that the trained network gives. */
  readonly trainAccuracy: number;
  /** The same against the labels of the data set; it differs where there is noise. */
  readonly trueAccuracy: number;
  /** On images it has not learned from. */
  readonly testAccuracy: number;
  readonly seconds: number;
}

/** The trainings at one value: their means, and how far apart their test accuracies lie. */
export interface CurvePoint extends Omit<CurveTraining, 'seed'> {
  readonly trainings: number;
  readonly lowestTest: number;
  readonly highestTest: number;
}

/** A point for each value, in the order in which they were tried first. */
export function curvePoints(trainings: readonly CurveTraining[]): CurvePoint[] {
  const values = [...new Set(trainings.map(({ value }) => value))];
  return values.map((value) => pointOf(trainings.filter((training) => training.value === value)));
}

function pointOf(trainings: readonly CurveTraining[]): CurvePoint {
  const [{ value, trained, steps }] = trainings;
  const mean = (of: (training: CurveTraining) => number) =>
    trainings.reduce((sum, training) => sum + of(training), 0) / trainings.length;
  const tests = trainings.map(({ testAccuracy }) => testAccuracy);
  return {
    ...{ value, trained, steps, trainings: trainings.length },
    trainAccuracy: mean(({ trainAccuracy }) => trainAccuracy),
    trueAccuracy: mean(({ trueAccuracy }) => trueAccuracy),
    testAccuracy: mean(({ testAccuracy }) => testAccuracy),
    seconds: mean(({ seconds }) => seconds),
    lowestTest: Math.min(...tests),
    highestTest: Math.max(...tests),
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
] as const satisfies readonly (readonly [string, keyof CurveTraining])[];

/** A curve as a table, one line for each training. */
export function learningCurveCsv(kind: CurveKind, trainings: readonly CurveTraining[]): string {
  const first = kind === 'size' ? 'images' : 'wrong_labels';
  const header = [first, ...columns.map(([name]) => name)].join(',');
  const lines = trainings.map((training) =>
    [training.value, ...columns.map(([, key]) => training[key])].join(','),
  );
  return [header, ...lines, ''].join('\n');
}
