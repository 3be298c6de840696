/** This project's own sides of the benchmark. */
import type { Experiment } from '../domain/experiment/experiment.ts';
import { createEngineNetwork } from '../engine/index.ts';
import { createProcessorNetwork } from '../processor/index.ts';
import type { Contestant } from './contestant.ts';
import { contestantOf } from './network-contestant.ts';
import { syntheticData } from './networks.ts';

const stepsOfData = 200;

/** The engine on a device, which stays its owner's. Tiles are measured, as in the app. */
export async function engineContestant(
  device: GPUDevice,
  experiment: Experiment,
  tests: number,
): Promise<Contestant> {
  const data = syntheticData(experiment, stepsOfData, tests);
  const network = await createEngineNetwork(device, experiment, data, { autotune: true });
  return contestantOf(network, data);
}

/** The same plan in WebAssembly, with as many threads as there are or as are asked for. */
export async function processorContestant(
  experiment: Experiment,
  tests: number,
  options: { readonly threads?: number } = {},
): Promise<Contestant> {
  const data = syntheticData(experiment, stepsOfData, tests);
  return contestantOf(await createProcessorNetwork(experiment, data, options), data);
}
