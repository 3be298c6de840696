/** A shelf in this browser's IndexedDB, on which things lie under their ids. */
import { t } from '../../domain/language.ts';
import type { UseStore } from 'idb-keyval';
import { createStore, delMany, entries, getMany, set, setMany } from 'idb-keyval';
import { LabError } from '../../domain/failure.ts';

/** An id, and what lies under it, unchecked. */
export type ShelfEntry = readonly [id: string, content: unknown];

/** What the stores need of IndexedDB; tests pass a double. */
export interface Shelf<T extends { readonly id: string }> {
  all(): Promise<readonly ShelfEntry[]>;
  some(ids: readonly string[]): Promise<readonly unknown[]>;
  /** All of them or, where there is no room, none. @throws LabError 'storage-full' */
  put(things: readonly T[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Keeps what could not be read, out of the way. */
  setAside(content: unknown): Promise<void>;
}

export interface ShelfPlace {
  readonly database: string;
  readonly store: string;
  /** As a sentence on a full disk names what there is no room for. */
  readonly thing: string;
}

/** Opens nothing yet: a browser that refuses IndexedDB rejects the first call. */
export function browserShelf<T extends { readonly id: string }>(place: ShelfPlace): Shelf<T> {
  let things: UseStore | null = null;
  let aside: UseStore | null = null;
  const kept = () => (things ??= createStore(place.database, place.store));
  const unread = () => (aside ??= createStore('digit-lab-set-aside', 'contents'));
  return {
    all: async () => entries<string, unknown>(kept()),
    some: async (ids) => getMany<unknown>([...ids], kept()),
    put: (added) =>
      writing(place.thing, () =>
        setMany(
          added.map((thing) => [thing.id, thing]),
          kept(),
        ),
      ),
    remove: async (ids) => delMany([...ids], kept()),
    setAside: async (content) => set(new Date().toISOString(), content, unread()),
  };
}

/** Names a full disk; everything else is thrown as it comes. */
async function writing(thing: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError') {
      throw new LabError(
        'storage-full',
        t('The disk has no room for another {thing}.', { thing }),
        { cause },
      );
    }
    throw cause;
  }
}
