import { t } from '../language.ts';
import { LabError } from '../failure.ts';
import { numpySum } from './numpy-sum.ts';

/** Counts by true class (rows) and predicted class (columns): [truth][predicted]. */
export type ConfusionMatrix = readonly (readonly number[])[];

/** One class against all others. */
export interface BinaryCounts {
  readonly truePositive: number;
  readonly trueNegative: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
}

/**
 * Counts every pair of true and predicted class.
 * @throws LabError 'labels-count-differs' or 'labels-out-of-range'.
 */
export function confusionMatrix(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): ConfusionMatrix {
  if (truth.length !== predicted.length) {
    throw new LabError(
      'labels-count-differs',
      t('There are {count} true labels but {count2} predictions.', {
        count: truth.length,
        count2: predicted.length,
      }),
    );
  }
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let at = 0; at < truth.length; at++) {
    const row = matrix[requireClass(truth[at]!, classes)]!;
    row[requireClass(predicted[at]!, classes)]!++;
  }
  return matrix;
}

function requireClass(label: number, classes: number): number {
  if (!Number.isInteger(label) || label < 0 || label >= classes) {
    throw new LabError(
      'labels-out-of-range',
      t('A label must be a whole number from 0 to {classes}, not {label}.', {
        classes: classes - 1,
        label,
      }),
    );
  }
  return label;
}

/** How often `truth` was taken for `predicted`; 0 for a class that the matrix does not have. */
export const timesTaken = (matrix: ConfusionMatrix, truth: number, predicted: number): number =>
  matrix[truth]?.[predicted] ?? 0;

export const matrixTotal = (matrix: ConfusionMatrix): number =>
  matrix.reduce((sum, row) => sum + rowTotal(row), 0);

/** How many samples were classified rightly. */
export const matrixTrace = (matrix: ConfusionMatrix): number =>
  matrix.reduce((sum, _, label) => sum + timesTaken(matrix, label, label), 0);

/** Share of right predictions; 0 for an empty matrix. */
export const matrixAccuracy = (matrix: ConfusionMatrix): number =>
  matrixTrace(matrix) / Math.max(1, matrixTotal(matrix));

/** True samples of one class (its support), given its row. */
export const rowTotal = (row: readonly number[]): number => numpySum(row);

/** How often one class was predicted. */
export const columnTotal = (matrix: ConfusionMatrix, column: number): number =>
  matrix.reduce((sum, _, label) => sum + timesTaken(matrix, label, column), 0);

/** Rows as shares of their class: each row adds up to 1, the row of an absent class stays 0. */
export function normalizeRows(matrix: ConfusionMatrix): number[][] {
  return matrix.map((row) => {
    const total = Math.max(1, rowTotal(row));
    return row.map((count) => count / total);
  });
}

/** `left - right`, cell by cell: what changed between two runs. */
export function matrixDifference(left: ConfusionMatrix, right: ConfusionMatrix): number[][] {
  return left.map((row, truth) =>
    row.map((count, predicted) => count - timesTaken(right, truth, predicted)),
  );
}

/** TP, TN, FP and FN of one class. */
export function binaryCounts(matrix: ConfusionMatrix, label: number): BinaryCounts {
  const truePositive = timesTaken(matrix, label, label);
  const falsePositive = columnTotal(matrix, label) - truePositive;
  const falseNegative = rowTotal(matrix[label] ?? []) - truePositive;
  const trueNegative = matrixTotal(matrix) - truePositive - falsePositive - falseNegative;
  return { truePositive, trueNegative, falsePositive, falseNegative };
}

/** TP, TN, FP and FN of every class. */
export const allBinaryCounts = (matrix: ConfusionMatrix): BinaryCounts[] =>
  matrix.map((_, label) => binaryCounts(matrix, label));

/** scikit-learn's multilabel_confusion_matrix of one class: [[TN, FP], [FN, TP]]. */
export function oneVersusRest(counts: BinaryCounts): ConfusionMatrix {
  return [
    [counts.trueNegative, counts.falsePositive],
    [counts.falseNegative, counts.truePositive],
  ];
}

/** The samples in one cell, row or column: leave `truth` or `predicted` out for "any". */
export function samplesWhere(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  wanted: { readonly truth?: number; readonly predicted?: number },
): number[] {
  const found: number[] = [];
  for (let at = 0; at < truth.length; at++) {
    const rowFits = wanted.truth === undefined || truth[at] === wanted.truth;
    const columnFits = wanted.predicted === undefined || predicted[at] === wanted.predicted;
    if (rowFits && columnFits) found.push(at);
  }
  return found;
}

/** One kind of mistake, and how often it was made. */
export interface Mistake {
  readonly truth: number;
  readonly predicted: number;
  readonly count: number;
}

/** Every kind of mistake that was made, the most frequent first; equally frequent ones in reading order. */
export function mistakesByCount(matrix: ConfusionMatrix): Mistake[] {
  const all = matrix.flatMap((row, truth) =>
    row.map((count, predicted): Mistake => ({ truth, predicted, count })),
  );
  return all
    .filter(({ truth, predicted, count }) => truth !== predicted && count > 0)
    .sort((one, other) => other.count - one.count);
}
