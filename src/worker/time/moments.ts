import type { WeightSet } from '../../domain/model/weights.ts';
import type { Progress } from '../../training/loop.ts';
import type { KeptMoments, TrainingMoment } from '../protocol/time.ts';

/** The weights of one run at all its moments take no more than this. */
export const momentLimit = 64_000_000; // bytes

/** So many moments of the first epoch are kept, its end left out: most is learnt there. */
const withinFirst = 20;

/** Steps of the first epoch whose weights are kept: close together at first, and further apart later. */
export function firstMoments(steps: number): number[] {
  const places = Array.from({ length: withinFirst }, (_, at) =>
    Math.round(steps ** (at / withinFirst)),
  );
  return [...new Set(places)].filter((step) => step > 0 && step < steps);
}

interface Moment extends TrainingMoment {
  readonly weights: WeightSet;
  readonly bytes: number;
  /** Loss of the epoch that it ends, of validation where there is any; null within an epoch. */
  readonly loss: number | null;
}

const bytesOf = (weights: WeightSet): number =>
  weights.reduce((sum, { values }) => sum + values.byteLength, 0);

/** Where a moment lies on the reader's way through them: the first epoch is as long as four others. */
const placeOf = ({ epochs }: TrainingMoment): number =>
  epochs < 1 ? 4 * Math.sqrt(epochs) : 3 + epochs;

function lossOf({ step, epoch, history }: Progress): number | null {
  const log = history.at(-1);
  if (step > 0 || log?.epoch !== epoch - 1) return null;
  return log.validationLoss ?? log.loss;
}

/**
 * The weights of a training at moments of it, in memory. Where they would take more than their limit,
 * those go whose neighbours lie closest; the first, the last and the best always stay.
 */
export class Moments {
  private readonly steps: number;
  private readonly limit: number;
  private kept: Moment[] = [];
  private gone = 0;

  constructor(stepsPerEpoch: number, limit = momentLimit) {
    this.steps = stepsPerEpoch;
    this.limit = limit;
  }

  /** Steps of the first epoch that are moments. */
  get early(): readonly number[] {
    return firstMoments(this.steps);
  }

  /** Keeps the weights of a moment: nobody may write into them afterwards. */
  add(progress: Progress, weights: WeightSet): void {
    const { epoch, step } = progress;
    const epochs = epoch - 1 + step / Math.max(1, this.steps);
    const moment = {
      epoch,
      step,
      epochs,
      weights,
      bytes: bytesOf(weights),
      loss: lossOf(progress),
    };
    // A training that has lost its device comes by some moments a second time.
    this.kept = [...this.kept.filter((one) => one.epochs < epochs), moment];
    while (this.bytes > this.limit && this.thin());
  }

  /** The weights of a moment; null where they are not kept. */
  weightsAt({ epoch, step }: Pick<TrainingMoment, 'epoch' | 'step'>): WeightSet | null {
    return this.kept.find((one) => one.epoch === epoch && one.step === step)?.weights ?? null;
  }

  describe(): KeptMoments {
    const moments = this.kept.map(({ epoch, step, epochs }) => ({ epoch, step, epochs }));
    return { moments, bytes: this.bytes, limit: this.limit, gone: this.gone };
  }

  private get bytes(): number {
    return this.kept.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Lets the moment go that is missed least; false where none can. */
  private thin(): boolean {
    const best = this.best();
    let [least, at] = [Infinity, -1];
    for (const [place, moment] of this.kept.entries()) {
      const [before, after] = [this.kept[place - 1], this.kept[place + 1]];
      if (!before || !after || moment === best) continue;
      const gap = placeOf(after) - placeOf(before);
      if (gap < least) [least, at] = [gap, place];
    }
    if (at < 0) return false;
    this.kept = this.kept.toSpliced(at, 1);
    this.gone++;
    return true;
  }

  private best(): Moment | null {
    return this.kept.reduce<Moment | null>(
      (best, one) => (one.loss !== null && one.loss < (best?.loss ?? Infinity) ? one : best),
      null,
    );
  }
}
