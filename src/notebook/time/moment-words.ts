import type { SplitName } from '../../domain/data/dataset.ts';
import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import type { KeptMoments, TrainingMoment, Verdict } from '../../state/time/moments.ts';
import { bytes, count, percent } from '../../domain/numbers.ts';

/** "Before the first step", "Epoch 1, after 12 steps", "After epoch 3". */
export function momentText({ epoch, step }: TrainingMoment): string {
  if (step > 0)
    return t('Epoch {epoch}, after {what}', {
      epoch: count(epoch),
      what: step === 1 ? '1 step' : t('{step} steps', { step: count(step) }),
    });
  return epoch === 1
    ? t('Before the first step')
    : t('After epoch {count}', { count: count(epoch - 1) });
}

interface Measured {
  readonly accuracy: number;
  readonly count: number;
  readonly split: SplitName;
}

/** What the network gets right at a moment, and what it makes of the reader's drawing. */
export function viewWords(
  moment: TrainingMoment,
  { accuracy, count: images, split }: Measured,
  verdict: Verdict | null,
  classNames: readonly string[],
): string {
  const right = t('{moment}: {accuracy} of {images} {split} images right.', {
    moment: momentText(moment),
    accuracy: percent(accuracy),
    images: count(images),
    split: splitName(split),
  });
  if (!verdict) return right;
  const { digit, words, certainty } = verdict;
  return t('{right} Your drawing reads as {it} ({words}, {certainty}).', {
    right,
    it: classNames[digit],
    words,
    certainty: percent(certainty),
  });
}

/** How much is kept of a training, for how long, and what is not. */
export function keptWords({ moments, bytes: size, limit, gone, stored }: KeptMoments): string {
  const until =
    stored > 0
      ? t('in this browser, with the training, as long as it is one of the three newest')
      : t('until this page is closed');
  const kept = t('{count} moments are kept, {size} of weights, {until}.', {
    count: count(moments.length),
    size: bytes(size),
    until,
  });
  if (gone === 0) return kept;
  return t(
    '{kept} {gone} more were let go, since all of them may take {limit}: those whose neighbours are close, and neither the first, nor the last, nor the best.',
    { kept, gone: count(gone), limit: bytes(limit) },
  );
}
