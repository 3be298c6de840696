/**
 * The store of run records: written first, shown then. What cannot be written is shown all the same
 * and the reader told once; pages that are open side by side tell one another what they have changed.
 */
import { t } from '../../domain/language.ts';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../domain/failure.ts';
import { LabError } from '../../domain/failure.ts';
import type { Channel, ShelfChange } from '../page/channel.ts';
import { readChange } from '../page/channel.ts';
import type { Shelf, ShelfEntry } from '../page/shelf.ts';
import type { RecordWords, RunRecord } from './ledger-record.ts';
import { readRecord, surplus } from './ledger-record.ts';

export interface LedgerState {
  /** Newest first. */
  readonly records: readonly RunRecord[];
  /** Whether those of earlier visits have been read. */
  readonly ready: boolean;
  /** When something was last written, in milliseconds; null before that. */
  readonly keptAt: number | null;
  /** How many old records made room for new ones in this visit. */
  readonly madeRoom: number;
}

export interface Ledger {
  readonly store: StoreApi<LedgerState>;
  /** Reads what earlier visits kept, once; resolves when it is there, and never rejects. */
  open(): Promise<void>;
  /** Takes a record in, or what has become of one; the reader's words on it stay as they are here. */
  keep(record: RunRecord): Promise<void>;
  /** Names, stars or annotates a record. */
  describe(id: string, words: Partial<RecordWords>): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Puts back what was removed. */
  restore(records: readonly RunRecord[]): Promise<void>;
  /** Stops listening to other pages. */
  close(): void;
}

export interface LedgerPlace {
  readonly shelf: Shelf<RunRecord>;
  readonly channel: Channel | null;
  readonly tell: (failure: Failure) => void;
  /** So many records are kept. */
  readonly most: number;
  /** In milliseconds. */
  readonly now: () => number;
  /** Hears which records made room for others. */
  readonly onGone?: (ids: readonly string[]) => void;
}

const newestFirst = (one: RunRecord, other: RunRecord): number =>
  other.at - one.at || (one.id < other.id ? -1 : 1);

const inMemory = t('Your runs are listed until the page is closed, and not kept from now on.');

export function createLedger(place: LedgerPlace): Ledger {
  const { shelf, channel, tell, most, now, onGone } = place;
  const store = createStore<LedgerState>(() => ({
    ...{ records: [], ready: false, keptAt: null, madeRoom: 0 },
  }));
  let opened: Promise<void> | null = null;
  /** Turns false once the browser refuses: from then on records last as long as the page. */
  let keeps = true;
  /** A training whose record was deleted while it learns is not written down again. */
  const deleted = new Set<string>();
  /** Changes follow one another, so that an older state of a record never lands on a newer one. */
  let last: Promise<void> = Promise.resolve();

  /** One that fails is its caller's to hear of, and stops none after it. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  /** Whether it was written; a full disk may have room again later, a refusal stays one. */
  async function write(work: () => Promise<void>): Promise<boolean> {
    if (!keeps) return false;
    try {
      await work();
      return true;
    } catch (thrown) {
      const full = thrown instanceof LabError && thrown.code === 'storage-full';
      if (!full) keeps = false;
      tell({ code: full ? 'storage-full' : 'storage-unavailable', message: inMemory });
      return false;
    }
  }

  function show(put: readonly RunRecord[], removed: readonly string[]): void {
    const gone = new Set([...removed, ...put.map(({ id }) => id)]);
    store.setState(({ records }) => ({
      records: [...records.filter(({ id }) => !gone.has(id)), ...put].sort(newestFirst),
    }));
  }

  async function setAside(unread: readonly ShelfEntry[]): Promise<void> {
    if (unread.length === 0) return;
    const what =
      unread.length === 1 ? t('One kept run') : t('{count} kept runs', { count: unread.length });
    tell({ code: 'memory-damaged', message: t('{what} could not be read.', { what }) });
    const aside = await write(() => shelf.setAside(unread.map(([, value]) => value)));
    if (aside) await write(() => shelf.remove(unread.map(([id]) => id)));
  }

  async function read(): Promise<void> {
    let found: readonly ShelfEntry[] = [];
    await write(async () => void (found = await shelf.all()));
    const checked = found.map(([, value]) => readRecord(value));
    show(
      checked.filter((record) => record !== null),
      [],
    );
    await setAside(found.filter((_, at) => checked[at] === null));
    store.setState({ ready: true });
  }

  const open = (): Promise<void> => (opened ??= read());

  async function change(put: readonly RunRecord[], removed: readonly string[]): Promise<void> {
    const written = put.length === 0 || (await write(() => shelf.put(put)));
    const taken = removed.length === 0 || (await write(() => shelf.remove(removed)));
    show(put, removed);
    if (!written || !taken) return;
    store.setState({ keptAt: now() });
    const ids: ShelfChange = { put: put.map(({ id }) => id), removed };
    channel?.postMessage(ids);
  }

  async function makeRoom(): Promise<void> {
    const goes = surplus(store.getState().records, most);
    if (goes.length === 0) return;
    await change([], goes);
    onGone?.(goes);
    store.setState(({ madeRoom }) => ({ madeRoom: madeRoom + goes.length }));
  }

  async function hear(message: unknown): Promise<void> {
    const told = readChange(message);
    if (!told) return;
    // What another tab deletes is not written again by a training of this one.
    for (const id of told.removed) deleted.add(id);
    for (const id of told.put) deleted.delete(id);
    await open();
    let found: readonly unknown[] = [];
    await write(async () => void (found = await shelf.some(told.put)));
    show(
      found.map(readRecord).filter((record) => record !== null),
      told.removed,
    );
  }

  if (channel) channel.onmessage = ({ data }) => void inTurn(() => hear(data));

  const here = (id: string) => store.getState().records.find((record) => record.id === id);

  return {
    store,
    open,
    keep: (record) =>
      inTurn(async () => {
        await open();
        if (deleted.has(record.id)) return;
        const { name, note, starred } = here(record.id) ?? record;
        await change([{ ...record, name, note, starred }], []);
        await makeRoom();
      }),
    describe: (id, words) =>
      inTurn(async () => {
        const record = here(id);
        if (record) await change([{ ...record, ...words }], []);
      }),
    remove: (ids) =>
      inTurn(() => {
        for (const id of ids) deleted.add(id);
        return change([], ids);
      }),
    restore: (records) =>
      inTurn(() => {
        for (const { id } of records) deleted.delete(id);
        return change(records, []);
      }),
    close: () => channel?.close(),
  };
}
