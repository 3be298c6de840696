/** The search for near-duplicates, a data set at a time: how far it is, and what it found. */
import { create } from 'zustand';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { DuplicateSearch, WorkerEvent } from '../../worker/protocol/protocol.ts';
import { ask } from '../page/link.ts';

export type { DuplicateSearch } from '../../worker/protocol/protocol.ts';

export interface SearchState {
  /** How far a search under way is, 0 to 1; null while none is. */
  readonly share: number | null;
  readonly result: DuplicateSearch | null;
  readonly failure: Failure | null;
}

const notSearched: SearchState = { share: null, result: null, failure: null };

const useSearches = create<Readonly<Record<string, SearchState>>>(() => ({}));
const stops = new Map<string, AbortController>();

/** What is looked for: pairs that the eye takes for one image, the closest of them. */
const options = { maxDistance: 12, limit: 300 };

export const useDuplicateSearch = (datasetId: string): SearchState =>
  useSearches((state) => state[datasetId] ?? notSearched);

/** Searches a data set, unless that is under way. What was found before stays until then. */
export async function searchDuplicates(datasetId: string): Promise<void> {
  if (stops.has(datasetId)) return;
  const stop = new AbortController();
  stops.set(datasetId, stop);
  useSearches.setState({ [datasetId]: { ...notSearched, share: 0 } });
  try {
    const request = { kind: 'findDuplicates', datasetId, options } as const;
    const result = await ask(request, { signal: stop.signal });
    useSearches.setState({ [datasetId]: { ...notSearched, result } });
  } catch (thrown) {
    const failure = stop.signal.aborted ? null : toFailure(thrown);
    useSearches.setState({ [datasetId]: { ...notSearched, failure } });
  } finally {
    stops.delete(datasetId);
  }
}

export function stopDuplicateSearch(datasetId: string): void {
  stops.get(datasetId)?.abort();
}

export function hearSearchEvent(event: WorkerEvent): void {
  if (event.kind !== 'searchProgress') return;
  const { datasetId, share } = event;
  // News of a search that has been stopped meanwhile come too late.
  if (stops.has(datasetId)) useSearches.setState({ [datasetId]: { ...notSearched, share } });
}
