/** Requests about the last epoch of a training, to be trained again elsewhere: types only. */
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { BackendChoice, BackendInfo, NamedBytes } from './protocol.ts';

/** The state in which the last epoch of a run began. */
export interface LastEpochState {
  /** Of the state in memory; a file of it is a little larger. */
  readonly bytes: number;
  /** Steps of the epoch that were done; null for all. */
  readonly steps: number | null;
  /** As `exportRun` writes one; null where it was not asked for. */
  readonly file: Uint8Array | null;
}

/** What came of training the last epoch again. */
export interface LastEpochAgain {
  readonly backend: BackendInfo;
  /** Whether every weight is the same, bit for bit. */
  readonly same: boolean;
  /** How far the weights lie from the claimed ones, as a share of what the epoch changed (L2). */
  readonly distance: number;
  /** Null where the epoch was stopped before its end. */
  readonly log: EpochLog | null;
}

export type LastEpochRequest =
  /** Null where it is not known. */
  | { readonly kind: 'lastEpochState'; readonly runId: string; readonly withFile: boolean }
  /** Trains it again from the state in which it began, and compares with the weights of a model file. */
  | {
      readonly kind: 'lastEpochAgain';
      readonly datasetId: string;
      readonly choice: BackendChoice;
      /** As it is claimed; the state must be of the same. */
      readonly experiment: Experiment;
      readonly state: Uint8Array;
      readonly steps: number | null;
      readonly files: readonly NamedBytes[];
    };

export interface LastEpochReplies {
  lastEpochState: LastEpochState | null;
  lastEpochAgain: LastEpochAgain;
}
