import type { PublishedSet } from '../domain/data/published-names.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import type { EpochLog } from '../domain/experiment/history.ts';
import type { BinaryCounts } from '../domain/metrics/confusion.ts';

export type LessonId =
  | 'single-layer'
  | 'hidden-layer'
  | 'dropout-mlp'
  | 'first-cnn'
  | 'kaggle-cnn'
  | 'svhn-cnn-1'
  | 'svhn-cnn-2'
  | 'playground';

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
  | 'inside'
  | 'write'
  | 'engineRoom';

/** One cell of a lesson. */
export interface CellSpec {
  readonly id: string;
  readonly kind: CellKind;
  readonly title: string;
}

/** What a lesson says about one of its cells, in prose without markup. */
export interface CellWords {
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

/** Images that the documented run trained on, validated with and was tested on. */
export interface SampleCounts {
  readonly train: number;
  readonly validation: number | null;
  readonly test: number | null;
}

/** The last three rows of a classification report. */
export interface ReportAverages {
  readonly accuracy: number;
  readonly macro: ReportRow;
  readonly weighted: ReportRow;
}

/** One row of document 002's table of measures. */
export interface ClassRow {
  readonly precision: number;
  readonly specificity: number;
  readonly f1: number;
  readonly accuracy: number;
  readonly recall: number;
}

/** Figures that only some documents give. */
interface FurtherFigures {
  /** Which of the document's runs: 'part 1', 'model 2'. */
  readonly part?: string;
  readonly samples?: SampleCounts;
  readonly reportAverages?: ReportAverages;
  /** TP, TN, FP and FN of each class. */
  readonly binaryCounts?: readonly BinaryCounts[];
  readonly classTable?: readonly ClassRow[];
  /** Predictions printed beside the true labels, in the document's order. */
  readonly predictions?: {
    readonly predicted: readonly number[];
    readonly actual: readonly number[];
  };
  /** What the network gave for one test image. */
  readonly sampleOutputs?: { readonly image: number; readonly outputs: readonly number[] };
  /** Images per class in the labelled file. */
  readonly labelCounts?: readonly number[];
  /** Labels with which the training and the test set begin. */
  readonly firstLabels?: {
    readonly train: readonly number[];
    readonly test: readonly number[] | null;
  };
  /** Smallest and largest input after scaling. */
  readonly scaledRange?: {
    readonly train: readonly [low: number, high: number];
    readonly test: readonly [low: number, high: number];
  };
  /** The epoch after which early stopping ended the run. */
  readonly stoppedAt?: number;
}

/** Every figure that a document gives for its run. Null where it gives none. */
export interface DocumentedResults extends FurtherFigures {
  /** Its number: '000' to '004'; empty where there is none. */
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

/** Comes when it is first asked for. */
export type Documented = () => Promise<DocumentedResults>;

/** A variant of the experiment that the document itself shows, offered as a switch. */
export interface LessonVariant {
  readonly id: string;
  readonly title: string;
  /** What is different, and why one would switch. */
  readonly note?: string;
  /** Where the variant runs on other data than its lesson. */
  readonly dataset?: Lesson['dataset'];
  readonly experiment: Experiment;
  readonly documented: Documented;
}

export interface Lesson {
  readonly id: LessonId;
  readonly title: string;
  /** One sentence for the outline and the list of lessons. */
  readonly summary: string;
  readonly dataset: PublishedSet;
  readonly experiment: Experiment;
  readonly documented: Documented;
  readonly variants: readonly LessonVariant[];
  /** What to call the experiment itself beside its variants; "As documented" if not given. */
  readonly baseTitle?: string;
  readonly cells: readonly CellSpec[];
  /** Comes with the first look at the lesson: cell by cell, by its id. */
  readonly words: () => Promise<LessonWords>;
}

export type LessonWords = Readonly<Record<string, CellWords>>;
