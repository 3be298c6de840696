/**
 * A training made beforehand, which stands in a lesson's cells until the reader's own results do. One
 * at a time, of the lesson that is open; it goes when another lesson comes, or with its worker.
 */
import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import type { LessonId } from '../../lessons/lesson.ts';
import { holdDataset } from '../data/data-holds.ts';
import type { BuiltinSource } from '../data/datasets.ts';
import { openDataset } from '../data/datasets.ts';
import { builtinSize } from '../data/whole-set.ts';
import { getLessonId, lessonOf, notebookStore } from '../notebook/notebook.ts';
import { getBackendChoice } from '../page/backend.ts';
import { ask } from '../page/link.ts';
import type { Run } from './runs.ts';
import { evaluateRun, forgetExample, getRun, setExample, useRun } from './runs.ts';

/** So few images are drawn to show it on; the test images are those of every built-in set. */
const shown = { ...builtinSize, train: 600 } as const;

interface Example {
  /** Takes network and data away again. */
  close(): Promise<void>;
  /** Lets the data go whose worker has gone, and the network with it. */
  release(): void;
}

interface ExampleState {
  /** Set once it can be shown. */
  readonly runId: string | null;
  /** Images that it was trained on. */
  readonly trained: number;
}

const none: ExampleState = { runId: null, trained: 0 };
const useExampleState = create<ExampleState>(() => none);

/** The one that is there or on its way. */
let current: {
  readonly lessonId: LessonId;
  readonly coming: Promise<Example | null>;
  readonly unfollow: () => void;
} | null = null;

/** The training made beforehand of a lesson, once it is there. */
export function useExample(id: LessonId): { readonly run: Run; readonly trained: number } | null {
  const { runId, trained } = useExampleState();
  const run = useRun(runId);
  return run?.lessonId === id ? { run, trained } : null;
}

/** Has the training made beforehand of the open lesson fetched and measured, once. */
export function bringExample(lessonId: LessonId): void {
  if (current?.lessonId === lessonId || lessonId !== getLessonId()) return;
  void dropExample();
  // Without it the cells are empty until they run, which is no failure of the reader's.
  const coming = bring(lessonId).catch(() => null);
  current = { lessonId, coming, unfollow: followLesson() };
}

async function bring(lessonId: LessonId): Promise<Example | null> {
  const { beforehandOf } = await import('../../lessons/beforehand/beforehand.ts');
  const made = await beforehandOf(lessonId);
  if (!made) return null;
  const { title, dataset, experiment } = lessonOf(lessonId);
  const style = dataset === 'svhn' ? 'houseNumbers' : 'digits';
  const source: BuiltinSource = { kind: 'builtin', ...shown, style };
  const [bytes, { id: datasetId }] = await Promise.all([fetchBytes(made.url), openDataset(source)]);
  const release = holdDataset(datasetId);
  const runId = `example-${lessonId}`;
  const close = async () => {
    if (useExampleState.getState().runId === runId) useExampleState.setState(none);
    if (getRun(runId)) forgetExample();
    release();
    await ask({ kind: 'disposeRun', runId });
  };
  try {
    const choice = getBackendChoice();
    const files = [{ name: 'model.zip', bytes }];
    const placed = await ask({ kind: 'loadModel', runId, datasetId, experiment, files, choice });
    const { history, seconds, trained } = made;
    const result = { history, seconds, trainCount: trained, status: 'completed' } as const;
    const order = {
      lessonId,
      title: t('{title}, trained beforehand', { title }),
      datasetId,
      experiment,
      choice,
    };
    setExample(runId, order, { ...placed, ...result });
    await evaluateRun(runId);
    if (current?.lessonId === lessonId) useExampleState.setState({ runId, trained });
    return { close, release };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`There is no network at ${url}: ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Closes the training made beforehand, also one that is still on its way. */
export async function dropExample(): Promise<void> {
  const leaving = current;
  current = null;
  leaving?.unfollow();
  await (await leaving?.coming)?.close();
}

/** Closes it when another lesson is opened. */
const followLesson = (): (() => void) =>
  notebookStore.subscribe(({ lessonId }) => {
    if (current && current.lessonId !== lessonId) void dropExample();
  });

/** The worker has been replaced, and what it held with it: the next who asks has it brought anew. */
export function loseExample(): void {
  void current?.coming.then((example) => example?.release());
  current?.unfollow();
  current = null;
  useExampleState.setState(none);
}
