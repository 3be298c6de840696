import { t } from '../../domain/language.ts';
import type { Finding } from '../../domain/coach/finding.ts';
import type { Measured } from '../../domain/coach/outcome.ts';
import { compareRuns } from '../../domain/coach/outcome.ts';
import type { Try } from '../../state/coach/tries.ts';
import { count, percent, points } from '../../domain/numbers.ts';
import { adviceNames } from './coach-words.ts';

const splitNames = {
  train: t('training images'),
  validation: t('validation images'),
  test: t('test images'),
} as const;

/** Whether the advice helped, and how far one training of each can be trusted with that. */
export function tryWords({ advice, finding, result }: Try, now: readonly Finding[]): string {
  const gone = now.every(({ code }) => code !== finding);
  const seen = gone
    ? t('What it was for is not seen any more.')
    : t('What it was for is still seen.');
  const tried = t('With {it}', { it: adviceNames[advice] });
  if (!result?.after)
    return t('{tried}: there is nothing to measure it by. {seen}', { tried, seen });
  const { before, after, split } = result;
  const where = splitNames[split];
  if (!before)
    return t(
      '{tried}, {accuracy} of the {where} are right; the training before could not be measured. {seen}',
      { tried, accuracy: percent(after.accuracy), where, seen },
    );
  return t('{tried}, {accuracy} of the {where} are right, after {accuracy2}. {before} {seen}', {
    tried,
    accuracy: percent(after.accuracy),
    where,
    accuracy2: percent(before.accuracy),
    before: verdict(before, after),
    seen,
  });
}

function verdict(before: Measured, after: Measured): string {
  const { outcome, gain, doubt } = compareRuns(before, after);
  const chance = t('On {count} images, chance alone makes up to {doubt}', {
    count: count(after.count),
    doubt: points(doubt),
  });
  switch (outcome) {
    case 'helped':
      return t('It helped: {gain} more. {chance}; another seed may still give another figure.', {
        gain: points(gain),
        chance,
      });
    case 'hurt':
      return t(
        'It did not help: {gain} less. {chance}; another seed may still give another figure.',
        { gain: points(gain), chance },
      );
    case 'luck':
      return t(
        'That may be luck: the two differ by {gain}, and {toLowerCase}{slice}. Train both with other seeds to know.',
        { gain: points(gain), toLowerCase: chance.charAt(0).toLowerCase(), slice: chance.slice(1) },
      );
  }
}
