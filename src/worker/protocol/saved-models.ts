/** What files are, and what those of models say before they are used: types only. */
import type { NamedBytes } from '../../data/models/model-files.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { ModelSpec } from '../../domain/model/model.ts';

export type { BroughtKind } from '../../data/files/brought-kinds.ts';

/** What each of these files is for, in their order. */
export interface TellFiles {
  readonly kind: 'tellFiles';
  readonly files: readonly File[];
}

export interface InspectModel {
  readonly kind: 'inspectModel';
  readonly files: readonly NamedBytes[];
  /** The network whose weights a file of weights alone may hold. */
  readonly open: ModelSpec;
}

export interface SavedModelInfo {
  readonly model: ModelSpec;
  /** The settings that it was trained with, where this page saved it. */
  readonly experiment: Experiment | null;
  /** False for an architecture alone (Keras's .json). */
  readonly hasWeights: boolean;
  /** What is not as it stands in the file, in sentences. */
  readonly notes: readonly string[];
}
