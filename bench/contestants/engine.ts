import { stepsPerEpoch } from '../../src/domain/experiment/experiment.ts';
import { createRandom, permutation } from '../../src/domain/random/random.ts';
import { createEngineNetwork } from '../../src/engine/index.ts';
import { requestTestDevice } from '../../src/engine/testing/device.ts';
import { syntheticData } from '../networks.ts';
import type { MakeContestant } from './contestant.ts';

const stepsOfData = 200;

/** This project's engine, driven as training/loop.ts does: two calls under way at once. */
export const makeEngine: MakeContestant = async (experiment, tests) => {
  const device = await requestTestDevice();
  const data = syntheticData(experiment, stepsOfData, tests);
  const network = await createEngineNetwork(device, experiment, data, { autotune: true });
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
    longestRun: stepsPerEpoch(data.train.count, experiment),
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
    dispose() {
      network.dispose();
      device.destroy();
    },
  };
};
