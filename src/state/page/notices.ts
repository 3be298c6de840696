import { create } from 'zustand';
import type { Failure } from '../../domain/failure.ts';

/** Something the reader should know that stops no work; the newest last. */
const useNoticesStore = create<{ readonly notices: readonly Failure[] }>(() => ({ notices: [] }));

export const useNotices = (): readonly Failure[] => useNoticesStore((state) => state.notices);

export function addNotice(failure: Failure): void {
  useNoticesStore.setState(({ notices }) => ({ notices: [...notices, failure] }));
}

export function dismissNotice(failure: Failure): void {
  useNoticesStore.setState(({ notices }) => ({
    notices: notices.filter((notice) => notice !== failure),
  }));
}
