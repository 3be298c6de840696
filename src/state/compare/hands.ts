/**
 * Whose hand can it not read: for each writer of the kept drawings a training without them, and a
 * test on them alone.
 */
import { create } from 'zustand';
import type { WriterResult } from '../../domain/compare/writers.ts';
import { writerResult } from '../../domain/compare/writers.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { addedImages } from '../../draw/kept/kept.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { holdDataset } from '../data/data-holds.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { getBackendChoice } from '../page/backend.ts';
import { ask } from '../page/link.ts';
import { drawingNow } from '../pad/drawing.ts';
import { forgetLive } from '../runs/live.ts';

export interface HandsOrder {
  readonly lessonId: LessonId;
  readonly dataset: DatasetInfo;
  readonly experiment: Experiment;
  /** Of these and no others, with their writers. */
  readonly drawings: readonly KeptDrawing[];
  /** Whether the data set's own training images are learnt from, besides the others' drawings. */
  readonly withData: boolean;
}

export interface Hands {
  readonly datasetName: string;
  readonly withData: boolean;
  readonly writers: readonly string[];
  /** In the order of the writers, as far as it has come. */
  readonly results: readonly WriterResult[];
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  readonly failure: Failure | null;
}

interface HandsState {
  readonly hands: Readonly<Partial<Record<LessonId, Hands>>>;
  readonly running: LessonId | null;
}

const useState = create<HandsState>(() => ({ hands: {}, running: null }));

export const useHands = (id: LessonId): Hands | null => useState(({ hands }) => hands[id] ?? null);
export const getHands = (id: LessonId): Hands | null => useState.getState().hands[id] ?? null;
export const useHandsRunning = (): boolean => useState(({ running }) => running !== null);

/** Everybody of whom drawings are kept, most drawings first; drawings of nobody known are left out. */
export function writersOf(drawings: readonly KeptDrawing[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { writer } of drawings) {
    if (writer) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([writer]) => writer);
}

/** The batch under way. */
interface Batch {
  stopped: boolean;
  runId: string | null;
}

let batch: Batch | null = null;
let trained = 0;

function change(id: LessonId, changed: Partial<Hands>): void {
  useState.setState(({ hands }) => {
    const before = hands[id];
    return before ? { hands: { ...hands, [id]: { ...before, ...changed } } } : {};
  });
}

/** Trains once for each writer, unless that is under way already. */
export async function tryHands(order: HandsOrder): Promise<void> {
  if (batch) return;
  const own: Batch = { stopped: false, runId: null };
  batch = own;
  const { lessonId, dataset, withData } = order;
  const writers = writersOf(order.drawings);
  const release = holdDataset(dataset.id);
  const begun: Hands = {
    ...{ datasetName: dataset.name, withData, writers, results: [] },
    ...{ status: 'running', failure: null },
  };
  useState.setState(({ hands }) => ({ hands: { ...hands, [lessonId]: begun }, running: lessonId }));
  try {
    const results: WriterResult[] = [];
    for (const writer of writers) {
      const result = await tryHand(own, order, writer);
      if (!result) break;
      results.push(result);
      change(lessonId, { results: [...results] });
    }
    change(lessonId, { status: own.stopped ? 'stopped' : 'done' });
  } catch (thrown) {
    change(lessonId, { status: 'failed', failure: toFailure(thrown) });
  } finally {
    batch = null;
    release();
    useState.setState({ running: null });
  }
}

/** Ends the batch under way; who was read by then stays. */
export async function stopHands(): Promise<void> {
  if (!batch) return;
  batch.stopped = true;
  const { runId } = batch;
  if (runId !== null) await ask({ kind: 'control', runId, action: 'stop' });
}

/** One writer left out. Null where it was stopped. What it opens in the worker it closes. */
async function tryHand(
  own: Batch,
  { dataset, drawings, experiment, withData }: HandsOrder,
  writer: string,
): Promise<WriterResult | null> {
  if (own.stopped) return null;
  const { look } = drawingNow();
  const theirs = drawings.filter((drawing) => drawing.writer === writer);
  const others = drawings.filter(
    (drawing) => drawing.writer !== undefined && drawing.writer !== writer,
  );
  const opened: string[] = [];
  const extend = async (datasetId: string, of: readonly KeptDrawing[], to: 'train' | 'test') => {
    const added = addedImages(of, look);
    const info = await ask({ kind: 'extendDataset', datasetId, source: dataset.source, added, to });
    opened.push(info.id);
    return info;
  };
  const runId = `hand-${++trained}`;
  try {
    const learnt = await extend(dataset.id, others, 'train');
    const { id: datasetId } = await extend(learnt.id, theirs, 'test');
    // The drawings lie before the data set's own images: so many are the drawings alone.
    const trainLimit = withData ? limitWith(experiment, others.length) : others.length;
    own.runId = runId;
    const asked = { ...experiment, trainLimit };
    await ask({ kind: 'train', runId, datasetId, experiment: asked, choice: getBackendChoice() });
    if (own.stopped) return null;
    const { outputs, labels } = await ask({ kind: 'evaluate', runId, split: 'test' });
    const read = argmaxRows(outputs, dataset.classNames.length);
    const meant = labels.slice(-theirs.length);
    return writerResult(writer, meant, read.slice(-theirs.length));
  } finally {
    own.runId = null;
    forgetLive(runId);
    await ask({ kind: 'disposeRun', runId });
    for (const datasetId of opened.reverse()) await ask({ kind: 'closeDataset', datasetId });
  }
}

/** As many of the data set's own images as the lesson takes, besides the drawings. */
const limitWith = ({ trainLimit }: Experiment, drawings: number): number | null =>
  trainLimit === null ? null : trainLimit + drawings;

/** For tests: as after opening the page. */
export function forgetHands(): void {
  useState.setState({ hands: {}, running: null });
}
