import { fieldsOf } from './memory.ts';

/** What a store needs of a BroadcastChannel: pages of this app tell one another what they changed. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

/** Null where the browser has none: other pages then see changes when they are opened anew. */
export function openChannel(name: string): Channel | null {
  try {
    // In Node a channel keeps the process alive, and there are no other pages.
    return typeof document === 'undefined' ? null : new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** Which things were put on a shelf or taken from it. */
export interface ShelfChange {
  readonly put: readonly string[];
  readonly removed: readonly string[];
}

/** A change that another page tells of; null for any other message. */
export function readChange(message: unknown): ShelfChange | null {
  const { put, removed } = fieldsOf(message) ?? {};
  const isIds = (ids: unknown): ids is string[] =>
    Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  return isIds(put) && isIds(removed) ? { put, removed } : null;
}
