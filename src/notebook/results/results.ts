import { t } from '../../domain/language.ts';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { SplitName } from '../../domain/data/dataset.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { ConfusionMatrix } from '../../domain/metrics/confusion.ts';
import { confusionMatrix, samplesWhere } from '../../domain/metrics/confusion.ts';
import type { OutputScale } from '../../domain/experiment/shares.ts';
import { shareRows } from '../../domain/experiment/shares.ts';
import type { DocumentedResults } from '../../lessons/lesson.ts';
import type { SplitEvaluation } from '../../state/runs/runs.ts';

/** A measured split with what follows from its outputs. Rows number its images. */
export interface Results extends SplitEvaluation {
  readonly classes: number;
  /** The class that the network names for each row. */
  readonly predicted: Uint8Array;
  /** [truth][predicted]. */
  readonly matrix: ConfusionMatrix;
  /** What the outputs are. */
  readonly scale: OutputScale;
  /** The outputs as the shares that the network was trained to give: [count, classes]. */
  readonly shares: Float32Array;
}

export function resultsOf(
  evaluation: SplitEvaluation,
  classes: number,
  scale: OutputScale = 'shares',
): Results {
  const predicted = argmaxRows(evaluation.outputs, classes);
  const matrix = confusionMatrix(evaluation.labels, predicted, classes);
  const shares = shareRows(evaluation.outputs, classes, scale);
  return { ...evaluation, classes, predicted, matrix, scale, shares };
}

/**
 * The split that a document's tables are about: the test set, or where it measured on validation
 * images only, those.
 */
export function documentedSplit(documented: DocumentedResults, validationCount: number): SplitName {
  const onlyValidation = documented.testAccuracy === null && documented.validationAccuracy !== null;
  return onlyValidation && validationCount > 0 ? 'validation' : 'test';
}

/** Where the images of some rows lie in their split of the data set. */
export const imagesOf = (
  { indices }: Pick<SplitEvaluation, 'indices'>,
  rows: readonly number[],
): number[] => rows.flatMap((row) => indices[row] ?? []);

/** The outputs for one row: [classes]. */
export function outputsOf({ outputs, classes }: Results, row: number): Float32Array {
  return outputs.subarray(row * classes, (row + 1) * classes);
}

/** The share that the network gave the class that it chose. */
export const confidenceOf = (results: Results, row: number): number =>
  results.shares[row * results.classes + results.predicted[row]!]!;

export const isWrong = ({ labels, predicted }: Results, row: number): boolean =>
  labels[row] !== predicted[row];

/** Which images to show: null stands for any class. */
export interface ImageFilter {
  readonly truth: number | null;
  readonly predicted: number | null;
  readonly onlyWrong: boolean;
}

export type ConfidenceOrder = 'mostConfident' | 'leastConfident';

/** The rows that a filter lets through, by confidence; equally confident ones stay in their order. */
export function filteredRows(
  results: Results,
  filter: ImageFilter,
  order: ConfidenceOrder = 'mostConfident',
): number[] {
  const wanted = {
    ...(filter.truth !== null && { truth: filter.truth }),
    ...(filter.predicted !== null && { predicted: filter.predicted }),
  };
  const rows = samplesWhere(results.labels, results.predicted, wanted);
  const kept = filter.onlyWrong ? rows.filter((row) => isWrong(results, row)) : rows;
  const sign = order === 'mostConfident' ? -1 : 1;
  return kept.sort(
    (one, other) =>
      sign * (confidenceOf(results, one) - confidenceOf(results, other)) || one - other,
  );
}

/** A filter in words: "4 predicted as 9", "predicted 3, wrongly", "every 5". */
export function describeFilter(filter: ImageFilter, classNames: readonly string[]): string {
  const { truth, predicted, onlyWrong } = filter;
  const name = (label: number) => nameOfClass(classNames, label);
  if (truth !== null && predicted !== null) {
    return truth === predicted
      ? t('{truth} predicted as {predicted}, rightly', {
          truth: name(truth),
          predicted: name(predicted),
        })
      : t('{truth} predicted as {predicted}', { truth: name(truth), predicted: name(predicted) });
  }
  if (truth !== null)
    return onlyWrong
      ? t('{truth} predicted as something else', { truth: name(truth) })
      : t('every {truth}', { truth: name(truth) });
  if (predicted !== null) {
    return onlyWrong
      ? t('predicted as {predicted}, wrongly', { predicted: name(predicted) })
      : t('predicted as {predicted}', { predicted: name(predicted) });
  }
  return onlyWrong ? t('every wrong prediction') : t('every image');
}
