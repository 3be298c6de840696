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

/** A moment, and what is kept of it. */
export interface KeptMoment extends TrainingMoment {
  readonly weights: WeightSet;
  /** Loss of the epoch that it ends, of validation where there is any; null within an epoch. */
  readonly loss: number | null;
}

interface Moment extends KeptMoment {
  readonly bytes: number;
}

/** Where moments are kept beyond the page. */
export interface MomentShelf {
  readonly read: () => Promise<Known>;
  /** Gives how many of them are stored now. */
  readonly write: (known: Known) => Promise<number>;
}

type Place = Pick<Progress, 'epoch' | 'step'>;

interface Known {
  readonly moments: readonly KeptMoment[];
  readonly gone: number;
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
 * The weights of a training at moments of it, in memory, and stored with its state. Where they would take more than their limit,
 * those go whose neighbours lie closest; the first, the last and the best always stay.
 */
export class Moments {
  private readonly steps: number;
  private readonly limit: number;
  private readonly shelf: MomentShelf | null;
  private kept: Moment[] = [];
  private gone = 0;
  private stored = 0;
  private readonly before: Place | null;
  private reading: Promise<void> | null = null;

  /** `before`: where a training of an earlier visit stands, whose moments are taken back. */
  constructor(
    stepsPerEpoch: number,
    limit = momentLimit,
    shelf: MomentShelf | null = null,
    before: Place | null = null,
  ) {
    this.steps = stepsPerEpoch;
    this.limit = limit;
    this.shelf = shelf;
    this.before = before;
  }

  /** How many there are. */
  get count(): number {
    return this.kept.length;
  }

  /**
   * Takes back what is stored of an earlier visit, up to where the training stands, once. What cannot be
   * read is as if it had never been kept.
   */
  takeBack(): Promise<void> {
    const { before } = this;
    if (before) this.reading ??= this.read(this.epochsAt(before));
    return this.reading ?? Promise.resolve();
  }

  /** Stores what is kept now. What cannot be stored stays in memory. */
  async store(): Promise<void> {
    if (!this.shelf) return;
    const { kept, gone } = this;
    try {
      this.stored = await this.shelf.write({ moments: kept, gone });
    } catch {
      this.stored = 0;
    }
  }

  private async read(upTo: number): Promise<void> {
    const known = await this.shelf?.read().catch(() => null);
    if (!known) return;
    const before = known.moments.filter(({ epochs }) => epochs <= upTo);
    this.kept = before.map((moment) => ({ ...moment, bytes: bytesOf(moment.weights) }));
    [this.gone, this.stored] = [known.gone, before.length];
    while (this.bytes > this.limit && this.thin());
  }

  private epochsAt({ epoch, step }: Place): number {
    return epoch - 1 + step / Math.max(1, this.steps);
  }

  /** Steps of the first epoch that are moments. */
  get early(): readonly number[] {
    return firstMoments(this.steps);
  }

  /** Keeps the weights of a moment: nobody may write into them afterwards. */
  add(progress: Progress, weights: WeightSet): void {
    const { epoch, step } = progress;
    const epochs = this.epochsAt(progress);
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
    const { bytes, limit, gone, stored } = this;
    return { moments, bytes, limit, gone, stored };
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
