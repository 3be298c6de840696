import type { KeptMoments, TrainingMoment, Verdict } from '../../state/time/moments.ts';
import { bytes, count, percent } from '../../domain/numbers.ts';

/** "Before the first step", "Epoch 1, after 12 steps", "After epoch 3". */
export function momentText({ epoch, step }: TrainingMoment): string {
  if (step > 0)
    return `Epoch ${count(epoch)}, after ${step === 1 ? '1 step' : `${count(step)} steps`}`;
  return epoch === 1 ? 'Before the first step' : `After epoch ${count(epoch - 1)}`;
}

interface Measured {
  readonly accuracy: number;
  readonly count: number;
  readonly split: string;
}

/** What the network gets right at a moment, and what it makes of the reader's drawing. */
export function viewWords(
  moment: TrainingMoment,
  { accuracy, count: images, split }: Measured,
  verdict: Verdict | null,
  classNames: readonly string[],
): string {
  const right = `${momentText(moment)}: ${percent(accuracy)} of ${count(images)} ${split} images right.`;
  if (!verdict) return right;
  const { digit, words, certainty } = verdict;
  return `${right} Your drawing reads as ${classNames[digit]} (${words}, ${percent(certainty)}).`;
}

/** How much is kept of a training, for how long, and what is not. */
export function keptWords({ moments, bytes: size, limit, gone, stored }: KeptMoments): string {
  const until =
    stored > 0
      ? 'in this browser, with the training, as long as it is one of the three newest'
      : 'until this page is closed';
  const kept = `${count(moments.length)} moments are kept, ${bytes(size)} of weights, ${until}.`;
  if (gone === 0) return kept;
  return `${kept} ${count(gone)} more were let go, since all of them may take ${bytes(limit)}: those whose neighbours are close, and neither the first, nor the last, nor the best.`;
}
