import { t } from '../../../domain/language.ts';
import type { ConfusionMatrix } from '../../../domain/metrics/confusion.ts';
import { mistakesByCount } from '../../../domain/metrics/confusion.ts';
import { count } from '../../../domain/numbers.ts';

/** What a confusion matrix says in a sentence: its most frequent mistakes, or that there are none. */
export function confusionWords(matrix: ConfusionMatrix, classNames: readonly string[]): string {
  const [first, second] = mistakesByCount(matrix);
  if (!first) return t('Not a single mistake.');
  const pair = ({ truth, predicted }: typeof first) =>
    t('{it} taken for {it2}', { it: classNames[truth], it2: classNames[predicted] });
  const times = first.count === 1 ? t('once') : t('{count} times', { count: count(first.count) });
  const next = second
    ? t(', then {second}, {count}', { second: pair(second), count: count(second.count) })
    : '';
  return t('Most often {first}: {times}{next}.', { first: pair(first), times, next });
}
