import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { PreparedData } from '../../training/prepare.ts';
import type { Backends } from '../gpu/backends.ts';
import type { BackendChoice, WorkerEvent } from '../protocol/protocol.ts';
import type { RunKeeper } from '../store/run-keeper.ts';
import type { Moments } from '../time/moments.ts';
import type { Courtesy } from './courtesy.ts';
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
  readonly backends: Pick<Backends, 'place'>;
  readonly courtesy: Courtesy;
  readonly emit: (event: WorkerEvent) => void;
  /** Goes on from here instead of starting anew. */
  readonly from?: Snapshot;
  /** Takes its steps in turn with another training's. */
  readonly twin?: Twin;
  /** Keeps the state of the training as it goes on. */
  readonly keeper?: Pick<RunKeeper, 'key' | 'offer' | 'settled' | 'giveUp'>;
  /** Keeps its weights as they were at moments of the training. */
  readonly moments?: Moments;
}
