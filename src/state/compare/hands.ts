/**
 * Whose hand can it not read: for each writer of the kept drawings a training without them, and a
 * test on them alone.
 */
import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import type { WriterResult } from '../../domain/compare/writers.ts';
import { writerResult } from '../../domain/compare/writers.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { addedImages } from '../../draw/kept/kept.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { ask } from '../page/link.ts';
import { drawingNow } from '../pad/drawing.ts';
import type { Batch, BatchSoFar } from './unattended.ts';
import { isBatchRunning, runBatch } from './unattended.ts';

export interface HandsOrder {
  readonly lessonId: LessonId;
  /** Of the lesson. */
  readonly title: string;
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
  /** Without these the training diverged: nothing can be said of them. */
  readonly diverged: readonly string[];
  readonly status: BatchSoFar<WriterResult>['status'];
  readonly failure: BatchSoFar<WriterResult>['failure'];
}

interface HandsState {
  readonly hands: Readonly<Partial<Record<LessonId, Hands>>>;
}

const useState = create<HandsState>(() => ({ hands: {} }));

export const useHands = (id: LessonId): Hands | null => useState(({ hands }) => hands[id] ?? null);
export const getHands = (id: LessonId): Hands | null => useState.getState().hands[id] ?? null;

/** Everybody of whom drawings are kept, most drawings first; drawings of nobody known are left out. */
export function writersOf(drawings: readonly KeptDrawing[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { writer } of drawings) {
    if (writer) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([writer]) => writer);
}

/** What a writer left out came to; without a result where the training diverged. */
interface Tried {
  readonly writer: string;
  readonly result: WriterResult | null;
}

/** Trains once for each writer, unless a batch is under way already. */
export async function tryHands(order: HandsOrder): Promise<void> {
  if (isBatchRunning()) return;
  const { lessonId, title, dataset, withData } = order;
  const writers = writersOf(order.drawings);
  const tell = ({ results: tried, status, failure }: BatchSoFar<Tried>) => {
    const results = tried.flatMap(({ result }) => result ?? []);
    const diverged = tried.filter(({ result }) => !result).map(({ writer }) => writer);
    const now: Hands = {
      ...{ datasetName: dataset.name, withData, writers, results, diverged },
      ...{ status, failure },
    };
    useState.setState(({ hands }) => ({ hands: { ...hands, [lessonId]: now } }));
  };
  const each = (batch: Batch, writer: string) => tryHand(batch, order, writer);
  await runBatch({ lessonId, title, dataset, items: writers, each, tell });
}

/** One writer left out. Null where it was stopped. The data sets that it opens in the worker it closes. */
async function tryHand(
  batch: Batch,
  { dataset, drawings, experiment, withData }: HandsOrder,
  writer: string,
): Promise<Tried | null> {
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
  try {
    const learnt = await extend(dataset.id, others, 'train');
    const data = await extend(learnt.id, theirs, 'test');
    // The drawings lie before the data set's own images: so many are the drawings alone.
    const trainLimit = withData ? limitWith(experiment, others.length) : others.length;
    const asked = {
      name: t('Without {writer}', { writer }),
      experiment: { ...experiment, trainLimit },
      data,
    };
    return await batch.train(asked, async ({ ended, evaluate }) => {
      if (!ended) return { writer, result: null };
      const { outputs, labels } = await evaluate('test');
      const read = argmaxRows(outputs, dataset.classNames.length);
      const meant = labels.slice(-theirs.length);
      return { writer, result: writerResult(writer, meant, read.slice(-theirs.length)) };
    });
  } finally {
    for (const datasetId of opened.reverse()) await ask({ kind: 'closeDataset', datasetId });
  }
}

/** As many of the data set's own images as the lesson takes, besides the drawings. */
const limitWith = ({ trainLimit }: Experiment, drawings: number): number | null =>
  trainLimit === null ? null : trainLimit + drawings;

/** For tests: as after opening the page. */
export function forgetHands(): void {
  useState.setState({ hands: {} });
}
