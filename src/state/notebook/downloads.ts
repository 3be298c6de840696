/** Published data sets that are fetched because the reader has just asked for them. */
import { create } from 'zustand';
import type { PublishedSet } from '../../domain/data/published-names.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { adopt, forgetProgress } from '../data/datasets.ts';
import { refreshKept } from '../data/kept-datasets.ts';
import { ask } from '../page/link.ts';
import { getSession, lessonOf, wantedDataset } from './notebook.ts';
import { loadData } from './run-cells.ts';

interface Download {
  /** 'stopped' can go on where it was. */
  readonly phase: 'idle' | 'fetching' | 'stopped' | 'failed';
  readonly failure: Failure | null;
}

const idle: Download = { phase: 'idle', failure: null };

const useDownloads = create<Partial<Record<PublishedSet, Download>>>(() => ({}));

export const useDownload = (id: PublishedSet): Download =>
  useDownloads((downloads) => downloads[id] ?? idle);

const stops = new Map<PublishedSet, AbortController>();

const put = (id: PublishedSet, download: Download) => useDownloads.setState({ [id]: download });

/** Fetches a data set from its mirrors, going on where that was cut off, and loads it. */
export async function fetchPublished(lessonId: LessonId, id: PublishedSet): Promise<void> {
  if (stops.has(id)) return;
  const stop = new AbortController();
  stops.set(id, stop);
  put(id, { phase: 'fetching', failure: null });
  try {
    const source = { kind: id, download: true } as const;
    const info = await ask({ kind: 'openDataset', source }, { signal: stop.signal });
    put(id, idle);
    adopt(lessonId, info);
    void refreshKept();
    await loadInto(lessonId, id);
  } catch (thrown) {
    const failure = stop.signal.aborted ? null : toFailure(thrown);
    put(id, { phase: failure ? 'failed' : 'stopped', failure });
  } finally {
    stops.delete(id);
    forgetProgress(id);
  }
}

/** A lesson that asks for these data anyway needs no choice of its own. */
async function loadInto(lessonId: LessonId, id: PublishedSet): Promise<void> {
  const { dataset } = wantedDataset(lessonOf(lessonId), getSession(lessonId));
  await loadData(lessonId, dataset === id ? 'auto' : id);
}

/** Stops fetching; what has come is kept, so that it can go on. */
export function stopFetching(id: PublishedSet): void {
  stops.get(id)?.abort();
}
