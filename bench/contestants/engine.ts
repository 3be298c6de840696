import type { MakeContestant } from '../../src/benchmark/contestant.ts';
import { engineContestant } from '../../src/benchmark/contestants.ts';
import { requestTestDevice } from '../../src/engine/testing/device.ts';

/** This project's engine, on a device of its own. */
export const makeEngine: MakeContestant = async (experiment, tests) => {
  const device = await requestTestDevice();
  const contestant = await engineContestant(device, experiment, tests);
  return {
    ...contestant,
    dispose() {
      contestant.dispose();
      device.destroy();
    },
  };
};
