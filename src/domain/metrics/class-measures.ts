import type { BinaryCounts, ConfusionMatrix } from './confusion.ts';
import { allBinaryCounts } from './confusion.ts';

/** What a quotient with a zero denominator counts as; scikit-learn's default warns and takes 0. */
export type ZeroDivision = 0 | 1 | 'nan';

/** How well one class is told from the rest. All from 0 to 1. */
export interface ClassMeasures {
  /** TP / (TP + FP): how far a prediction of this class can be trusted. */
  readonly precision: number;
  /** TP / (TP + FN), also called sensitivity: how much of this class is found. */
  readonly recall: number;
  /** TN / (TN + FP): how much of the rest is left alone. */
  readonly specificity: number;
  /** 2 TP / (2 TP + FP + FN): the harmonic mean of precision and recall. */
  readonly f1: number;
  /** (TP + TN) / all. */
  readonly accuracy: number;
  /** TP + FN: true samples of this class. */
  readonly support: number;
}

export function classMeasures(counts: BinaryCounts, zeroDivision: ZeroDivision = 0): ClassMeasures {
  const { truePositive, trueNegative, falsePositive, falseNegative } = counts;
  const undefinedValue = zeroDivision === 'nan' ? Number.NaN : zeroDivision;
  const divide = (numerator: number, denominator: number) =>
    denominator === 0 ? undefinedValue : numerator / denominator;
  const wrong = falsePositive + falseNegative;
  return {
    precision: divide(truePositive, truePositive + falsePositive),
    recall: divide(truePositive, truePositive + falseNegative),
    specificity: divide(trueNegative, trueNegative + falsePositive),
    f1: divide(2 * truePositive, 2 * truePositive + wrong),
    accuracy: divide(truePositive + trueNegative, truePositive + trueNegative + wrong),
    support: truePositive + falseNegative,
  };
}

/** The measures of every class of a matrix. */
export const allClassMeasures = (
  matrix: ConfusionMatrix,
  zeroDivision: ZeroDivision = 0,
): ClassMeasures[] => allBinaryCounts(matrix).map((counts) => classMeasures(counts, zeroDivision));
