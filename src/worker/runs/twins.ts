import type { Progress } from '../../training/loop.ts';
import type { Stepper } from '../../training/network.ts';
import type { RunAction } from '../protocol/protocol.ts';

/** Trainings that go side by side, two by two: a call of steps of one, then one of the other. */
export class Twins {
  private readonly pairs = new Map<string, Pair>();

  /** A place in the pair of this name: the second waits for the first, and the first for the second. */
  join(name: string, runId: string): Twin {
    const pair = this.pairs.get(name) ?? new Pair();
    this.pairs.set(name, pair);
    return pair.join(runId, () => this.pairs.delete(name));
  }

  /** The pair that a run trains in, while it does. */
  of(runId: string): Pair | null {
    return [...this.pairs.values()].find((pair) => pair.runIds.includes(runId)) ?? null;
  }
}

/** Two trainings, and how far each has submitted its steps. */
class Pair {
  private readonly twins: Twin[] = [];
  private readonly waiting = new Set<() => void>();
  private left = 0;
  /** What both were told last. */
  told: RunAction | null = null;
  /** Who had the last turn: of two that are as far, the other comes. */
  last: Twin | null = null;

  get runIds(): readonly string[] {
    return this.twins.map(({ runId }) => runId);
  }

  join(runId: string, onEmpty: () => void): Twin {
    const twin = new Twin(this, runId, () => {
      this.left++;
      this.tell();
      // One that failed before the second came is remembered: the second need not wait for it.
      if (this.left === 2) onEmpty();
    });
    this.twins.push(twin);
    this.tell();
    return twin;
  }

  /** Both hear of what is asked of either: paused or stopped, nobody waits for the other. */
  hear(action: RunAction): void {
    this.told = action;
    this.tell();
  }

  /** Settles when it is this twin's turn: the other is as far, or does not go on. */
  async turn(twin: Twin, position: () => number): Promise<void> {
    while (!this.isTurn(twin, position())) {
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  private isTurn(twin: Twin, position: number): boolean {
    if (this.left > 0 || (this.told !== null && this.told !== 'resume')) return true;
    const other = this.twins.find((one) => one !== twin);
    if (!other || position > other.position) return false;
    return position < other.position || this.last !== twin;
  }

  tell(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const wake of waiting) wake();
  }
}

/** One of two trainings that go side by side. */
export class Twin {
  /** Epochs of which the steps are submitted, with the fraction of the last one. */
  position = 0;
  readonly runId: string;
  private readonly pair: Pair;
  private readonly onLeave: () => void;
  private gone = false;
  /** Counts the networks that it had: after a lost device, what waited for the old one is void. */
  private networks = 0;

  constructor(pair: Pair, runId: string, onLeave: () => void) {
    this.pair = pair;
    this.runId = runId;
    this.onLeave = onLeave;
  }

  /** What both were told before this one was there. */
  get told(): RunAction | null {
    return this.pair.told;
  }

  /** Takes a network's steps in turn with the other training's, from where it stands on. */
  stepperOf(stepper: Stepper, from: Progress, stepsPerEpoch: number): Stepper {
    const own = ++this.networks;
    let { epoch, step: seen } = from;
    const placeOf = (step: number) => epoch - 1 + step / stepsPerEpoch;
    this.position = placeOf(seen);
    this.pair.tell();
    let submitted: Promise<unknown> = Promise.resolve();
    const submit = async (
      first: number,
      last: number,
      before: Promise<unknown>,
      signal?: AbortSignal,
    ) => {
      await before;
      if (first < seen) epoch++;
      seen = last;
      await this.pair.turn(this, () => placeOf(first));
      if (own !== this.networks) throw new Error('Another network goes on in its place.');
      this.position = placeOf(last);
      this.pair.last = this;
      this.pair.tell();
      return { call: stepper.trainSteps(first, last, signal) };
    };
    return {
      get stepsPerCall() {
        return stepper.stepsPerCall;
      },
      trainSteps: async (first, last, signal) => {
        const mine = submit(first, last, submitted, signal);
        submitted = mine.catch(() => undefined);
        return (await mine).call;
      },
    };
  }

  /** Has ended, well or badly: the other goes on alone. */
  leave(): void {
    if (this.gone) return;
    this.gone = true;
    this.onLeave();
  }
}
