import type {
  EarlyStoppingState,
  ReduceLearningRateState,
} from '../domain/experiment/callbacks.ts';
import {
  endEarlyStopping,
  newEarlyStopping,
  newReduceLearningRate,
  stepEarlyStopping,
  stepReduceLearningRate,
} from '../domain/experiment/callbacks.ts';
import type { EpochLog } from '../domain/experiment/history.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import type { Network } from './network.ts';

/** What the callbacks of a run remember from epoch to epoch. */
export interface CallbackState {
  readonly earlyStopping: EarlyStoppingState;
  readonly reduceLearningRate: ReduceLearningRateState;
  /** Weights of the best epoch so far, when they are to be restored. */
  readonly bestWeights: WeightSet | null;
}

export const newCallbacks: CallbackState = {
  earlyStopping: newEarlyStopping,
  reduceLearningRate: newReduceLearningRate,
  bestWeights: null,
};

export interface CallbackOutcome {
  readonly state: CallbackState;
  readonly stop: boolean;
  /** Rate for the next epoch, or null to leave it. */
  readonly learningRate: number | null;
  readonly notices: readonly string[];
}

const present = (notices: readonly (string | null)[]) =>
  notices.filter((notice): notice is string => notice !== null);

/** Runs the experiment's callbacks after one epoch, and lets them act on the network. */
export async function afterEpoch(
  network: Network,
  state: CallbackState,
  log: EpochLog,
): Promise<CallbackOutcome> {
  const { earlyStopping, reduceLearningRate } = network.experiment;
  const plateau = reduceLearningRate
    ? stepReduceLearningRate(reduceLearningRate, state.reduceLearningRate, log)
    : { state: state.reduceLearningRate, learningRate: null, notice: null };
  const early = earlyStopping
    ? stepEarlyStopping(earlyStopping, state.earlyStopping, log)
    : { state: state.earlyStopping, stop: false, keepWeights: false, notice: null };
  if (plateau.learningRate !== null) network.setLearningRate(plateau.learningRate);
  return {
    state: {
      earlyStopping: early.state,
      reduceLearningRate: plateau.state,
      bestWeights: early.keepWeights ? await network.weights() : state.bestWeights,
    },
    stop: early.stop,
    learningRate: plateau.learningRate,
    notices: present([plateau.notice, early.notice]),
  };
}

/** Closes the callbacks when the run ends by itself: the best weights come back if asked for. */
export function afterTraining(network: Network, state: CallbackState): readonly string[] {
  const { earlyStopping } = network.experiment;
  if (!earlyStopping) return [];
  const end = endEarlyStopping(earlyStopping, state.earlyStopping);
  if (end.restoreWeights && state.bestWeights) network.setWeights(state.bestWeights);
  return end.notices;
}
