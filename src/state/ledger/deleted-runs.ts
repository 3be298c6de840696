/**
 * Runs that the reader has deleted. Their states go once that can be taken back no longer; where the
 * page is closed before, or another tab still writes, they go at the next visit.
 */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { checkedStorage, fieldsOf } from '../page/memory.ts';

interface DeletedRuns {
  /** The newest last. */
  readonly ids: readonly string[];
}

/** Older ones have gone long since. */
const most = 300;

function readDeleted(content: unknown): DeletedRuns | null {
  const { ids } = fieldsOf(content) ?? {};
  const good = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  return good ? { ids } : null;
}

const useDeleted = create<DeletedRuns>()(
  persist((): DeletedRuns => ({ ids: [] }), {
    name: 'digit-lab/deleted-runs',
    version: 1,
    storage: checkedStorage(readDeleted),
  }),
);

export const wasDeleted = (id: string): boolean => useDeleted.getState().ids.includes(id);

export function noteDeleted(deleted: readonly string[]): void {
  const ids = [...useDeleted.getState().ids.filter((id) => !deleted.includes(id)), ...deleted];
  useDeleted.setState({ ids: ids.slice(-most) });
}

export function noteRestored(restored: readonly string[]): void {
  const ids = useDeleted.getState().ids.filter((id) => !restored.includes(id));
  useDeleted.setState({ ids });
}
