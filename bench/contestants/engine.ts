import { createEngineNetwork } from '../../src/engine/index.ts';
import { requestTestDevice } from '../../src/engine/testing/device.ts';
import { syntheticData } from '../networks.ts';
import type { MakeContestant } from './contestant.ts';
import { contestantOf } from './network.ts';

const stepsOfData = 200;

/** This project's engine. */
export const makeEngine: MakeContestant = async (experiment, tests) => {
  const device = await requestTestDevice();
  const data = syntheticData(experiment, stepsOfData, tests);
  const network = await createEngineNetwork(device, experiment, data, { autotune: true });
  return contestantOf(network, data, () => device.destroy());
};
