import { stepsPerEpoch } from '../domain/experiment/experiment.ts';
import { createRandom, permutation } from '../domain/random/random.ts';
import type { Network, TrainingData } from '../training/network.ts';
import type { Contestant } from './contestant.ts';

/** A network of this project, driven as training/loop.ts does: two calls under way at once. */
export function contestantOf(network: Network, data: TrainingData): Contestant {
  const order = permutation(data.train.count, createRandom(1));
  const scriptMs: number[] = [];
  const submit = (first: number, last: number) => {
    const started = performance.now();
    const call = network.trainSteps(first, last);
    scriptMs.push((performance.now() - started) / (last - first));
    return call;
  };
  return {
    scriptMs,
    longestRun: stepsPerEpoch(data.train.count, network.experiment),
    rewind: () => network.startEpoch(order),
    async run(steps) {
      let earlier: Promise<unknown> = Promise.resolve();
      for (let first = 0; first < steps;) {
        const last = Math.min(first + network.stepsPerCall, steps);
        const call = submit(first, last);
        await earlier;
        earlier = call;
        first = last;
      }
      await earlier;
    },
    async evaluate() {
      await network.evaluate('test');
    },
    dispose: () => network.dispose(),
  };
}
