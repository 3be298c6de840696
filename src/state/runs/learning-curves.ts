/** Batches of trainings that make a learning curve: one after another, with partial results kept. */
import { create } from 'zustand';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type {
  CurveKind,
  CurveSetting,
  CurveTraining,
} from '../../domain/figures/learning-curve.ts';
import { curvePoints, experimentAt } from '../../domain/figures/learning-curve.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { SplitEvaluation, WorkerEvent } from '../../worker/protocol/protocol.ts';
import { getBackendChoice } from '../page/backend.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { ask } from '../page/link.ts';
import { forgetLive } from './live.ts';

export interface LearningCurve {
  readonly setting: CurveSetting;
  readonly datasetName: string;
  readonly experiment: Experiment;
  /** All values once, then all of them again, as far as it has come. */
  readonly trainings: readonly CurveTraining[];
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  readonly failure: Failure | null;
}

/** A lesson's newest curve of a kind, and the one before it to compare with. */
export interface CurvePair {
  readonly current: LearningCurve | null;
  readonly previous: LearningCurve | null;
}

const noCurves: CurvePair = { current: null, previous: null };

type CurveKey = `${LessonId}/${CurveKind}`;

interface CurvesState {
  readonly curves: Readonly<Partial<Record<CurveKey, CurvePair>>>;
  /** The batch under way, and how far its present training is, 0 to 1. */
  readonly running: CurveKey | null;
  readonly share: number;
}

const useCurves = create<CurvesState>(() => ({ curves: {}, running: null, share: 0 }));

export const useLearningCurves = (id: LessonId, kind: CurveKind): CurvePair =>
  useCurves((state) => state.curves[`${id}/${kind}`] ?? noCurves);

/** Whether any batch is under way: there is one at a time. */
export const useCurveRunning = (): boolean => useCurves((state) => state.running !== null);

export const getCurveShare = (): number => useCurves.getState().share;

export const useCurveShare = (): number => useCurves((state) => state.share);

export interface CurveOrder {
  readonly lessonId: LessonId;
  readonly dataset: DatasetInfo;
  readonly experiment: Experiment;
  readonly setting: CurveSetting;
}

interface ExperimentAt {
  readonly value: number;
  readonly experiment: Experiment;
}

/** The batch under way, besides what is shown of it. */
interface Batch {
  readonly datasetId: string;
  stopped: boolean;
  /** The training under way. */
  runId: string | null;
  stepsPerEpoch: number;
  epochs: number;
}

let batch: Batch | null = null;
let trained = 0;

function change(key: CurveKey, changed: Partial<LearningCurve>): void {
  useCurves.setState(({ curves }) => {
    const pair = curves[key];
    if (!pair?.current) return {};
    return { curves: { ...curves, [key]: { ...pair, current: { ...pair.current, ...changed } } } };
  });
}

/** A curve with less than two points says nothing that is worth comparing with. */
function begin(key: CurveKey, { dataset, experiment, setting }: CurveOrder): void {
  useCurves.setState(({ curves }) => {
    const before = curves[key] ?? noCurves;
    const useful = curvePoints(before.current?.trainings ?? []).length > 1;
    const current: LearningCurve = {
      ...{ setting, experiment, datasetName: dataset.name },
      trainings: [],
      status: 'running',
      failure: null,
    };
    const previous = useful ? before.current : before.previous;
    return { curves: { ...curves, [key]: { current, previous } }, running: key, share: 0 };
  });
}

/** Trains at every value of the order's setting, unless a batch is under way already. */
export async function runLearningCurve(order: CurveOrder): Promise<void> {
  if (batch) return;
  const datasetId = order.dataset.id;
  const own: Batch = { datasetId, stopped: false, runId: null, stepsPerEpoch: 0, epochs: 1 };
  batch = own;
  const key: CurveKey = `${order.lessonId}/${order.setting.kind}`;
  begin(key, order);
  try {
    const trainings: CurveTraining[] = [];
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
    useCurves.setState({ running: null, share: 0 });
  }
}

/** The data set that the batch under way trains on. */
export const curveDatasetId = (): string | null => batch?.datasetId ?? null;

/** Ends the batch under way; what it has measured stays. */
export async function stopLearningCurve(): Promise<void> {
  if (!batch) return;
  batch.stopped = true;
  const { runId } = batch;
  if (runId !== null) await ask({ kind: 'control', runId, action: 'stop' });
}

/** Every value once before any comes again, so that the curve is whole early. */
function experimentsOf({ experiment, setting }: CurveOrder): ExperimentAt[] {
  return Array.from({ length: setting.repeats }, (_, repeat) =>
    setting.values.map((value) => ({
      value,
      experiment: experimentAt(experiment, setting, value, repeat),
    })),
  ).flat();
}

/** One training from its start, measured. Null where it was stopped: half a training says nothing. */
async function measure(
  own: Batch,
  { dataset }: CurveOrder,
  { value, experiment }: ExperimentAt,
): Promise<CurveTraining | null> {
  if (own.stopped) return null;
  const runId = `curve-${++trained}`;
  Object.assign(own, { runId, stepsPerEpoch: 0, epochs: experiment.epochs });
  useCurves.setState({ share: 0 });
  try {
    const choice = getBackendChoice();
    const request = { runId, datasetId: dataset.id, experiment, choice };
    const { history, seconds } = await ask({ kind: 'train', ...request });
    if (own.stopped) return null;
    const train = await ask({ kind: 'evaluate', runId, split: 'train' });
    const split = dataset.testLabels.length > 0 ? 'test' : 'validation';
    const test = await ask({ kind: 'evaluate', runId, split });
    return {
      value,
      seed: experiment.seed,
      trained: train.count,
      steps: history.length * stepsPerEpoch(train.count, experiment),
      trainAccuracy: train.accuracy,
      trueAccuracy: trueAccuracy(train, dataset),
      testAccuracy: test.accuracy,
      seconds,
    };
  } finally {
    own.runId = null;
    forgetLive(runId);
    await ask({ kind: 'disposeRun', runId });
  }
}

/** Accuracy against the labels of the data set, whatever the noise has made of them. */
function trueAccuracy(train: SplitEvaluation, { trainLabels, classNames }: DatasetInfo): number {
  const predicted = argmaxRows(train.outputs, classNames.length);
  const right = predicted.filter((label, row) => label === trainLabels[train.indices[row]]);
  return right.length / Math.max(1, predicted.length);
}

/** Follows the training under way; its events come as those of any run. */
export function hearCurveEvent(event: WorkerEvent): void {
  if (!batch || !('runId' in event) || event.runId !== batch.runId) return;
  if (event.kind === 'runStarted') batch.stepsPerEpoch = event.stepsPerEpoch;
  if (event.kind !== 'runProgress' || batch.stepsPerEpoch === 0) return;
  const epochs = event.epoch - 1 + event.step / batch.stepsPerEpoch;
  useCurves.setState({ share: epochs / batch.epochs });
}

/** For tests: as after opening the page. */
export function forgetLearningCurves(): void {
  useCurves.setState({ curves: {}, running: null, share: 0 });
}

export const getLearningCurves = (id: LessonId, kind: CurveKind): CurvePair =>
  useCurves.getState().curves[`${id}/${kind}`] ?? noCurves;
