/** The worker protocol: types only. One union per direction; ARCHITECTURE.md draws the exchange. */
import type { ModelFile, ModelFormat, NamedBytes } from '../../data/models/model-files.ts';
import type { KeptData } from '../../data/kept/keeping.ts';
import type { FilesPreview } from '../../data/files/preview.ts';
import type {
  Dataset,
  ImageSet,
  LabelledImages,
  OriginalImages,
  SplitName,
} from '../../domain/data/dataset.ts';
import type {
  AvailableDataset,
  BuiltinSource,
  DatasetSource,
  FilesSource,
} from '../../domain/data/dataset-source.ts';
import type { DuplicateOptions, DuplicateReport } from '../../domain/lens/duplicates.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { AddedImages, AddedTo } from '../../domain/data/extend-dataset.ts';
import type { Failure } from '../../domain/failure.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { ImageOrder, LensOrder } from '../../domain/lens/lens.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type {
  BackendName,
  Evaluation,
  LayerActivation,
  NetworkReport,
} from '../../training/network.ts';
import type { FurtherEvent, FurtherReplies, FurtherRequest } from './further.ts';
import type { FindRate, FoundRates } from './rates.ts';

export type { SavedModelInfo } from './saved-models.ts';
export type { AvailableDataset, BuiltinSource, DatasetSource, FilesSource, KeptData, NamedBytes };

/** What the page keeps of an open data set: everything but the pixels. */
export interface DatasetInfo extends Pick<Dataset, 'id' | 'name' | 'origin' | 'classNames'> {
  readonly source: DatasetSource;
  readonly height: number;
  readonly width: number;
  readonly trainLabels: Uint8Array;
  readonly testLabels: Uint8Array;
  readonly unlabelledCount: number;
  /** What is odd about a user's files, in plain sentences. */
  readonly problems: readonly string[];
  /** A few images as they came, where they had to be changed. */
  readonly original: OriginalImages | null;
}

/** Files that were read and wait to be used; `info` is null where they cannot be. */
export interface DataPreview extends FilesPreview {
  readonly info: DatasetInfo | null;
}

/** Shapes and value ranges before and after scaling, for the Prepare cell. */
export interface ScalingInfo {
  readonly trainRange: readonly [low: number, high: number];
  readonly testRange: readonly [low: number, high: number];
  readonly scaledTrainRange: readonly [low: number, high: number];
  readonly scaledTestRange: readonly [low: number, high: number];
  /** One image after scaling: [height * width]. */
  readonly sample: Float32Array;
}

/** What the device offers, for the chip in the header. */
export interface BackendInfo {
  readonly backend: BackendName;
  /** Adapter as the browser describes it, e.g. "apple metal-3" or "google swiftshader". */
  readonly adapter: string;
  /** True for a software adapter: everything works, slowly. */
  readonly software: boolean;
  /** Why a better backend is not in use, or null when the best is. */
  readonly fallback: Failure | null;
}

/** Which computation the user (or ?backend=) asks for; 'auto' takes the best there is. */
export type BackendChoice = 'auto' | BackendName;

export type RunAction = 'pause' | 'resume' | 'step' | 'stop';

/** Requests that are answered once. The reply's type is in `ReplyTo`. */
export type Request =
  | FurtherRequest
  /** Sent first, by the client itself: where the app's own files lie. */
  | {
      readonly kind: 'hello';
      readonly baseUrl: string;
      readonly autotune: boolean;
      /** Bytes that trainings can count on, together. */
      readonly memory: number;
      /** The lock that the worker holds for as long as it lives. */
      readonly life: string;
    }
  | { readonly kind: 'probe'; readonly choice: BackendChoice }
  | { readonly kind: 'listDatasets' }
  | { readonly kind: 'openDataset'; readonly source: DatasetSource }
  /** Nothing on the page needs the data set any more; runs that do keep it. */
  | { readonly kind: 'closeDataset'; readonly datasetId: string }
  /** What the worker holds open: for tests, the soak and the engine room. */
  | { readonly kind: 'census' }
  /** A data set with the user's own images added to an open one; `source` is how that was opened. */
  | {
      readonly kind: 'extendDataset';
      readonly datasetId: string;
      readonly source: DatasetSource;
      readonly added: AddedImages;
      readonly to: AddedTo;
    }
  /** Draws a built-in set behind everything else; answers when it can be opened at once. */
  | { readonly kind: 'prepareBuiltin'; readonly source: BuiltinSource }
  /** Reads files and holds them, unused, until the next preview. */
  | { readonly kind: 'previewFiles'; readonly source: FilesSource }
  /** Opens the files of the last preview and keeps them; the info's source says how they open again. */
  | { readonly kind: 'usePreview' }
  | { readonly kind: 'dropPreview' }
  | { readonly kind: 'listKept' }
  /** Deletes what is kept under `key`, or with 'all' everything. */
  | { readonly kind: 'deleteKept'; readonly key: string }
  | {
      readonly kind: 'readImages';
      readonly datasetId: string;
      readonly split: 'train' | 'test' | 'unlabelled';
      readonly indices: readonly number[];
    }
  | {
      readonly kind: 'describeScaling';
      readonly datasetId: string;
      readonly scaling: Experiment['scaling'];
      readonly index: number;
    }
  /** The data lens: all images of a split in an order, and what they are ordered by. */
  | {
      readonly kind: 'orderImages';
      readonly datasetId: string;
      readonly split: 'train' | 'test';
      readonly by: LensOrder;
    }
  /** The mean image of each class. */
  | { readonly kind: 'classMeans'; readonly datasetId: string }
  /** Near-duplicates; says how far it is by 'searchProgress'. */
  | {
      readonly kind: 'findDuplicates';
      readonly datasetId: string;
      readonly options: DuplicateOptions;
    }
  /** Answers when the run has ended; its progress comes as events. */
  | {
      readonly kind: 'train';
      readonly runId: string;
      readonly datasetId: string;
      readonly experiment: Experiment;
      readonly choice: BackendChoice;
      /** A file that `exportRun` wrote: the run goes on from where it stood. */
      readonly from?: Uint8Array;
      /** Goes on from the state that is stored under this key. */
      readonly stored?: string;
      /** Goes on at this rate, and not at the one that it stood at. */
      readonly learningRate?: number;
      /**
       * Stores the whole state under this key (letters, digits, - and _), at every epoch and every 8 s
       * of a longer one; told by 'runKept'. Only one tab at a time may train under a key: the others
       * fail with 'run-elsewhere'.
       */
      readonly keep?: string;
      /** What the page wants to find with the stored state: given back as it came. */
      readonly words?: unknown;
      /** Takes the key from the tab that has it: that one stops, and is told 'runTaken'. */
      readonly takeOver?: boolean;
      /**
       * Takes its steps in turn with the other training of this name, which is asked for at the same
       * time; what controls one of them controls both.
       */
      readonly twin?: string;
    }
  | { readonly kind: 'control'; readonly runId: string; readonly action: RunAction }
  | { readonly kind: 'setLearningRate'; readonly runId: string; readonly learningRate: number }
  | { readonly kind: 'evaluate'; readonly runId: string; readonly split: SplitName }
  | {
      readonly kind: 'predict';
      readonly runId: string;
      readonly images: ImageSet;
      /** No pen waits for the answer: a training goes on at its pace. */
      readonly patient?: boolean;
    }
  | { readonly kind: 'activations'; readonly runId: string; readonly image: ImageSet }
  /** The training images that the last hidden layer of a run that has ended finds most alike. */
  | {
      readonly kind: 'nearest';
      readonly runId: string;
      readonly image: ImageSet;
      readonly count: number;
    }
  | { readonly kind: 'weights'; readonly runId: string }
  | { readonly kind: 'report'; readonly runId: string }
  /** The run in one file (safetensors); it must be paused or ended. */
  | { readonly kind: 'exportRun'; readonly runId: string }
  /** What a file that `exportRun` wrote says of its run. */
  | { readonly kind: 'inspectRun'; readonly bytes: Uint8Array }
  /** The trained model as a file that Keras or TensorFlow.js opens. */
  | { readonly kind: 'writeModel'; readonly runId: string; readonly format: ModelFormat }
  /** What the files of a saved model say of it, before anything is made of them. */
  /** A run with the layers and weights of a saved model: nothing is trained. */
  | {
      readonly kind: 'loadModel';
      readonly runId: string;
      readonly datasetId: string;
      readonly experiment: Experiment;
      readonly files: readonly NamedBytes[];
      readonly choice: BackendChoice;
    }
  | { readonly kind: 'disposeRun'; readonly runId: string }
  | FindRate
  /** The trainings whose states are stored, the newest first. */
  | { readonly kind: 'listStored' }
  /** The network of a stored training, to be asked; nothing is trained. */
  | {
      readonly kind: 'reviveRun';
      readonly runId: string;
      readonly datasetId: string;
      readonly stored: string;
      readonly choice: BackendChoice;
    }
  | { readonly kind: 'deleteStored'; readonly stored: string }
  /** Starred states are never deleted to make room. */
  | { readonly kind: 'starStored'; readonly stored: string; readonly starred: boolean };

export type RequestOf<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;

export interface SplitEvaluation extends Evaluation {
  readonly split: SplitName;
  /** Labels of the split, in the order of the outputs. */
  readonly labels: Uint8Array;
  /** For each row, its image: index into the data set's train or test images. */
  readonly indices: Uint32Array;
  readonly from: 'train' | 'test';
}

export type RunEnd = 'completed' | 'stopped' | 'earlyStopped';

export interface TrainResult {
  readonly end: RunEnd;
  readonly history: readonly EpochLog[];
  readonly seconds: number;
}

export interface SavedRunInfo {
  readonly experiment: Experiment;
  readonly dataset: string;
  readonly history: readonly EpochLog[];
  /** The epoch it stands in, from 1, and the steps done in it. */
  readonly epoch: number;
  readonly step: number;
}

/** Training images by the Euclidean distance of a layer's outputs, nearest first. */
export interface NearestImages {
  /** The layer that compares; 'input' where the network has no hidden layer. */
  readonly layer: string;
  /** So many training images were looked through, from the first. */
  readonly searched: number;
  readonly images: LabelledImages;
  readonly distances: readonly number[];
}

/** A network on its device with its data, ready to be trained or asked. */
export interface PlacedRun {
  readonly backend: BackendInfo;
  readonly stepsPerEpoch: number;
  readonly trainCount: number;
  readonly validationCount: number;
}

/** Near-duplicates: set 0 holds training images, set 1 test images. */
export interface DuplicateSearch extends DuplicateReport {
  /** So many images of each set were compared: the first ones of a very large data set. */
  readonly searched: readonly number[];
}

/** A training whose whole state is stored: what can be told without its weights. */
export interface StoredRun {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly experiment: Experiment;
  /** Name and id of the data set that it was trained on. */
  readonly dataset: string;
  readonly datasetId: string;
  /** Of its images and labels; null or absent where none could be computed. */
  readonly dataHash?: string | null;
  /** What the page gave with it. */
  readonly words?: unknown;
  /** The epoch it stands in, from 1, and the steps done in it. */
  readonly epoch: number;
  readonly step: number;
  readonly history: readonly EpochLog[];
  /** How it ended; null where it was under way. */
  readonly end: RunEnd | null;
  readonly bytes: number;
  readonly starred: boolean;
}

/** What is open in the worker; all of it has somebody who closes it. */
export interface Census {
  readonly datasets: number;
  /** Of data sets, by runs. */
  readonly leases: number;
  readonly runs: number;
  /** To the device's loss and errors. */
  readonly subscriptions: number;
  readonly gpuBuffers: number;
  readonly gpuBytes: number;
  /** Of images on the device, by networks; and how often images were sent there. */
  readonly imageLeases: number;
  readonly imageUploads: number;
}

export interface ReplyTo extends FurtherReplies {
  hello: null;
  probe: BackendInfo;
  listDatasets: readonly AvailableDataset[];
  openDataset: DatasetInfo;
  closeDataset: null;
  census: Census;
  extendDataset: DatasetInfo;
  prepareBuiltin: null;
  previewFiles: DataPreview;
  usePreview: DatasetInfo;
  dropPreview: null;
  listKept: KeptData;
  deleteKept: null;
  readImages: ImageSet;
  describeScaling: ScalingInfo;
  orderImages: ImageOrder;
  classMeans: ImageSet;
  findDuplicates: DuplicateSearch;
  train: TrainResult;
  control: null;
  setLearningRate: null;
  evaluate: SplitEvaluation;
  predict: Float32Array;
  activations: readonly LayerActivation[];
  nearest: NearestImages;
  weights: WeightSet;
  report: NetworkReport;
  exportRun: Uint8Array<ArrayBuffer>;
  inspectRun: SavedRunInfo;
  writeModel: ModelFile;
  loadModel: PlacedRun;
  adaptModel: PlacedRun;
  disposeRun: null;
  findRate: FoundRates;
  listStored: readonly StoredRun[];
  reviveRun: PlacedRun;
  deleteStored: null;
  starStored: null;
}

/** Everything the worker says without being asked, at most 10 times a second per run. */
export type WorkerEvent =
  | {
      readonly kind: 'datasetProgress';
      readonly source: DatasetSource['kind'];
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'searchProgress'; readonly datasetId: string; readonly share: number }
  /** How far a built-in set is that is drawn behind. */
  | {
      readonly kind: 'builtinProgress';
      readonly style: BuiltinSource['style'];
      readonly done: number;
      readonly total: number;
    }
  | FurtherEvent
  | ({ readonly kind: 'runStarted'; readonly runId: string } & PlacedRun)
  | {
      readonly kind: 'runProgress';
      readonly runId: string;
      /** From 1. */
      readonly epoch: number;
      /** Steps done in this epoch. */
      readonly step: number;
      /** Running means of this epoch so far. */
      readonly loss: number;
      readonly accuracy: number;
      readonly millisecondsPerStep: number;
      readonly imagesPerSecond: number;
      readonly learningRate: number;
      readonly secondsLeft: number;
    }
  | { readonly kind: 'runEpoch'; readonly runId: string; readonly log: EpochLog }
  | { readonly kind: 'runPaused'; readonly runId: string; readonly paused: boolean }
  /** A graphics device went away. Networks are made anew on another when they are next needed. */
  | { readonly kind: 'deviceLost'; readonly failure: Failure }
  /** The run computes elsewhere now, its device being lost: training goes on from its last epoch. */
  | { readonly kind: 'runMoved'; readonly runId: string; readonly backend: BackendInfo }
  /** The state of a training is stored, as it was at `savedAt`. */
  | { readonly kind: 'runKept'; readonly runId: string; readonly stored: StoredRun }
  /** It could not be stored; training goes on, and this is said once. */
  | { readonly kind: 'runNotKept'; readonly runId: string; readonly failure: Failure }
  /** Another tab has taken the training over; here it stops. */
  | { readonly kind: 'runTaken'; readonly runId: string }
  /** Said by the client: the worker had ended, another took its place, and nothing is open in it. */
  | { readonly kind: 'workerReplaced'; readonly failure: Failure }
  /** Something went wrong without stopping the work (data that could not be kept, say). */
  | { readonly kind: 'notice'; readonly failure: Failure }
  /** A callback acted: early stopping, a lower learning rate, restored weights. */
  | { readonly kind: 'runNotice'; readonly runId: string; readonly text: string };

export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly request: Request }
  /** Nobody waits for the answer to this request any more: what it started should end. */
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'reply'; readonly id: number; readonly value: ReplyTo[Request['kind']] }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  /** A message of the page could not be read: nobody knows which. */
  | { readonly kind: 'garbled' }
  | { readonly kind: 'event'; readonly event: WorkerEvent };
