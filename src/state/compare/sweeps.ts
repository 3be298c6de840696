/** Comparisons: batches of trainings, one after another, with partial results kept. */
import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import type { ComparedTraining, ComparisonSetting } from '../../domain/compare/comparison.ts';
import { comparedPoints, experimentAt } from '../../domain/compare/comparison.ts';
import type { Value } from '../../domain/compare/variables.ts';
import { valueText } from '../../domain/compare/variables.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { SplitEvaluation } from '../../worker/protocol/protocol.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import type { Batch, BatchSoFar, Trained } from './unattended.ts';
import { isBatchRunning, runBatch } from './unattended.ts';

export interface Sweep {
  readonly setting: ComparisonSetting;
  readonly datasetName: string;
  /** What the accuracies that are compared were measured on: data may bring no test images. */
  readonly tested: 'test' | 'validation';
  readonly experiment: Experiment;
  /** All values once, then all of them again, as far as it has come. */
  readonly trainings: readonly ComparedTraining[];
  readonly status: BatchSoFar<ComparedTraining>['status'];
  readonly failure: BatchSoFar<ComparedTraining>['failure'];
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
}

const useSweeps = create<SweepsState>(() => ({ sweeps: {} }));

export const useSweepPair = (id: LessonId, variable: string): SweepPair =>
  useSweeps((state) => state.sweeps[`${id}/${variable}`] ?? noSweeps);

export const getSweepPair = (id: LessonId, variable: string): SweepPair =>
  useSweeps.getState().sweeps[`${id}/${variable}`] ?? noSweeps;

/** What the sweep of this lesson that is under way varies; null where there is none. */
export function runningVariable(id: LessonId): string | null {
  const { sweeps } = useSweeps.getState();
  const running = Object.entries(sweeps).find(
    ([key, pair]) => key.startsWith(`${id}/`) && pair?.current?.status === 'running',
  );
  return running ? running[0].slice(id.length + 1) : null;
}

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
    return { sweeps: { ...sweeps, [key]: { current, previous } } };
  });
}

/** Trains at every value of the order's setting, unless a batch is under way already. */
export async function runSweep(order: SweepOrder): Promise<void> {
  if (isBatchRunning()) return;
  const { lessonId, title, dataset, setting } = order;
  const key: SweepKey = `${lessonId}/${setting.variable.id}`;
  begin(key, order);
  await runBatch({
    ...{ lessonId, title, dataset },
    items: experimentsOf(order),
    each: (batch, item) => measure(batch, order, item),
    tell: ({ results: trainings, status, failure }) => change(key, { trainings, status, failure }),
  });
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

/** One training of a comparison. Null where it was stopped. */
function measure(
  batch: Batch,
  { dataset, setting }: SweepOrder,
  { value, experiment }: ExperimentAt,
): Promise<ComparedTraining | null> {
  const { seed } = experiment;
  const name = t('{label} {variable}, seed {seed}', {
    label: setting.variable.label,
    variable: valueText(setting.variable, value),
    seed,
  });
  return batch.train({ name, experiment, data: dataset }, async (trained) => {
    const known = { value, seed, seconds: trained.seconds };
    const figures = await figuresOf(trained, dataset, experiment);
    return figures ? { ...known, ...figures } : { ...known, ...diverged(trained) };
  });
}

const diverged = ({ trainCount }: Trained) => ({
  ...{ diverged: true, trained: trainCount, steps: 0, tested: 0 },
  ...{ trainAccuracy: NaN, trueAccuracy: NaN, testAccuracy: NaN },
});

/** Null where the loss was no number any more. */
async function figuresOf(
  { ended, evaluate }: Trained,
  dataset: DatasetInfo,
  experiment: Experiment,
): Promise<Omit<ComparedTraining, 'value' | 'seed' | 'seconds'> | null> {
  if (!ended) return null;
  const train = await evaluate('train');
  const test = await evaluate(testedOn(dataset));
  return {
    ...{ diverged: false, trained: train.count },
    steps: ended.history.length * stepsPerEpoch(train.count, experiment),
    trainAccuracy: train.accuracy,
    trueAccuracy: trueAccuracy(train, dataset),
    testAccuracy: test.accuracy,
    tested: test.count,
  };
}

/** Accuracy against the labels of the data set, whatever the noise has made of them. */
function trueAccuracy(train: SplitEvaluation, { trainLabels, classNames }: DatasetInfo): number {
  const predicted = argmaxRows(train.outputs, classNames.length);
  const right = predicted.filter((label, row) => label === trainLabels[train.indices[row] ?? -1]);
  return right.length / Math.max(1, predicted.length);
}

/** For tests: as after opening the page. */
export function forgetSweeps(): void {
  useSweeps.setState({ sweeps: {} });
}
