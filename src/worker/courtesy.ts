import type { Network } from '../training/network.ts';

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

  /** Settles when no answer is under way: the turn of whatever can wait. */
  turn(): Promise<void> {
    return this.done;
  }

  /** The same network as a training is to see it. */
  trainingOf(network: Network): Network {
    const smaller = () => performance.now() - this.answered < lately;
    const trainSteps = this.politely(network, smaller);
    return {
      backend: network.backend,
      experiment: network.experiment,
      get stepsPerCall() {
        const { stepsPerCall } = network;
        return smaller() ? Math.ceil(stepsPerCall / bites) : stepsPerCall;
      },
      trainSteps,
      startEpoch: (order) => network.startEpoch(order),
      setLearningRate: (learningRate) => network.setLearningRate(learningRate),
      evaluate: (split) => network.evaluate(split),
      predict: (images) => network.predict(images),
      activations: (image) => network.activations(image),
      weights: () => network.weights(),
      setWeights: (weights) => network.setWeights(weights),
      optimizerState: () => network.optimizerState(),
      setOptimizerState: (state) => network.setOptimizerState(state),
      report: () => network.report(),
      dispose: () => network.dispose(),
    };
  }

  /** Submits calls in order, in their turn, and while somebody draws one at a time, with rests. */
  private politely(network: Network, drawing: () => boolean): Network['trainSteps'] {
    let submitted: Promise<unknown> = Promise.resolve();
    let finished: Promise<number> = Promise.resolve(0);
    const submit = async (first: number, last: number, before: Promise<unknown>) => {
      await before;
      if (drawing()) await rest(rests * (await finished));
      await this.turn();
      const call = network.trainSteps(first, last);
      finished = duration(call);
      return { call };
    };
    return async (first, last) => {
      const mine = submit(first, last, submitted);
      submitted = mine.catch(() => undefined);
      return (await mine).call;
    };
  }
}

/** Milliseconds until `call` has ended, well or badly. */
async function duration(call: Promise<unknown>): Promise<number> {
  const started = performance.now();
  await call.catch(() => undefined);
  return performance.now() - started;
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, longestRest)));
}
