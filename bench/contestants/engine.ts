import type { MakeContestant } from '../../src/benchmark/contestant.ts';
import { engineContestant } from '../../src/benchmark/contestants.ts';
import { syntheticData } from '../../src/benchmark/networks.ts';
import { createEngineNetwork } from '../../src/engine/index.ts';
import { isSoftware } from '../../src/engine/gpu/software.ts';
import { requestTestDevice } from '../../src/engine/testing/device.ts';
import { createProcessorNetwork } from '../../src/processor/index.ts';
import { evaluateBeside } from '../../src/training/evaluate-beside.ts';
import { isFasterBeside } from '../../src/worker/gpu/preference.ts';

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

/** Evaluation as the page has it of a run on the engine: beside it where that is faster. */
export const makeApp: MakeContestant = async (experiment, tests) => {
  const device = await requestTestDevice();
  const data = syntheticData(experiment, 1, tests);
  const network = await createEngineNetwork(device, experiment, data);
  const info = { backend: network.backend, software: isSoftware(device.adapterInfo) };
  const beside = isFasterBeside(info, experiment.model, tests);
  return {
    longestRun: 1,
    run: () => Promise.reject(new Error('Only evaluations are timed.')),
    async evaluate() {
      if (beside) await evaluateBeside(network, data, 'test', createProcessorNetwork);
      else await network.evaluate('test');
    },
    dispose() {
      network.dispose();
      device.destroy();
    },
  };
};
