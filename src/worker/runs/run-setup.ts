import { t } from '../../domain/language.ts';
import type { SplitName } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import { LabError } from '../../domain/failure.ts';
import { evaluateBeside } from '../../training/evaluate-beside.ts';
import type { Evaluation } from '../../training/network.ts';
import type { PreparedData } from '../../training/prepare.ts';
import type { Backends, PlacedNetwork } from '../gpu/backends.ts';
import { isFasterBeside } from '../gpu/preference.ts';
import type { BackendChoice, BackendInfo, PlacedRun, WorkerEvent } from '../protocol/protocol.ts';
import type { RunKeeper } from '../store/run-keeper.ts';
import type { Moments } from '../time/moments.ts';
import type { Courtesy } from './courtesy.ts';
import type { LastEpoch } from './last-epoch.ts';
import type { Residents } from './residents.ts';
import type { Snapshot } from './snapshot.ts';
import type { Twin } from './twins.ts';

export interface RunSetup {
  readonly runId: string;
  readonly experiment: Experiment;
  readonly datasetId: string;
  /** Name of the data set, for the file that the run may be saved in. */
  readonly dataset: string;
  readonly prepared: PreparedData;
  readonly choice: BackendChoice;
  readonly backends: Pick<Backends, 'place' | 'besideOnProcessor'>;
  readonly courtesy: Courtesy;
  readonly emit: (event: WorkerEvent) => void;
  /** Puts networks away that are not used, where they are too many. */
  readonly residents?: Residents;
  /** Goes on from here instead of starting anew. */
  readonly from?: Snapshot;
  /** Takes its steps in turn with another training's. */
  readonly twin?: Twin;
  /** Keeps the state of the training as it goes on. */
  readonly keeper?: Pick<RunKeeper, 'key' | 'offer' | 'settled' | 'giveUp'>;
  /** Keeps its weights as they were at moments of the training. */
  readonly moments?: Moments;
  /** Knows where its last epoch began; trainings of batches are measured and gone. */
  readonly last?: LastEpoch;
}

/** What is told of a run as it begins. */
export function describeRun({ experiment, prepared }: RunSetup, backend: BackendInfo): PlacedRun {
  const trainCount = prepared.data.train.count;
  return {
    backend,
    stepsPerEpoch: stepsPerEpoch(trainCount, experiment),
    trainCount,
    validationCount: prepared.data.validation?.count ?? 0,
  };
}

/**
 * Measures a split by what is fastest for it; the verdicts are the network's own. One that learns is
 * asked itself: beside it, it would be measured at two moments.
 */
export function measure(
  { choice, experiment, prepared, backends }: RunSetup,
  { network, info }: PlacedNetwork,
  split: SplitName,
  learns: boolean,
): Promise<Evaluation> {
  const { data } = prepared;
  const count = data[split]?.count ?? 0;
  const left = choice === 'auto' && !learns;
  if (!left || !isFasterBeside(info, experiment.model, count)) {
    return network.evaluate(split);
  }
  return evaluateBeside(network, data, split, (one, own) => backends.besideOnProcessor(one, own));
}

export const gone = () => new LabError('run-unknown', t('This run is not here any more.'));
export const unstarted = () => new LabError('run-unknown', t('This run has not started yet.'));

/** @throws LabError 'experiment-invalid' where a schedule makes the rate. */
export function checkRateIsFree({ schedule }: Experiment): void {
  if (!schedule) return;
  const message = t('The schedule of this training sets its learning rate, step by step.');
  throw new LabError('experiment-invalid', message);
}
