/** The search for a learning rate: with a network of its own, beside whatever trains. */
import { create } from 'zustand';
import type { RatePoint } from '../../domain/compare/rate-range.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { WorkerEvent } from '../../worker/protocol/protocol.ts';
import { holdDataset } from '../data/data-holds.ts';
import { editExperiment, getSession } from '../notebook/notebook.ts';
import { getBackendChoice } from '../page/backend.ts';
import { ask, hear } from '../page/link.ts';
import { newId } from '../page/new-id.ts';

export interface RateSearch {
  readonly lessonId: LessonId;
  readonly experiment: Experiment;
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  readonly points: readonly RatePoint[];
  readonly failure: Failure | null;
}

interface Finder {
  readonly search: RateSearch | null;
}

const useFinder = create<Finder>(() => ({ search: null }));

/** The newest search of a lesson, for as long as its settings are those that were searched with. */
export const useRateSearch = (id: LessonId): RateSearch | null =>
  useFinder(({ search }) => (search?.lessonId === id ? search : null));

export const getRateSearch = (): RateSearch | null => useFinder.getState().search;

/** What stops the search under way. */
let stop: AbortController | null = null;

/** Looks for a rate with the lesson's settings and open data. One search at a time. */
export async function findRate(lessonId: LessonId): Promise<void> {
  const { experiment, datasetId } = getSession(lessonId);
  if (stop || datasetId === null) return;
  const own = new AbortController();
  stop = own;
  const searchId = newId();
  const change = (changed: Partial<RateSearch>) =>
    useFinder.setState(({ search }) => ({ search: search && { ...search, ...changed } }));
  const release = holdDataset(datasetId);
  const deafen = hear((event: WorkerEvent) => {
    if (event.kind === 'rateProgress' && event.searchId === searchId) {
      change({ points: event.points });
    }
  });
  useFinder.setState({
    search: { lessonId, experiment, status: 'running', points: [], failure: null },
  });
  try {
    const choice = getBackendChoice();
    const request = { kind: 'findRate', searchId, datasetId, experiment, choice } as const;
    const { points } = await ask(request, { signal: own.signal });
    change({ status: 'done', points });
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (failure.code === 'cancelled') change({ status: 'stopped' });
    else change({ status: 'failed', failure });
  } finally {
    stop = null;
    release();
    deafen();
  }
}

export function stopFinding(): void {
  stop?.abort();
}

/** Sets a lesson's learning rate. Returns how to take that back, where nobody has changed it since. */
export function takeRate(lessonId: LessonId, learningRate: number): () => void {
  const before = getSession(lessonId).experiment.optimizer.learningRate;
  const set = (from: number | null, to: number) =>
    editExperiment(lessonId, (experiment) =>
      from === null || experiment.optimizer.learningRate === from
        ? { ...experiment, optimizer: { ...experiment.optimizer, learningRate: to } }
        : experiment,
    );
  set(null, learningRate);
  return () => set(learningRate, before);
}
