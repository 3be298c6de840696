import type { Finding } from '../../domain/coach/finding.ts';
import type { Measured } from '../../domain/coach/outcome.ts';
import { compareRuns } from '../../domain/coach/outcome.ts';
import type { Try } from '../../state/coach/tries.ts';
import { count, percent, points } from '../../domain/numbers.ts';
import { adviceNames } from './coach-words.ts';

const splitNames = {
  train: 'training images',
  validation: 'validation images',
  test: 'test images',
} as const;

/** Whether the advice helped, and how far one training of each can be trusted with that. */
export function tryWords({ advice, finding, result }: Try, now: readonly Finding[]): string {
  const gone = now.every(({ code }) => code !== finding);
  const seen = gone ? 'What it was for is not seen any more.' : 'What it was for is still seen.';
  const tried = `With ${adviceNames[advice]}`;
  if (!result?.after) return `${tried}: there is nothing to measure it by. ${seen}`;
  const { before, after, split } = result;
  const where = splitNames[split];
  if (!before)
    return `${tried}, ${percent(after.accuracy)} of the ${where} are right; the training before could not be measured. ${seen}`;
  return `${tried}, ${percent(after.accuracy)} of the ${where} are right, after ${percent(before.accuracy)}. ${verdict(before, after)} ${seen}`;
}

function verdict(before: Measured, after: Measured): string {
  const { outcome, gain, doubt } = compareRuns(before, after);
  const chance = `On ${count(after.count)} images, chance alone makes up to ${points(doubt)}`;
  switch (outcome) {
    case 'helped':
      return `It helped: ${points(gain)} more. ${chance}; another seed may still give another figure.`;
    case 'hurt':
      return `It did not help: ${points(gain)} less. ${chance}; another seed may still give another figure.`;
    case 'luck':
      return `That may be luck: the two differ by ${points(gain)}, and ${chance.charAt(0).toLowerCase()}${chance.slice(1)}. Train both with other seeds to know.`;
  }
}
