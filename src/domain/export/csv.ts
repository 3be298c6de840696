import type { EpochLog } from '../history.ts';

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
