import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import type { Contestant, MakeContestant } from '../../src/benchmark/contestant.ts';
import { processorContestant } from '../../src/benchmark/contestants.ts';

async function make(
  experiment: Experiment,
  tests: number,
  options: { readonly threads?: number },
): Promise<Contestant> {
  const contestant = await processorContestant(experiment, tests, options);
  // Its calls compute behind a promise: what the page's thread spends is the browser's to tell.
  return { ...contestant, scriptMs: undefined };
}

/** This project's plan in WebAssembly, with as many threads as there are. */
export const makeProcessor: MakeContestant = (experiment, tests) => make(experiment, tests, {});

/** The same with one thread, as where the page is not cross-origin isolated. */
export const makeOneThread: MakeContestant = (experiment, tests) =>
  make(experiment, tests, { threads: 1 });
