import { t } from '../language.ts';
import { LabError } from '../failure.ts';
import { pythonFixed } from '../python.ts';
import type { ClassMeasures, ZeroDivision } from './class-measures.ts';
import { classMeasures } from './class-measures.ts';
import type { BinaryCounts, ConfusionMatrix } from './confusion.ts';
import { binaryCounts, columnTotal, rowTotal } from './confusion.ts';
import { numpySum } from './numpy-sum.ts';

/** Options of scikit-learn's classification_report, with its defaults. */
export interface ReportOptions {
  /** One name for each reported class; the class numbers otherwise. */
  readonly targetNames?: readonly string[];
  /** Classes to report, in this order; otherwise those that are true or predicted at least once. */
  readonly labels?: readonly number[];
  readonly digits?: number;
  readonly zeroDivision?: ZeroDivision;
}

export interface ReportLine {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

/** The figures of a classification report, before they are rounded for print. */
export interface ClassificationReport {
  readonly classes: readonly ReportLine[];
  /** Null when some observed class is not reported: then `micro` stands in its place. */
  readonly accuracy: number | null;
  readonly micro: ReportLine;
  readonly macro: ReportLine;
  readonly weighted: ReportLine;
}

/** Classes that occur as truth or as prediction, in order. */
export function observedClasses(matrix: ConfusionMatrix): number[] {
  return matrix.flatMap((row, label) =>
    rowTotal(row) + columnTotal(matrix, label) > 0 ? [label] : [],
  );
}

function requireNames(names: readonly string[], labels: readonly number[]): readonly string[] {
  if (names.length === labels.length) return names;
  throw new LabError(
    'unexpected',
    t('The report has {count} classes but {count2} target names.', {
      count: labels.length,
      count2: names.length,
    }),
  );
}

/** NumPy's average without its NaNs; NaN when nothing is left. */
function average(values: readonly number[], weights: readonly number[]): number {
  const all = values.map((value, index) => ({ value, weight: weights[index] ?? 0 }));
  const kept = all.filter(({ value }) => !Number.isNaN(value));
  if (kept.length === 0) return Number.NaN;
  const total = numpySum(kept.map(({ weight }) => weight));
  if (total === 0) return numpySum(kept.map(({ value }) => value)) / kept.length;
  return numpySum(kept.map(({ value, weight }) => value * weight)) / total;
}

/** np.nanmean: NaNs add nothing and are not counted. */
function mean(values: readonly number[]): number {
  const counted = values.filter((value) => !Number.isNaN(value)).length;
  return numpySum(values.map((value) => (Number.isNaN(value) ? 0 : value))) / counted;
}

function addCounts(parts: readonly BinaryCounts[]): BinaryCounts {
  const sum = (key: keyof BinaryCounts) => parts.reduce((total, part) => total + part[key], 0);
  return {
    truePositive: sum('truePositive'),
    trueNegative: sum('trueNegative'),
    falsePositive: sum('falsePositive'),
    falseNegative: sum('falseNegative'),
  };
}

const lineOf = (label: string, { precision, recall, f1, support }: ClassMeasures): ReportLine => ({
  label,
  precision,
  recall,
  f1,
  support,
});

/**
 * Precision, recall, F1 and support by class and averaged, as scikit-learn's
 * precision_recall_fscore_support has them. The matrix is [truth][predicted].
 * @throws LabError 'unexpected' if the names do not fit the classes.
 */
export function classificationReport(
  matrix: ConfusionMatrix,
  options: ReportOptions = {},
): ClassificationReport {
  const { zeroDivision = 0 } = options;
  const observed = observedClasses(matrix);
  const labels = options.labels ?? observed;
  const names = requireNames(options.targetNames ?? labels.map(String), labels);
  const counts = labels.map((label) => binaryCounts(matrix, label));
  const measures = counts.map((one) => classMeasures(one, zeroDivision));
  const micro = classMeasures(addCounts(counts), zeroDivision);
  const supports = measures.map(({ support }) => support);
  const averaged = (label: string, take: (values: number[]) => number): ReportLine => ({
    label,
    precision: take(measures.map(({ precision }) => precision)),
    recall: take(measures.map(({ recall }) => recall)),
    f1: take(measures.map(({ f1 }) => f1)),
    support: micro.support,
  });
  return {
    classes: measures.map((one, index) => lineOf(names[index] ?? '', one)),
    accuracy: observed.every((label) => labels.includes(label)) ? micro.f1 : null,
    micro: lineOf(t('micro avg'), micro),
    macro: averaged(t('macro avg'), mean),
    weighted: averaged(t('weighted avg'), (values) => average(values, supports)),
  };
}

const columnWidth = 9;
const longestHeading = t('weighted avg');

/**
 * The report as scikit-learn's classification_report prints it, character for character.
 * @throws LabError 'unexpected' if the names do not fit the classes.
 */
export function formatReport(matrix: ConfusionMatrix, options: ReportOptions = {}): string {
  const { digits = 2 } = options;
  const report = classificationReport(matrix, options);
  const widths = report.classes.map(({ label }) => [...label].length);
  const width = Math.max(...widths, longestHeading.length, digits);
  const line = (heading: string, cells: readonly string[]) =>
    padStart(heading, width) + ' ' + cells.map((cell) => ' ' + cell.padStart(columnWidth)).join('');
  const numbers = ({ label, precision, recall, f1, support }: ReportLine) =>
    line(label, [
      ...[precision, recall, f1].map((value) => pythonFixed(value, digits)),
      String(support),
    ]);
  const { accuracy, micro } = report;
  const total = String(micro.support);
  return [
    line('', ['precision', 'recall', 'f1-score', 'support']),
    '',
    ...report.classes.map(numbers),
    '',
    accuracy === null
      ? numbers(micro)
      : line('accuracy', ['', '', pythonFixed(accuracy, digits), total]),
    numbers(report.macro),
    numbers(report.weighted),
    '',
  ].join('\n');
}

/** Python counts code points where JavaScript counts UTF-16 units. */
function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - [...text].length)) + text;
}
