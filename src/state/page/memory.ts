/**
 * localStorage for small stores. What is read is checked, since other pages of this origin and older
 * versions write there too; what cannot be read is set aside and told, and what cannot be written is
 * told once. Nothing here throws: where nothing can be kept, the page goes on in memory.
 */
import { t } from '../../domain/language.ts';
import type { PersistStorage } from 'zustand/middleware';
import { addNoticeOnce } from './notices.ts';

/** What this module needs of localStorage; tests pass a double. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Touching `localStorage` throws where a browser forbids it, and it is absent outside browsers. */
export function browserStorage(): TextStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The same for any work on it: null where it throws. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Where something unreadable goes. */
export const asideKey = (name: string): string => `${name}/set-aside`;

/** Moves text that cannot be read out of the way, if there is room for it, and says so. */
export function setTextAside(storage: TextStorage, name: string, text: string): void {
  attempt(() => storage.removeItem(name));
  attempt(() => storage.setItem(asideKey(name), text));
  addNoticeOnce({
    code: 'memory-damaged',
    message: t('What was kept as “{name}” has no such form.', { name }),
  });
}

function parse(text: string): unknown {
  const content: unknown = attempt(() => JSON.parse(text) as unknown);
  return typeof content === 'object' && content !== null
    ? (content as { state?: unknown }).state
    : null;
}

/**
 * A storage for zustand's `persist`. `check` gives the part of what was kept that the store
 * remembers, or null for anything that it did not write.
 */
export function checkedStorage<T>(
  check: (content: unknown) => T | null,
  open: () => TextStorage | null = browserStorage,
): PersistStorage<T> {
  return {
    getItem(name) {
      const storage = open();
      const text = storage && attempt(() => storage.getItem(name));
      if (!storage || !text) return null;
      const state = check(parse(text));
      if (state === null) setTextAside(storage, name, text);
      return state === null ? null : { state, version: 1 };
    },
    setItem(name, value) {
      const storage = open();
      const kept = storage && attempt(() => (storage.setItem(name, JSON.stringify(value)), true));
      if (kept) return;
      addNoticeOnce({
        code: storage ? 'storage-full' : 'storage-unavailable',
        message: t('Your settings are not remembered from now on.'),
      });
    },
    removeItem(name) {
      attempt(() => open()?.removeItem(name));
    },
  };
}

/** The fields of an object; null for anything else. */
export const fieldsOf = (content: unknown): Readonly<Record<string, unknown>> | null =>
  typeof content === 'object' && content !== null && !Array.isArray(content)
    ? (content as Readonly<Record<string, unknown>>)
    : null;
