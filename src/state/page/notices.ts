import { create } from 'zustand';
import type { Failure } from '../../domain/failure.ts';

/** Something the reader should know that stops no work; the newest last. */
const useNoticesStore = create<{ readonly notices: readonly Failure[] }>(() => ({ notices: [] }));

export const useNotices = (): readonly Failure[] => useNoticesStore((state) => state.notices);

export const getNotices = (): readonly Failure[] => useNoticesStore.getState().notices;

export function addNotice(failure: Failure): void {
  useNoticesStore.setState(({ notices }) => ({ notices: [...notices, failure] }));
}

const told = new Set<string>();

/** Says something that would otherwise be said again and again; once for each code and message. */
export function addNoticeOnce(failure: Failure): void {
  const key = `${failure.code}: ${failure.message}`;
  if (told.has(key)) return;
  told.add(key);
  addNotice(failure);
}

export function dismissNotice(failure: Failure): void {
  useNoticesStore.setState(({ notices }) => ({
    notices: notices.filter((notice) => notice !== failure),
  }));
}

/** For tests: as after opening the page. */
export function forgetNotices(): void {
  told.clear();
  useNoticesStore.setState({ notices: [] });
}
