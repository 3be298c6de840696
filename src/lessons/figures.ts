import type { DocumentedEpoch, DocumentedResults, ReportRow } from './lesson.ts';

/** Short makers for documented figures, so that documented.ts reads like the document's tables. */

/** Epochs of a run without validation: [loss, accuracy] each. */
export const trainEpochs = (rows: readonly (readonly [number, number])[]): DocumentedEpoch[] =>
  rows.map(([loss, accuracy], index) => ({
    epoch: index + 1,
    loss,
    accuracy,
    validationLoss: null,
    validationAccuracy: null,
  }));

/** Epochs as Keras logs them: [loss, accuracy, val_loss, val_accuracy] each. */
export const validatedEpochs = (
  rows: readonly (readonly [number, number, number, number])[],
): DocumentedEpoch[] =>
  rows.map(([loss, accuracy, validationLoss, validationAccuracy], index) => ({
    epoch: index + 1,
    loss,
    accuracy,
    validationLoss,
    validationAccuracy,
  }));

/** One line of a classification report: [precision, recall, f1-score, support]. */
export function reportRow(
  label: string,
  [precision, recall, f1, support]: readonly [number, number, number, number],
): ReportRow {
  return { label, precision, recall, f1, support };
}

/** The lines of a classification report, class by class from 0. */
export const reportRows = (
  rows: readonly (readonly [number, number, number, number])[],
  name: (label: number) => string = String,
): ReportRow[] => rows.map((row, label) => reportRow(name(label), row));

/** What a document gives when it gives nothing. */
export const nothingDocumented = {
  epochs: [],
  testLoss: null,
  testAccuracy: null,
  validationLoss: null,
  validationAccuracy: null,
  totalParameters: null,
  trainableParameters: null,
  confusion: null,
  report: null,
  corrections: [],
} as const satisfies Partial<DocumentedResults>;
