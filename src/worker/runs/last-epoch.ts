import type { EpochLog } from '../../domain/experiment/history.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { Progress } from '../../training/loop.ts';
import type { Snapshot } from './snapshot.ts';

/** Larger states are not held back for this: the largest network of a lesson has 14 MB. */
const mostBytes = 24_000_000;

/** Where the last epoch of a training began, and how many of its steps were done; null for all. */
export interface LastEpochStart {
  readonly state: Snapshot;
  readonly steps: number | null;
}

/** Of all that going on needs: weights, the optimizer's slots, the best weights so far. */
export function bytesOfSnapshot({ weights, optimizer, progress }: Snapshot): number {
  const of = (set: WeightSet) => set.reduce((sum, { values }) => sum + values.byteLength, 0);
  const slots = optimizer.slots.reduce((sum, values) => sum + values.byteLength, 0);
  return of(weights) + slots + of(progress.callbacks.bestWeights ?? []);
}

/** Follows a training, and knows at its end from where its last epoch can be trained again. */
export class LastEpoch {
  /** Where the epoch under way began, and the one before it. */
  private now: Snapshot | null = null;
  private before: Snapshot | null = null;
  private readonly scheduled: boolean;

  constructor(scheduled: boolean) {
    this.scheduled = scheduled;
  }

  /** A training begins, or goes on in the middle of an epoch. */
  begin(start: Snapshot): void {
    this.now = this.held(start);
    this.before = null;
  }

  /** An epoch is done, and the next begins at `next`. */
  ended(log: EpochLog, next: Snapshot): void {
    const { now } = this;
    // At another rate than the one that it began with it would not be the same epoch again.
    const same = this.scheduled || now?.progress.learningRate === log.learningRate;
    this.before = same ? now : null;
    this.now = this.held(next);
  }

  /** What is under way cannot be done again from its start. */
  disturb(): void {
    this.now = null;
  }

  /** The last epoch of a training that stands at `progress`; null where its start is not known. */
  startOf({ step }: Progress): LastEpochStart | null {
    const state = step > 0 ? this.now : this.before;
    return state && { state, steps: step > 0 ? step : null };
  }

  private held(start: Snapshot): Snapshot | null {
    return start.progress.step === 0 && bytesOfSnapshot(start) <= mostBytes ? start : null;
  }
}
