/**
 * The store of kept drawings: written first, shown then, so that nothing is shown as kept that is not.
 * Pages that are open side by side tell one another what they have changed.
 */
import { t } from '../../domain/language.ts';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../domain/failure.ts';
import { LabError } from '../../domain/failure.ts';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { readStored } from '../../draw/kept/kept.ts';
import type { Channel, ShelfChange } from '../page/channel.ts';
import { readChange } from '../page/channel.ts';
import { fieldsOf } from '../page/memory.ts';
import type { DrawingsShelf, ShelfEntry, StoredDrawing } from './drawings-shelf.ts';

export interface DrawingsState {
  /** Oldest first. */
  readonly drawings: readonly StoredDrawing[];
  /** Whether those of earlier visits have been read. */
  readonly ready: boolean;
}

export interface DrawingsStore {
  readonly store: StoreApi<DrawingsState>;
  /** Reads what earlier visits kept, once; resolves when it is there, and never rejects. */
  open(): Promise<void>;
  /** @throws LabError 'storage-full'; nothing is shown then. */
  add(drawings: readonly KeptDrawing[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Puts back what was removed, where it was. @throws LabError 'storage-full' */
  restore(drawing: StoredDrawing): Promise<void>;
  /** Puts drawings that are here back changed. @throws LabError 'storage-full' */
  change(drawings: readonly StoredDrawing[]): Promise<void>;
  /** Stops listening to other pages. */
  close(): void;
}

/** Drawings that an older version kept elsewhere. `forget` once they lie on the shelf. */
export interface OldDrawings {
  readonly content: readonly unknown[];
  /** What of it has no known form, to be set aside. */
  readonly unread: unknown;
  readonly forget: () => void;
}

export interface DrawingsPlace {
  readonly shelf: DrawingsShelf;
  readonly channel: Channel | null;
  readonly old: () => OldDrawings | null;
  readonly tell: (failure: Failure) => void;
}

const byAge = (one: StoredDrawing, other: StoredDrawing): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

/** A stored drawing, or null for anything that was not written here. */
function check(value: unknown): StoredDrawing | null {
  const drawing = readStored(value);
  const at = fieldsOf(value)?.at;
  return drawing && typeof at === 'number' && Number.isFinite(at) ? { ...drawing, at } : null;
}

export function createDrawings({ shelf, channel, old, tell }: DrawingsPlace): DrawingsStore {
  const store = createStore<DrawingsState>(() => ({ drawings: [], ready: false }));
  let opened: Promise<void> | null = null;
  /** Turns false once the browser refuses: from then on drawings last as long as the page. */
  let keeps = true;

  function goOnInMemory(): void {
    keeps = false;
    tell({
      code: 'storage-unavailable',
      message: t('Drawings that you keep are here until the page is closed.'),
    });
  }

  /** Writes; a full disk is told to whoever asked, and a browser that keeps nothing to the reader. */
  async function write(work: () => Promise<void>): Promise<void> {
    if (!keeps) return;
    try {
      await work();
    } catch (thrown) {
      if (thrown instanceof LabError) throw thrown;
      goOnInMemory();
    }
  }

  function show(put: readonly StoredDrawing[], removed: readonly string[]): void {
    const gone = new Set([...removed, ...put.map(({ id }) => id)]);
    store.setState(({ drawings }) => ({
      drawings: [...drawings.filter(({ id }) => !gone.has(id)), ...put].sort(byAge),
    }));
  }

  /** Whether it has been put out of the way: where there is no room, it stays where it lies. */
  async function setAside(unread: readonly unknown[]): Promise<boolean> {
    if (unread.length === 0) return false;
    const what =
      unread.length === 1
        ? t('Some of what was kept')
        : t('{count} kept drawings', { count: unread.length });
    tell({ code: 'memory-damaged', message: t('{what} could not be read as drawings.', { what }) });
    try {
      await write(() => shelf.setAside(unread));
      return keeps;
    } catch {
      return false;
    }
  }

  /** Takes over what an older version kept; it stays where it was until it lies here. */
  async function moveIn(moved: OldDrawings): Promise<void> {
    const read = moved.content.map((value, at) => check({ ...fieldsOf(value), at }));
    const good = read.filter((drawing) => drawing !== null);
    const bad = moved.content.filter((_, at) => read[at] === null);
    try {
      await write(() => shelf.put(good));
      await setAside(moved.unread === null ? bad : [...bad, moved.unread]);
      if (keeps) moved.forget();
    } catch {
      // No room for a second copy: the first one stays where it is, to be tried again.
    }
    show(good, []);
  }

  async function read(): Promise<void> {
    const found = await shelf.all().catch((): readonly ShelfEntry[] => {
      goOnInMemory();
      return [];
    });
    const checked = found.map(([, value]) => check(value));
    show(
      checked.filter((drawing) => drawing !== null),
      [],
    );
    const unread = found.filter((_, at) => checked[at] === null);
    if (await setAside(unread.map(([, value]) => value))) {
      await write(() => shelf.remove(unread.map(([id]) => id)));
    }
    const moved = old();
    if (moved) await moveIn(moved);
    store.setState({ ready: true });
  }

  const open = (): Promise<void> => (opened ??= read());

  async function hear(message: unknown): Promise<void> {
    const change = readChange(message);
    if (!change) return;
    await open();
    const put = (await shelf.some(change.put)).map(check).filter((one) => one !== null);
    show(put, change.removed);
  }

  if (channel) channel.onmessage = ({ data }) => void hear(data).catch(goOnInMemory);

  async function change(put: readonly StoredDrawing[], removed: readonly string[]): Promise<void> {
    if (put.length > 0) await write(() => shelf.put(put));
    if (removed.length > 0) await write(() => shelf.remove(removed));
    show(put, removed);
    const ids: ShelfChange = { put: put.map(({ id }) => id), removed };
    if (keeps) channel?.postMessage(ids);
  }

  return {
    store,
    open,
    async add(drawings) {
      await open();
      const last = store.getState().drawings.at(-1)?.at ?? 0;
      const first = Math.max(Date.now(), last + 1);
      await change(
        drawings.map((drawing, index) => ({ ...drawing, at: first + index })),
        [],
      );
    },
    async remove(ids) {
      await open();
      await change([], ids);
    },
    restore: (drawing) => change([drawing], []),
    change: (drawings) => change(drawings, []),
    close: () => channel?.close(),
  };
}
