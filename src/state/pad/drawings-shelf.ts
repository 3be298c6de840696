/** Where kept drawings lie: in this browser's IndexedDB, each under its id. */
import type { UseStore } from 'idb-keyval';
import { createStore, delMany, entries, getMany, set, setMany } from 'idb-keyval';
import { LabError } from '../../domain/failure.ts';
import type { KeptDrawing } from '../../draw/kept.ts';

/** A kept drawing as it is stored. */
export interface StoredDrawing extends KeptDrawing {
  /** When it was kept, in milliseconds: the oldest come first. */
  readonly at: number;
}

/** An id, and what lies under it, unchecked. */
export type ShelfEntry = readonly [id: string, content: unknown];

/** What the store of kept drawings needs of IndexedDB; tests pass a double. */
export interface DrawingsShelf {
  all(): Promise<readonly ShelfEntry[]>;
  some(ids: readonly string[]): Promise<readonly unknown[]>;
  /** All of them or, where there is no room, none. @throws LabError 'storage-full' */
  put(drawings: readonly StoredDrawing[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Keeps what could not be read, out of the way. */
  setAside(content: unknown): Promise<void>;
}

/** Names a full disk; everything else is thrown as it comes. */
async function writing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError') {
      const message = 'The disk has no room for another drawing.';
      throw new LabError('storage-full', message, { cause });
    }
    throw cause;
  }
}

/** Opens nothing yet: a browser that refuses IndexedDB rejects the first call. */
export function browserShelf(): DrawingsShelf {
  let drawings: UseStore | null = null;
  let aside: UseStore | null = null;
  const kept = () => (drawings ??= createStore('digit-lab-drawings', 'drawings'));
  const unread = () => (aside ??= createStore('digit-lab-set-aside', 'contents'));
  return {
    all: async () => entries<string, unknown>(kept()),
    some: async (ids) => getMany<unknown>([...ids], kept()),
    put: (added) =>
      writing(() =>
        setMany(
          added.map((drawing) => [drawing.id, drawing]),
          kept(),
        ),
      ),
    remove: async (ids) => delMany([...ids], kept()),
    setAside: async (content) => set(new Date().toISOString(), content, unread()),
  };
}
