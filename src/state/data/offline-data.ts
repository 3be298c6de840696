/** A published data set that is kept in this browser because it is wanted without network. */
import { create } from 'zustand';
import type { PublishedSet } from '../../domain/data/published-names.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import { ask } from '../page/link.ts';
import { findDatasets, forgetProgress, getDataset } from './datasets.ts';
import { deleteKept, refreshKept } from './kept-datasets.ts';

interface OfflineData {
  readonly fetching: PublishedSet | null;
  readonly failure: Failure | null;
}

const useOfflineStore = create<OfflineData>(() => ({ fetching: null, failure: null }));

export const useOfflineData = (): OfflineData => useOfflineStore();

let stop: AbortController | null = null;

/** Fetches a data set, from beside the app or from its mirrors, and keeps it here. */
export async function keepForOffline(id: PublishedSet): Promise<void> {
  if (stop) return;
  stop = new AbortController();
  const { signal } = stop;
  useOfflineStore.setState({ fetching: id, failure: null });
  try {
    const source = { kind: id, download: true, keep: true } as const;
    const { id: opened } = await ask({ kind: 'openDataset', source }, { signal });
    // What a lesson uses stays open.
    if (getDataset(opened) === null) await ask({ kind: 'closeDataset', datasetId: opened });
    await Promise.all([refreshKept(), findDatasets()]);
    useOfflineStore.setState({ fetching: null });
  } catch (thrown) {
    const failure = signal.aborted ? null : toFailure(thrown);
    useOfflineStore.setState({ fetching: null, failure });
  } finally {
    stop = null;
    forgetProgress(id);
  }
}

/** Stops fetching, or deletes what was kept. */
export async function dropFromOffline(id: PublishedSet): Promise<void> {
  if (stop) stop.abort();
  else await deleteKept(id);
}
