import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import { createProcessorNetwork } from '../../src/processor/index.ts';
import { syntheticData } from '../networks.ts';
import type { Contestant, MakeContestant } from './contestant.ts';
import { contestantOf } from './network.ts';

const stepsOfData = 200;

async function make(
  experiment: Experiment,
  tests: number,
  options: { readonly threads?: number },
): Promise<Contestant> {
  const data = syntheticData(experiment, stepsOfData, tests);
  const network = await createProcessorNetwork(experiment, data, options);
  // Its calls compute behind a promise: what the page's thread spends is the browser's to tell.
  return { ...contestantOf(network, data, () => undefined), scriptMs: undefined };
}

/** This project's plan in WebAssembly, with as many threads as there are. */
export const makeProcessor: MakeContestant = (experiment, tests) => make(experiment, tests, {});

/** The same with one thread, as where the page is not cross-origin isolated. */
export const makeOneThread: MakeContestant = (experiment, tests) =>
  make(experiment, tests, { threads: 1 });
