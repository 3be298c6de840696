/** What a new run of the page is asked to be. */
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type {
  BackendChoice,
  DatasetInfo,
  SavedRunInfo,
  StoredRun,
} from '../../worker/protocol/protocol.ts';

/** What a callback said, and the epoch after which it said it. */
export interface RunNotice {
  readonly epoch: number;
  readonly text: string;
}

/** What a stored state says of its run, so that a lost record can be made anew. */
export interface KeptWords {
  readonly lessonId: LessonId;
  readonly variantId: string | null;
  readonly title: string;
  /** When it began, in milliseconds. */
  readonly at: number;
  /** What the lesson was to use, as an address writes it. */
  readonly choice: string;
  readonly data: Pick<DatasetInfo, 'name'> & {
    readonly generated: boolean;
    readonly train: number;
    readonly test: number;
  };
}

/** A run that was saved to a file, and what the file says of it. */
export interface SavedRun {
  readonly bytes: Uint8Array;
  readonly info: SavedRunInfo;
}

export interface RunOrder {
  readonly lessonId: LessonId;
  readonly title: string;
  readonly datasetId: string;
  readonly experiment: Experiment;
  readonly choice: BackendChoice;
  /** Goes on from where this run stood instead of starting anew. */
  readonly from?: SavedRun;
  /** Goes on from the state that is stored, under the same key. */
  readonly stored?: StoredRun;
  /** Takes it from the tab that trains it. */
  readonly takeOver?: boolean;
  /** Trains in turn with the other run of this name. */
  readonly twin?: string;
  readonly words?: KeptWords;
  /** Goes on at this rate. */
  readonly learningRate?: number;
  /** What callbacks said before it was cut short, and why it was. */
  readonly notices?: readonly RunNotice[];
}
