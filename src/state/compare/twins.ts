/** Twin runs: a lesson as it is, and beside it a copy with something changed, trained in turn. */
import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import type { Difference } from '../../domain/experiment/differences.ts';
import { experimentDifferences } from '../../domain/experiment/differences.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { checkExperiment } from '../../domain/experiment/check.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { getSession, lessonOf } from '../notebook/notebook.ts';
import { openDataOf } from '../notebook/run-cells.ts';
import { getBackendChoice } from '../page/backend.ts';
import { newId } from '../page/new-id.ts';
import { holdDataset } from '../data/data-holds.ts';
import type { RunAction } from '../runs/runs.ts';
import { controlRun, evaluateRun, getRun, isActive, isTrained, trainRun } from '../runs/runs.ts';

export interface TwinRuns {
  readonly lessonId: LessonId;
  /** What the copy has that the lesson has not. */
  readonly changes: readonly Difference[];
  readonly copy: Experiment;
  /** Of the runs, once there are any: the lesson as it was, and the copy. */
  readonly ids: readonly [as: string | null, copy: string | null];
  readonly status: 'starting' | 'training' | 'measuring' | 'ended' | 'failed';
  /** Why there was no training; a run that failed holds its own failure. */
  readonly failure: Failure | null;
}

interface Twins {
  readonly pair: TwinRuns | null;
}

const useTwinsStore = create<Twins>(() => ({ pair: null }));

/** The newest twins of a lesson. */
export const useTwins = (id: LessonId): TwinRuns | null =>
  useTwinsStore(({ pair }) => (pair?.lessonId === id ? pair : null));

export const getTwins = (): TwinRuns | null => useTwinsStore.getState().pair;

const isOver = ({ status }: TwinRuns): boolean => status === 'ended' || status === 'failed';

/** Whether twins train now, of whatever lesson: there is one pair at a time. */
export const useTwinsRunning = (): boolean =>
  useTwinsStore(({ pair }) => pair !== null && !isOver(pair));

/**
 * Trains a lesson as it is and a changed copy of it side by side, from the same seed and with the same
 * batches; loads its data first where they are not open. Settles when both have ended and were
 * measured. What goes wrong is in the pair, or in its runs. Nothing of the lesson is changed.
 */
export async function trainTwin(
  lessonId: LessonId,
  edit: (before: Experiment) => Experiment,
): Promise<void> {
  const before = getTwins();
  if (before && !isOver(before)) return;
  const { experiment } = getSession(lessonId);
  const copy = { ...edit(experiment), seed: experiment.seed };
  const changes = experimentDifferences(experiment, copy);
  const ids = [null, null] as const;
  useTwinsStore.setState({
    pair: { lessonId, changes, copy, ids, status: 'starting', failure: null },
  });
  let release = () => {};
  try {
    if (changes.length === 0) {
      throw new LabError('experiment-invalid', t('The copy has the settings that the lesson has.'));
    }
    const { id: datasetId, classNames } = await openDataOf(lessonId);
    release = holdDataset(datasetId);
    for (const each of [experiment, copy]) checkExperiment(each, classNames.length);
    await trainBoth(lessonId, datasetId, [experiment, copy]);
    change({ status: 'measuring' });
    await measureBoth();
    change({ status: 'ended' });
  } catch (thrown) {
    change({ status: 'failed', failure: toFailure(thrown) });
  } finally {
    release();
  }
}

function change(changed: Partial<TwinRuns>): void {
  useTwinsStore.setState(({ pair }) => ({ pair: pair && { ...pair, ...changed } }));
}

async function trainBoth(
  lessonId: LessonId,
  datasetId: string,
  experiments: readonly [Experiment, Experiment],
): Promise<void> {
  const twin = newId();
  const { title } = lessonOf(lessonId);
  const order = { lessonId, title, datasetId, choice: getBackendChoice(), twin };
  change({ status: 'training' });
  const [experiment, changed] = experiments;
  const now = () => getTwins()?.ids ?? [null, null];
  // One that fails leaves its failure in its run, and the other goes on. The newest run of the page
  // is the lesson as it is, whose accuracy the list of lessons shows.
  await Promise.allSettled([
    trainRun({ ...order, experiment: changed, title: copyTitle(title) }, (id) =>
      change({ ids: [now()[0], id] }),
    ),
    trainRun({ ...order, experiment }, (id) => change({ ids: [id, now()[1]] })),
  ]);
}

/** "One layer, learning rate 0.003": which of two the copy is, wherever runs are named. */
function copyTitle(title: string): string {
  const changes = getTwins()?.changes ?? [];
  const [only, ...others] = changes;
  const short = only && others.length === 0 && only.after.length <= 30;
  return `${title}, ${short ? `${only.name} ${only.after}` : 'changed'}`;
}

async function measureBoth(): Promise<void> {
  for (const run of twinRuns().map(getRun)) {
    if (run && isTrained(run)) await evaluateRun(run.id, 'test');
  }
}

const twinRuns = (): readonly string[] => (getTwins()?.ids ?? []).flatMap((id) => id ?? []);

/** Pauses, goes on with, or stops both. */
export async function controlTwins(action: RunAction): Promise<void> {
  const active = twinRuns()
    .map(getRun)
    .find((run) => run && isActive(run));
  // The worker tells the other one by itself.
  if (active) await controlRun(active.id, action);
}

/** For tests: as after opening the page. */
export function forgetTwins(): void {
  useTwinsStore.setState({ pair: null });
}
