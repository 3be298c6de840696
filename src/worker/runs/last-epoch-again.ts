import { t } from '../../domain/language.ts';
import { readModelFiles } from '../../data/models/model-files.ts';
import { changedSettings } from '../../domain/experiment/differences.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { LabError } from '../../domain/failure.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { ControlState } from '../../training/control.ts';
import { createControl } from '../../training/control.ts';
import { train } from '../../training/loop.ts';
import type { Network, Stepper } from '../../training/network.ts';
import type { RunState } from '../../training/run-state.ts';
import { decodeRunState } from '../../training/run-state.ts';
import type { LastEpochAgain } from '../protocol/last-epoch.ts';
import type { RequestOf } from '../protocol/protocol.ts';
import type { Run } from './run.ts';

type Order = RequestOf<'lastEpochAgain'>;

/** Makes a run that stands at a state; its owner frees it. */
export type MakeRun = (
  order: Pick<Order, 'datasetId' | 'choice'>,
  state: RunState,
) => Promise<{ readonly run: Run; free: () => Promise<void> }>;

/**
 * Trains the last epoch of somebody else's training again, from the state in which it began, and
 * compares with the weights that it is said to have ended with.
 * @throws LabError 'model-file-invalid', 'saved-run-invalid' for damaged files, 'state-mismatch' where
 * the state is of another training than is claimed.
 */
export async function lastEpochAgain(order: Order, make: MakeRun): Promise<LastEpochAgain> {
  const state = decodeRunState(order.state);
  const { experiment } = order;
  const other = changedSettings(experiment, state.experiment);
  if (other.length > 0 || experiment.seed !== state.experiment.seed || state.progress.step > 0) {
    const message = t('The enclosed state is of another training ({count}).', {
      count: other.join(', ') || t('another seed or moment'),
    });
    throw new LabError('state-mismatch', message);
  }
  const { weights: claimed } = await readModelFiles(order.files, experiment.model);
  if (!claimed) throw new LabError('model-file-invalid', t('The file has no weights.'));
  const { run, free } = await make(order, state);
  try {
    const { backend } = await run.revive(state);
    const again = await run.ask((network) => trainAgain(network, run, state, order.steps));
    return { backend, log: again.log, ...compared(state.weights, claimed, again.weights) };
  } finally {
    await free();
  }
}

/** The steps of `network` up to `last`; then the training is told to stop. */
function stopAfter(network: Stepper, last: number | null, control: ControlState): Stepper {
  if (last === null) return network;
  return {
    get stepsPerCall() {
      return network.stepsPerCall;
    },
    async trainSteps(from, to, signal) {
      const done = from < last ? await network.trainSteps(from, Math.min(to, last), signal) : [];
      if (to >= last) control.stop();
      return done;
    },
  };
}

async function trainAgain(
  network: Network,
  run: Run,
  { progress }: RunState,
  steps: number | null,
): Promise<{ weights: WeightSet; log: EpochLog | null }> {
  const { prepared, courtesy, experiment } = run.setup;
  const control = createControl();
  const stepper = stopAfter(courtesy.trainingOf(network), steps, control);
  const { data } = prepared;
  let log: EpochLog | null = null;
  for await (const event of train({ network, stepper, data, control, from: progress })) {
    if (event.kind !== 'epoch') continue;
    log = event.log;
    // After the last epoch it ends by itself, and callbacks do what they do at the end.
    if (event.progress.epoch <= experiment.epochs) control.stop();
  }
  return { weights: await network.weights(), log };
}

/** The L2 distance of all weights of two sets. */
function distanceOf(one: WeightSet, other: WeightSet): number {
  let sum = 0;
  for (const [at, { values }] of one.entries()) {
    const others = other[at]?.values ?? new Float32Array();
    for (const [index, value] of values.entries()) sum += (value - (others[index] ?? 0)) ** 2;
  }
  return Math.sqrt(sum);
}

function compared(
  before: WeightSet,
  claimed: WeightSet,
  again: WeightSet,
): Pick<LastEpochAgain, 'same' | 'distance'> {
  const off = distanceOf(again, claimed);
  const moved = distanceOf(again, before);
  return { same: off === 0, distance: off === 0 ? 0 : off / (moved || Number.MIN_VALUE) };
}
