import { create } from 'zustand';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { KeptData } from '../../worker/protocol/protocol.ts';
import { findDatasets } from './datasets.ts';
import { ask } from '../page/link.ts';

export type { KeptData } from '../../worker/protocol/protocol.ts';
export type KeptDataset = KeptData['datasets'][number];

interface KeptState {
  /** Null until the worker has looked. */
  readonly kept: KeptData | null;
  readonly failure: Failure | null;
  /** Whether the list is in sight. */
  readonly shown: boolean;
}

const useKeptStore = create<KeptState>(() => ({ kept: null, failure: null, shown: false }));

/** What this browser keeps; null until that is known. */
export const useKeptData = (): KeptData | null => useKeptStore(({ kept }) => kept);
export const useKeptFailure = (): Failure | null => useKeptStore(({ failure }) => failure);
export const useKeptShown = (): boolean => useKeptStore(({ shown }) => shown);

/** Looks again at what is kept. */
export async function refreshKept(): Promise<void> {
  try {
    useKeptStore.setState({ kept: await ask({ kind: 'listKept' }), failure: null });
  } catch (thrown) {
    useKeptStore.setState({ failure: toFailure(thrown) });
  }
}

export function showKept(shown: boolean): void {
  useKeptStore.setState({ shown });
  if (shown) void refreshKept();
}

/**
 * Deletes what is kept under `key`, or with 'all' everything. Data that are open stay open until the
 * page is closed.
 */
export async function deleteKept(key: string): Promise<void> {
  try {
    await ask({ kind: 'deleteKept', key });
    await Promise.all([refreshKept(), findDatasets()]);
  } catch (thrown) {
    useKeptStore.setState({ failure: toFailure(thrown) });
  }
}
