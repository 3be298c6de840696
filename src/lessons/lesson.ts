import type { Experiment } from '../domain/experiment.ts';
import type { EpochLog } from '../domain/history.ts';

export type LessonId =
  | 'single-layer'
  | 'hidden-layer'
  | 'dropout-mlp'
  | 'first-cnn'
  | 'kaggle-cnn'
  | 'svhn-cnn-1'
  | 'svhn-cnn-2';

/** The kinds of cells that notebook/cells knows how to show. */
export type CellKind =
  | 'load'
  | 'look'
  | 'prepare'
  | 'augment'
  | 'model'
  | 'train'
  | 'evaluate'
  | 'predict'
  | 'confusion'
  | 'errors'
  | 'activations'
  | 'write'
  | 'engineRoom';

/** One cell of a lesson: what it is and what we say about it. Text is Markdown-free prose. */
export interface CellSpec {
  readonly id: string;
  readonly kind: CellKind;
  readonly title: string;
  /** Paragraphs shown above the cell. */
  readonly prose: readonly string[];
  /** A question or experiment to try, shown below the output. */
  readonly tryThis?: readonly string[];
}

/** A documented epoch; what the document does not print is null. */
export type DocumentedEpoch = Pick<
  EpochLog,
  'epoch' | 'loss' | 'accuracy' | 'validationLoss' | 'validationAccuracy'
>;

export interface ReportRow {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

/** Every figure that a document gives for its run. Null where it gives none. */
export interface DocumentedResults {
  readonly document: string;
  readonly trainedOn: string;
  readonly epochs: readonly DocumentedEpoch[];
  readonly testLoss: number | null;
  readonly testAccuracy: number | null;
  readonly validationLoss: number | null;
  readonly validationAccuracy: number | null;
  readonly stepsPerEpoch: number;
  readonly totalParameters: number | null;
  readonly trainableParameters: number | null;
  /** [truth][predicted]. */
  readonly confusion: readonly (readonly number[])[] | null;
  /** scikit-learn's report as printed: two decimals. */
  readonly report: readonly ReportRow[] | null;
  /** Where the document is wrong, and what the lesson does instead. */
  readonly corrections: readonly string[];
}

/** A variant of the experiment that the document itself shows, offered as a switch. */
export interface LessonVariant {
  readonly id: string;
  readonly title: string;
  readonly experiment: Experiment;
  readonly documented: DocumentedResults;
}

export interface Lesson {
  readonly id: LessonId;
  readonly title: string;
  /** One sentence for the outline and the list of lessons. */
  readonly summary: string;
  readonly dataset: 'mnist' | 'fashion-mnist' | 'svhn';
  readonly experiment: Experiment;
  readonly documented: DocumentedResults;
  readonly variants: readonly LessonVariant[];
  readonly cells: readonly CellSpec[];
}
