import { shareError } from './course.ts';

/** What a network got right of the images that it was measured on. */
export interface Measured {
  readonly accuracy: number;
  readonly count: number;
}

/** `luck`: the two lie closer than chance alone would put them. */
export type Outcome = 'helped' | 'hurt' | 'luck';

export interface Comparison {
  readonly outcome: Outcome;
  /** Of accuracies, after minus before. */
  readonly gain: number;
  /** Differences up to this one are nothing that these images could tell from luck. */
  readonly doubt: number;
}

/**
 * Whether a change helped, as far as one training of each can say: 19 of 20 times, two networks that
 * are equally good differ by less than twice the standard error on so many images.
 */
export function compareRuns(before: Measured, after: Measured): Comparison {
  const gain = after.accuracy - before.accuracy;
  const doubt = 2 * shareError(before.accuracy, before.count, after.accuracy, after.count);
  if (Math.abs(gain) <= doubt) return { outcome: 'luck', gain, doubt };
  return { outcome: gain > 0 ? 'helped' : 'hurt', gain, doubt };
}
