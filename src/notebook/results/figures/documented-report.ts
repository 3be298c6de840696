import { t } from '../../../domain/language.ts';
import type { ReportAverages, ReportRow } from '../../../lessons/lesson.ts';

const figure = (value: number) => value.toFixed(2).padStart(10);

/** A documented classification report, laid out as scikit-learn prints it. */
export function documentedReport(
  rows: readonly ReportRow[],
  averages: ReportAverages | undefined,
): string {
  const all = [...rows, ...(averages ? [averages.macro, averages.weighted] : [])];
  const width = Math.max(t('weighted avg').length, ...all.map(({ label }) => label.length));
  const line = ({ label, precision, recall, f1, support }: ReportRow) =>
    `${label.padStart(width)} ${figure(precision)}${figure(recall)}${figure(f1)}${String(support).padStart(10)}`;
  const heads = ['precision', 'recall', 'f1-score', 'support'];
  const lines = [
    `${' '.repeat(width)} ${heads.map((head) => head.padStart(10)).join('')}`,
    '',
    ...rows.map(line),
    '',
  ];
  if (averages) {
    const { accuracy, macro, weighted } = averages;
    const total = String(macro.support).padStart(10);
    lines.push(
      `${'accuracy'.padStart(width)} ${' '.repeat(20)}${figure(accuracy)}${total}`,
      line(macro),
      line(weighted),
    );
  }
  return lines.join('\n');
}
