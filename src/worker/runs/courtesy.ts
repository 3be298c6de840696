import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { Stepper } from '../../training/network.ts';

/** So long after an answer somebody is still drawing, and training takes smaller bites. */
const lately = 1000; // milliseconds

/** How much smaller they are then. */
const bites = 4;

/** After a call, training then rests so many times as long as the call took: a fifth is its share. */
const rests = 4;

const longestRest = 1000; // milliseconds

/**
 * Lets answers go before training: while a network is asked to read a drawing, no training submits
 * further steps, and while somebody draws, trainings submit fewer steps at a time and have a fifth
 * of the device. Without it a reading waits behind two whole calls.
 */
export class Courtesy {
  private asked = 0;
  private trainings = 0;
  private readonly pastimes = new Set<() => void>();
  private answered = -Infinity;
  private done: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;

  /** Carries out `answer`; trainings wait meanwhile. */
  async first<T>(answer: () => Promise<T>): Promise<T> {
    if (this.asked++ === 0) this.done = new Promise((resolve) => (this.open = resolve));
    try {
      return await answer();
    } finally {
      this.answered = performance.now();
      if (--this.asked === 0) this.open();
    }
  }

  /**
   * Carries out a training. What may only be done while none is under way ends as it begins.
   */
  async training<T>(work: () => Promise<T>): Promise<T> {
    this.trainings++;
    for (const end of this.pastimes) end();
    try {
      return await work();
    } finally {
      this.trainings--;
    }
  }

  /**
   * Carries out `work`, which nothing should compute beside; its signal is given when a training
   * begins, or with `signal`.
   * @throws LabError 'device-busy' where one is under way, or began.
   */
  async alone<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.trainings > 0) throw busy();
    const begun = new AbortController();
    const end = () => begun.abort();
    this.pastimes.add(end);
    try {
      return await work(AbortSignal.any([signal, begun.signal]));
    } catch (thrown) {
      throw begun.signal.aborted ? busy() : thrown;
    } finally {
      this.pastimes.delete(end);
    }
  }

  /** Settles when no answer is under way: the turn of whatever can wait. */
  turn(): Promise<void> {
    return this.done;
  }

  /** What a training is to submit this network's steps to. */
  trainingOf(network: Stepper): Stepper {
    const drawing = () => performance.now() - this.answered < lately;
    return {
      get stepsPerCall() {
        return drawing() ? Math.ceil(network.stepsPerCall / bites) : network.stepsPerCall;
      },
      trainSteps: this.politely(network, drawing),
    };
  }

  /** Submits calls in order, in their turn, and while somebody draws one at a time, with rests. */
  private politely(network: Stepper, drawing: () => boolean): Stepper['trainSteps'] {
    let submitted: Promise<unknown> = Promise.resolve();
    let finished: Promise<number> = Promise.resolve(0);
    const submit = async (
      first: number,
      last: number,
      before: Promise<unknown>,
      signal?: AbortSignal,
    ) => {
      await before;
      if (drawing()) await rest(rests * (await finished));
      await this.turn();
      const call = network.trainSteps(first, last, signal);
      finished = duration(call);
      return { call };
    };
    return async (first, last, signal) => {
      const mine = submit(first, last, submitted, signal);
      submitted = mine.catch(() => undefined);
      return (await mine).call;
    };
  }
}

const busy = () =>
  new LabError(
    'device-busy',
    t('A training has the device, and figures beside it would be wrong.'),
  );

/** Milliseconds until `call` has ended, well or badly. */
async function duration(call: Promise<unknown>): Promise<number> {
  const started = performance.now();
  await call.catch(() => undefined);
  return performance.now() - started;
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, longestRest)));
}
