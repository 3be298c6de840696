import type { EpochLog } from '../experiment/history.ts';
import { argmaxRows } from '../metrics/argmax.ts';

/**
 * Kaggle's submission file: a header, then one line per image, numbered from 1 in the order of the
 * file that was predicted.
 */
export function predictionCsv(labels: ArrayLike<number>): string {
  const lines = Array.from(labels, (label, index) => `${index + 1},${label}\n`);
  return `ImageId,Label\n${lines.join('')}`;
}

/** Columns of the history, named as Keras names them. */
const historyColumns = [
  ['epoch', 'epoch'],
  ['loss', 'loss'],
  ['accuracy', 'accuracy'],
  ['val_loss', 'validationLoss'],
  ['val_accuracy', 'validationAccuracy'],
  ['learning_rate', 'learningRate'],
  ['seconds', 'seconds'],
] as const satisfies readonly (readonly [string, keyof EpochLog])[];

/** A run's history, one line per epoch. What was not measured stays empty, as pandas writes NaN. */
export function historyCsv(history: readonly EpochLog[]): string {
  const header = historyColumns.map(([name]) => name).join(',');
  const lines = history.map((log) => historyColumns.map(([, key]) => log[key] ?? '').join(','));
  return [header, ...lines, ''].join('\n');
}

/** What a network gave for images whose labels are known. */
interface MeasuredOutputs {
  /** [count, classes]. */
  readonly outputs: Float32Array;
  readonly labels: Uint8Array;
  /** Which image of its file each row is, from 0. */
  readonly indices: Uint32Array;
}

/** A line per image: its number, the label, the prediction, and what the last layer gave each class. */
export function outputsCsv(measured: MeasuredOutputs, classNames: readonly string[]): string {
  const { outputs, labels, indices } = measured;
  const classes = classNames.length;
  const names = classNames.map(textField);
  const header = ['image', 'label', 'prediction', ...names].join(',');
  const lines = Array.from(argmaxRows(outputs, classes), (predicted, row) => {
    const own = outputs.subarray(row * classes, (row + 1) * classes);
    const label = names[labels[row]!];
    return [indices[row], label, names[predicted], ...Array.from(own, realField)].join(',');
  });
  return [header, ...lines, ''].join('\n');
}

/** As many digits as tell one float32 from the next. */
const realField = (value: number): number => Number(value.toPrecision(9));

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * What a reader has typed or a file has named as one field: a spreadsheet takes a field that begins
 * with one of these for a formula, and carries it out.
 */
const textField = (text: string): string => quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A table for spreadsheets: texts are never formulas, and what was not measured stays empty. */
export function tableCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const field = (value: string | number | null) =>
    typeof value === 'string' ? textField(value) : (value ?? '');
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
