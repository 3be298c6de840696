import type { ClassMeasures } from '../../../domain/metrics/class-measures.ts';
import { classMeasures } from '../../../domain/metrics/class-measures.ts';
import type { BinaryCounts, ConfusionMatrix } from '../../../domain/metrics/confusion.ts';
import { allBinaryCounts } from '../../../domain/metrics/confusion.ts';
import type { ClassRow, DocumentedResults } from '../../../lessons/lesson.ts';

/** The figures of one class; null where the document has no counts. */
export interface ClassFigures {
  readonly label: number;
  readonly counts: BinaryCounts | null;
  readonly measures: Omit<ClassMeasures, 'support'> | ClassRow;
}

export const countColumns = [
  ['truePositive', 'TP'],
  ['trueNegative', 'TN'],
  ['falsePositive', 'FP'],
  ['falseNegative', 'FN'],
] as const;

export const measureColumns = [
  ['precision', 'precision'],
  ['specificity', 'specificity'],
  ['f1', 'F1'],
  ['accuracy', 'accuracy'],
  ['recall', 'recall'],
] as const;

export type ClassColumn =
  (typeof countColumns)[number][0] | (typeof measureColumns)[number][0] | 'label';

export const measuredRows = (matrix: ConfusionMatrix): ClassFigures[] =>
  allBinaryCounts(matrix).map((counts, label) => ({
    label,
    counts,
    measures: classMeasures(counts),
  }));

/** What the document gives: counts, from which the measures follow, or its table of measures. */
export function documentedRows(documented: DocumentedResults): ClassFigures[] | null {
  const { binaryCounts, classTable, confusion } = documented;
  if (!binaryCounts && !classTable) return confusion ? measuredRows(confusion) : null;
  const count = (binaryCounts ?? classTable ?? []).length;
  return Array.from({ length: count }, (_, label): ClassFigures => {
    const counts = binaryCounts?.[label] ?? null;
    const measures = classTable?.[label] ?? (counts && classMeasures(counts));
    return { label, counts, measures: measures ?? classMeasures(noCounts) };
  });
}

const noCounts = { truePositive: 0, trueNegative: 0, falsePositive: 0, falseNegative: 0 };

export interface ClassOrder {
  readonly column: ClassColumn;
  readonly direction: 'ascending' | 'descending';
}

export const byClass: ClassOrder = { column: 'label', direction: 'ascending' };

/** The order after a press of a column's heading: weakest first, then strongest first, then by class. */
export function nextOrder({ column, direction }: ClassOrder, pressed: ClassColumn): ClassOrder {
  if (column !== pressed) return { column: pressed, direction: 'ascending' };
  return direction === 'ascending' ? { column, direction: 'descending' } : byClass;
}

function figureOf({ label, counts, measures }: ClassFigures, column: ClassColumn): number {
  if (column === 'label') return label;
  const counted = countColumns.find(([key]) => key === column);
  if (counted) return counts?.[counted[0]] ?? 0;
  return measures[column as keyof ClassRow];
}

/** The rows in an order; classes that are equal in it stay by number. */
export function sortedRows(
  rows: readonly ClassFigures[],
  { column, direction }: ClassOrder,
): ClassFigures[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort(
    (one, other) =>
      sign * (figureOf(one, column) - figureOf(other, column)) || one.label - other.label,
  );
}
