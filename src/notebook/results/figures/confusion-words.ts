import type { ConfusionMatrix } from '../../../domain/metrics/confusion.ts';
import { mistakesByCount } from '../../../domain/metrics/confusion.ts';
import { count } from '../../../domain/numbers.ts';

/** What a confusion matrix says in a sentence: its most frequent mistakes, or that there are none. */
export function confusionWords(matrix: ConfusionMatrix, classNames: readonly string[]): string {
  const [first, second] = mistakesByCount(matrix);
  if (!first) return 'Not a single mistake.';
  const pair = ({ truth, predicted }: typeof first) =>
    `${classNames[truth]} taken for ${classNames[predicted]}`;
  const times = first.count === 1 ? 'once' : `${count(first.count)} times`;
  const next = second ? `, then ${pair(second)}, ${count(second.count)}` : '';
  return `Most often ${pair(first)}: ${times}${next}.`;
}
