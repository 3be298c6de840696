/** Comparisons: batches of trainings, one after another, with partial results kept. */
import { create } from 'zustand';
import type { ComparedTraining, ComparisonSetting } from '../../domain/compare/comparison.ts';
import { comparedPoints, experimentAt } from '../../domain/compare/comparison.ts';
import type { Value } from '../../domain/compare/variables.ts';
import { valueText } from '../../domain/compare/variables.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type {
  BackendInfo,
  SplitEvaluation,
  TrainResult,
  WorkerEvent,
} from '../../worker/protocol/protocol.ts';
import { getBackendChoice } from '../page/backend.ts';
import { ask, hear } from '../page/link.ts';
import { holdDataset } from '../data/data-holds.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { recordTraining } from '../ledger/ledger.ts';
import { forgetLive } from '../runs/live.ts';
import type { Run } from '../runs/runs.ts';

export interface Sweep {
  readonly setting: ComparisonSetting;
  readonly datasetName: string;
  /** What the accuracies that are compared were measured on: data may bring no test images. */
  readonly tested: 'test' | 'validation';
  readonly experiment: Experiment;
  /** All values once, then all of them again, as far as it has come. */
  readonly trainings: readonly ComparedTraining[];
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  readonly failure: Failure | null;
}

/** A lesson's newest sweep of a variable, and the one before it to compare with. */
export interface SweepPair {
  readonly current: Sweep | null;
  readonly previous: Sweep | null;
}

const noSweeps: SweepPair = { current: null, previous: null };

/** A lesson and what is varied of it. */
type SweepKey = `${LessonId}/${string}`;

interface SweepsState {
  readonly sweeps: Readonly<Partial<Record<SweepKey, SweepPair>>>;
  /** The batch under way, and how far its present training is, 0 to 1. */
  readonly running: SweepKey | null;
  readonly share: number;
}

const useSweeps = create<SweepsState>(() => ({ sweeps: {}, running: null, share: 0 }));

export const useSweepPair = (id: LessonId, variable: string): SweepPair =>
  useSweeps((state) => state.sweeps[`${id}/${variable}`] ?? noSweeps);

export const getSweepPair = (id: LessonId, variable: string): SweepPair =>
  useSweeps.getState().sweeps[`${id}/${variable}`] ?? noSweeps;

/** Whether any batch is under way: there is one at a time. */
export const useSweepRunning = (): boolean => useSweeps((state) => state.running !== null);

/** What the batch of this lesson that is under way varies; null where there is none. */
export const runningVariable = (id: LessonId): string | null => {
  const { running } = useSweeps.getState();
  return running?.startsWith(`${id}/`) ? running.slice(id.length + 1) : null;
};

export const getSweepShare = (): number => useSweeps.getState().share;

export const useSweepShare = (): number => useSweeps((state) => state.share);

export interface SweepOrder {
  readonly lessonId: LessonId;
  /** Of the lesson. */
  readonly title: string;
  readonly dataset: DatasetInfo;
  readonly experiment: Experiment;
  readonly setting: ComparisonSetting;
}

interface ExperimentAt {
  readonly value: Value;
  readonly experiment: Experiment;
}

/** The batch under way, besides what is shown of it. */
interface Batch {
  stopped: boolean;
  /** The training under way, and what it runs on. */
  runId: string | null;
  backend: BackendInfo | null;
  stepsPerEpoch: number;
  trainCount: number;
  epochs: number;
}

let batch: Batch | null = null;
let trained = 0;

function change(key: SweepKey, changed: Partial<Sweep>): void {
  useSweeps.setState(({ sweeps }) => {
    const pair = sweeps[key];
    if (!pair?.current) return {};
    return { sweeps: { ...sweeps, [key]: { ...pair, current: { ...pair.current, ...changed } } } };
  });
}

const testedOn = ({ testLabels }: DatasetInfo) => (testLabels.length > 0 ? 'test' : 'validation');

/** A sweep with less than two points says nothing that is worth comparing with. */
function begin(key: SweepKey, { dataset, experiment, setting }: SweepOrder): void {
  useSweeps.setState(({ sweeps }) => {
    const before = sweeps[key] ?? noSweeps;
    const useful = comparedPoints(before.current?.trainings ?? []).length > 1;
    const current: Sweep = {
      ...{ setting, experiment, datasetName: dataset.name, tested: testedOn(dataset) },
      trainings: [],
      status: 'running',
      failure: null,
    };
    const previous = useful ? before.current : before.previous;
    return { sweeps: { ...sweeps, [key]: { current, previous } }, running: key, share: 0 };
  });
}

/** Trains at every value of the order's setting, unless a batch is under way already. */
export async function runSweep(order: SweepOrder): Promise<void> {
  if (batch) return;
  const own: Batch = {
    ...{ stopped: false, runId: null, backend: null },
    ...{ stepsPerEpoch: 0, trainCount: 0, epochs: 1 },
  };
  batch = own;
  const release = holdDataset(order.dataset.id);
  const deafen = hear(hearSweepEvent);
  const key: SweepKey = `${order.lessonId}/${order.setting.variable.id}`;
  begin(key, order);
  try {
    const trainings: ComparedTraining[] = [];
    for (const experiment of experimentsOf(order)) {
      const training = await measure(own, order, experiment);
      if (training === null) break;
      trainings.push(training);
      change(key, { trainings: [...trainings] });
    }
    change(key, { status: own.stopped ? 'stopped' : 'done' });
  } catch (thrown) {
    change(key, { status: 'failed', failure: toFailure(thrown) });
  } finally {
    batch = null;
    release();
    deafen();
    useSweeps.setState({ running: null, share: 0 });
  }
}

/** Ends the batch under way; what it has measured stays. */
export async function stopSweep(): Promise<void> {
  if (!batch) return;
  batch.stopped = true;
  const { runId } = batch;
  if (runId !== null) await ask({ kind: 'control', runId, action: 'stop' });
}

/** Every value once before any comes again, so that there is something of each early. */
function experimentsOf({ experiment, setting }: SweepOrder): ExperimentAt[] {
  return Array.from({ length: setting.repeats }, (_, repeat) =>
    setting.values.map((value) => ({
      value,
      experiment: experimentAt(experiment, setting, value, repeat),
    })),
  ).flat();
}

/** A training that ended well, or whose loss was no number any more. */
type Outcome = TrainResult | Failure;

async function outcomeOf(
  runId: string,
  dataset: DatasetInfo,
  experiment: Experiment,
): Promise<Outcome> {
  const request = { runId, datasetId: dataset.id, experiment, choice: getBackendChoice() };
  try {
    return await ask({ kind: 'train', ...request });
  } catch (thrown) {
    const failure = toFailure(thrown);
    // Some values are too much for the network: that is a result, and the others come all the same.
    if (failure.code === 'training-diverged') return failure;
    throw thrown;
  }
}

/** One training from its start, measured. Null where it was stopped: half a training says nothing. */
async function measure(
  own: Batch,
  order: SweepOrder,
  { value, experiment }: ExperimentAt,
): Promise<ComparedTraining | null> {
  if (own.stopped) return null;
  const { dataset } = order;
  const runId = `compared-${++trained}`;
  Object.assign(own, { runId, stepsPerEpoch: 0, trainCount: 0, epochs: experiment.epochs });
  useSweeps.setState({ share: 0 });
  const at = Date.now();
  try {
    const outcome = await outcomeOf(runId, dataset, experiment);
    if (own.stopped) return null;
    const seconds = 'code' in outcome ? (Date.now() - at) / 1000 : outcome.seconds;
    const measured = 'code' in outcome ? null : await evaluations(runId, dataset);
    void recordTraining(recordedRun(own, order, experiment, { outcome, test: measured?.test }), {
      name: `${order.setting.variable.label} ${valueText(order.setting.variable, value)}, seed ${experiment.seed}`,
      at,
    });
    const known = { value, seed: experiment.seed, seconds };
    if (!measured) return { ...known, ...diverged, trained: own.trainCount, steps: 0 };
    const { train, test } = measured;
    const epochs = 'code' in outcome ? 0 : outcome.history.length;
    return {
      ...{ ...known, diverged: false, trained: train.count },
      steps: epochs * stepsPerEpoch(train.count, experiment),
      trainAccuracy: train.accuracy,
      trueAccuracy: trueAccuracy(train, dataset),
      testAccuracy: test.accuracy,
      tested: test.count,
    };
  } finally {
    own.runId = null;
    forgetLive(runId);
    await ask({ kind: 'disposeRun', runId });
  }
}

const diverged = {
  ...{ diverged: true, trainAccuracy: NaN, trueAccuracy: NaN, testAccuracy: NaN, tested: 0 },
} as const;

async function evaluations(runId: string, dataset: DatasetInfo) {
  const train = await ask({ kind: 'evaluate', runId, split: 'train' });
  const test = await ask({ kind: 'evaluate', runId, split: testedOn(dataset) });
  return { train, test };
}

interface Recorded {
  readonly outcome: Outcome;
  readonly test: SplitEvaluation | undefined;
}

/** The training as a run of the page would look, which it never was. */
function recordedRun(
  { backend, stepsPerEpoch: steps, trainCount }: Batch,
  { lessonId, title, dataset }: SweepOrder,
  experiment: Experiment,
  { outcome, test }: Recorded,
): Run {
  const failed = 'code' in outcome;
  return {
    ...{ id: '', lessonId, title, number: 0, ofTitle: 1, source: null, datasetId: dataset.id },
    ...{ experiment, backend, stepsPerEpoch: steps, trainCount, validationCount: 0 },
    status: failed ? 'failed' : outcome.end,
    learningRate: experiment.optimizer.learningRate,
    history: failed ? [] : outcome.history,
    notices: [],
    failure: failed ? outcome : null,
    seconds: failed ? null : outcome.seconds,
    evaluations: test?.split === 'test' ? { test } : {},
    ...{ report: null, key: null, keptAt: null, dataHash: null },
  };
}

/** Accuracy against the labels of the data set, whatever the noise has made of them. */
function trueAccuracy(train: SplitEvaluation, { trainLabels, classNames }: DatasetInfo): number {
  const predicted = argmaxRows(train.outputs, classNames.length);
  const right = predicted.filter((label, row) => label === trainLabels[train.indices[row] ?? -1]);
  return right.length / Math.max(1, predicted.length);
}

/** Follows the training under way; its events come as those of any run. */
export function hearSweepEvent(event: WorkerEvent): void {
  if (!batch || !('runId' in event) || event.runId !== batch.runId) return;
  if (event.kind === 'runStarted') {
    const { backend, stepsPerEpoch: steps, trainCount } = event;
    Object.assign(batch, { backend, stepsPerEpoch: steps, trainCount });
  }
  if (event.kind !== 'runProgress' || batch.stepsPerEpoch === 0) return;
  const epochs = event.epoch - 1 + event.step / batch.stepsPerEpoch;
  useSweeps.setState({ share: epochs / batch.epochs });
}

/** For tests: as after opening the page. */
export function forgetSweeps(): void {
  useSweeps.setState({ sweeps: {}, running: null, share: 0 });
}
