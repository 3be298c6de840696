/** Until version 1 of the store in IndexedDB, kept drawings lay in localStorage as one JSON text. */
import type { TextStorage } from '../page/memory.ts';
import { browserStorage, fieldsOf } from '../page/memory.ts';
import type { OldDrawings } from './drawings-store.ts';

const name = 'digit-lab/drawings';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readText(storage: TextStorage | null): string | null {
  try {
    return storage?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** What that version kept, or null where it kept nothing. */
export function oldDrawings(storage: TextStorage | null = browserStorage()): OldDrawings | null {
  const text = readText(storage);
  if (!storage || text === null) return null;
  const drawings = fieldsOf(fieldsOf(parse(text))?.state)?.drawings;
  return {
    content: Array.isArray(drawings) ? drawings : [],
    unread: Array.isArray(drawings) ? null : text,
    forget: () => {
      try {
        storage.removeItem(name);
      } catch {
        // It is found again next time, and lies under the same ids by then.
      }
    },
  };
}

/** What each lesson did with them, as that version kept it. */
export function oldUses(storage: TextStorage | null = browserStorage()): unknown {
  const text = readText(storage);
  return text === null ? null : fieldsOf(fieldsOf(parse(text))?.state)?.uses;
}
