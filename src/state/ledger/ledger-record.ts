/** What is kept of a training: everything but its weights, as plain data. */
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentForm } from '../../domain/experiment/experiment-form.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { historyForm } from '../../domain/experiment/history-form.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Form } from '../../domain/forms.ts';
import {
  fieldsForm,
  finiteForm,
  flagForm,
  listForm,
  numberForm,
  oneOfForm,
  orNull,
  textForm,
  wholeForm,
} from '../../domain/forms.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { ConfusionMatrix } from '../../domain/metrics/confusion.ts';
import { confusionMatrix } from '../../domain/metrics/confusion.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import type { StoredRun } from '../../worker/protocol/protocol.ts';
import type { LivePoint } from '../runs/live.ts';
import { thin } from '../runs/live.ts';
import type { KeptWords, Run, SplitEvaluation } from '../runs/runs.ts';
import { isTrained } from '../runs/runs.ts';

/** A name of a reader's own, and a note, are no longer than this. */
export const longestName = 80;
export const longestNote = 2000;

/** So many points of the curve within the epochs are kept. */
const mostPoints = 240;

/** What the test set said of the network. */
export interface TestFigures {
  readonly loss: number | null;
  readonly accuracy: number;
  readonly count: number;
  /** Rows are true classes. */
  readonly matrix: ConfusionMatrix;
}

/** The data that a run learned from. */
export interface RecordedData {
  /** Of a set of the reader's own, the hash that it is kept under is a part of it. */
  readonly id: string;
  readonly name: string;
  readonly generated: boolean;
  /** What the lesson was to use, as an address writes it (state/data/data-choice.ts). */
  readonly choice: string;
  readonly train: number;
  readonly test: number;
  /** Of its images and labels; absent until its state was stored. */
  readonly hash?: string;
}

/** How a run stands, or stood when it was last kept. */
export type RecordStatus = Exclude<Run['status'], 'loaded'>;

export interface RunRecord {
  readonly id: string;
  /** When it began, in milliseconds. */
  readonly at: number;
  readonly lessonId: string;
  readonly variantId: string | null;
  /** The lesson's title. */
  readonly title: string;
  /** The reader's own words: a name (empty where there is none), and a note. */
  readonly name: string;
  readonly note: string;
  readonly starred: boolean;
  readonly experiment: Experiment;
  readonly data: RecordedData;
  /** What computed it, and on what; null until it began. */
  readonly backend: { readonly name: string; readonly adapter: string } | null;
  readonly status: RecordStatus;
  readonly history: readonly EpochLog[];
  /** Running means from within the epochs, thinned. */
  readonly trace: readonly LivePoint[];
  /** What callbacks said. */
  readonly notices: readonly { readonly epoch: number; readonly text: string }[];
  readonly failure: Failure | null;
  readonly seconds: number | null;
  readonly test: TestFigures | null;
}

/** What a reader may change of a record. */
export type RecordWords = Pick<RunRecord, 'name' | 'note' | 'starred'>;

const statuses = [
  'starting',
  'running',
  'paused',
  'completed',
  'stopped',
  'earlyStopped',
  'failed',
] as const satisfies readonly RecordStatus[];

const text = textForm(1000);
const count = wholeForm(0, Number.MAX_SAFE_INTEGER);

const recordForm: Form = fieldsForm({
  id: textForm(100),
  at: numberForm(0, 8.64e15),
  lessonId: textForm(100),
  variantId: orNull(textForm(100)),
  title: text,
  name: textForm(longestName),
  note: textForm(longestNote),
  starred: flagForm,
  experiment: experimentForm,
  data: fieldsForm({
    ...{ id: text, name: text, generated: flagForm, choice: text, train: count, test: count },
    hash: (value, name) => (value === undefined ? null : text(value, name)),
  }),
  backend: orNull(fieldsForm({ name: text, adapter: text })),
  status: oneOfForm(...statuses),
  history: historyForm,
  trace: listForm(
    fieldsForm({
      ...{ epochs: finiteForm, epoch: count, samples: count },
      ...{ loss: finiteForm, accuracy: finiteForm },
    }),
    0,
    2 * mostPoints,
  ),
  notices: listForm(fieldsForm({ epoch: count, text }), 0, 5000),
  failure: orNull(fieldsForm({ code: text, message: text })),
  seconds: orNull(numberForm(0, Number.MAX_VALUE)),
  test: orNull(
    fieldsForm({
      ...{ loss: orNull(finiteForm), accuracy: numberForm(0, 1), count },
      matrix: listForm(listForm(count, 1, 256), 1, 256),
    }),
  ),
});

const isRecord = (value: unknown): value is RunRecord => recordForm(value, 'record') === null;

/** A record as it was written, or null for anything else: of a network with impossible layers, too. */
export function readRecord(value: unknown): RunRecord | null {
  if (!isRecord(value)) return null;
  const square = value.test?.matrix.every((row) => row.length === value.test?.matrix.length);
  if (square === false) return null;
  try {
    summarize(value.experiment.model);
    return value;
  } catch {
    return null;
  }
}

const ended: readonly RecordStatus[] = ['completed', 'stopped', 'earlyStopped'];

/** A training that diverged leaves figures that are no numbers: its epochs before that are kept. */
const isMeasured = ({ loss, accuracy, validationLoss, validationAccuracy }: EpochLog): boolean =>
  [loss, accuracy, validationLoss ?? 0, validationAccuracy ?? 0].every(Number.isFinite);

function thinned(points: readonly LivePoint[]): readonly LivePoint[] {
  let kept = points.filter(({ loss, accuracy }) => Number.isFinite(loss + accuracy));
  while (kept.length > mostPoints) kept = thin(kept);
  return kept;
}

/** What is kept of the curve from before `points`: of the visit that a training goes on from. */
const traceBefore = ({ trace }: RunRecord, [first]: readonly LivePoint[]): readonly LivePoint[] =>
  trace.filter(({ epochs }) => first === undefined || epochs < first.epochs);

function testFigures({ loss, accuracy, count, ...measured }: SplitEvaluation): TestFigures {
  const { outputs, labels } = measured;
  const classes = outputs.length / Math.max(1, labels.length);
  const matrix = confusionMatrix(labels, argmaxRows(outputs, classes), classes);
  return { loss: Number.isFinite(loss) ? loss : null, accuracy, count, matrix };
}

/** What of a record the notebook knows and the run does not. */
export interface RunPlace {
  readonly variantId: string | null;
  readonly choice: string;
  readonly data: DatasetInfo | null;
}

/** The record of a run that has just begun. */
export function newRecord(id: string, at: number, run: Run, place: RunPlace): RunRecord {
  const { lessonId, title, experiment, datasetId } = run;
  const { variantId, choice, data } = place;
  return {
    ...{ id, at, lessonId, variantId, title, experiment },
    ...{ name: '', note: '', starred: false },
    data: {
      ...{ id: datasetId, choice, name: data?.name ?? datasetId },
      generated: data?.origin === 'generated',
      train: data?.trainLabels.length ?? 0,
      test: data?.testLabels.length ?? 0,
    },
    ...{ backend: null, status: 'starting', history: [], trace: [], notices: [] },
    ...{ failure: null, seconds: null, test: null },
  };
}

/**
 * The record of a training whose own is lost, from its stored state; null where that does not say
 * enough. What the reader named and noted, and what was measured, is not in there.
 */
export function recordOfState(stored: StoredRun): RunRecord | null {
  const { key: id, words, datasetId, dataHash, experiment, history, end, starred } = stored;
  const { data, ...place } = (words ?? {}) as Partial<KeptWords>;
  const seconds = history.reduce((sum, epoch) => sum + epoch.seconds, 0);
  return readRecord({
    ...{ id, ...place, experiment, history: history.filter(isMeasured), starred },
    ...{ name: '', note: '', backend: null, trace: [], notices: [], failure: null, test: null },
    data: { id: datasetId, ...data, choice: place.choice, hash: dataHash ?? undefined },
    ...{ status: end ?? 'running', seconds: end === null ? null : seconds },
  });
}

/** A record brought up to where its run stands now. */
export function updateRecord(record: RunRecord, run: Run, points: readonly LivePoint[]): RunRecord {
  const { status, backend, history, notices, failure, seconds, evaluations } = run;
  // A network that is lost after its training (its worker has ended) is no failure of the training.
  const lost = ended.includes(record.status) && !isTrained(run);
  if (lost || status === 'loaded') return record;
  return {
    ...record,
    data: run.dataHash === null ? record.data : { ...record.data, hash: run.dataHash },
    ...{ status, notices, failure, seconds },
    backend: backend && { name: backend.backend, adapter: backend.adapter },
    history: history.filter(isMeasured),
    trace: thinned([...traceBefore(record, points), ...points]),
    test: evaluations.test ? testFigures(evaluations.test) : record.test,
  };
}

/** The oldest records without a star that must go, so that no more than `most` are left. */
export function surplus(records: readonly RunRecord[], most: number): readonly string[] {
  const goes = records
    .filter(({ starred }) => !starred)
    .sort((one, other) => one.at - other.at)
    .slice(0, Math.max(0, records.length - most));
  const newest = records.reduce((at, record) => Math.max(at, record.at), 0);
  return goes.filter(({ at }) => at < newest).map(({ id }) => id);
}
