import { t } from '../../domain/language.ts';
import {
  browserStorage,
  deleteFile,
  namesIn,
  storageFailure,
  writeFile,
} from '../../data/kept/storage.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { RunState } from '../../training/run-state.ts';
import { decodeRunState, encodeRunState } from '../../training/run-state.ts';
import type { RunEnd, StoredRun } from '../protocol/protocol.ts';
import type { MomentShelf } from '../time/moments.ts';
import { keysOfMoments, MomentFiles } from './moment-files.ts';
import type { NextSlot } from './slots.ts';
import {
  deleteOlder,
  deleteSlots,
  keysOf,
  nextSlot,
  readHeads,
  readSlots,
  writeSlot,
} from './slots.ts';

/** Stored states together take no more than this, but for starred ones. */
const budget = 512 * 1024 * 1024; // bytes

/** Of so many runs, the newest, the moments are kept besides. */
const runsWithMoments = 3;

/**
 * Bytes that this browser would still take; Infinity where it does not say. Chromium tells pages that
 * there are ten gigabytes, whatever there is.
 */
async function freeRoom(): Promise<number> {
  const { usage, quota } = (await browserStorage()?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? Infinity : quota - usage;
}

type Known = Pick<StoredRun, 'key' | 'bytes' | 'starred'>;

const knownOf = ({ key, bytes, starred }: StoredRun): Known => ({ key, bytes, starred });

type Told = Omit<StoredRun, 'bytes' | 'starred'>;

/** What is stored with a state besides. */
export type RunAbout = Pick<StoredRun, 'datasetId' | 'dataHash' | 'words'>;

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const storage = browserStorage();
  if (!storage?.getDirectory) {
    throw new LabError('storage-unavailable', t('This browser has no file system for pages.'));
  }
  try {
    const root = await storage.getDirectory();
    return await root.getDirectoryHandle('runs', { create: true });
  } catch (cause) {
    throw storageFailure(cause, t('The state of a training'));
  }
}

/**
 * The complete states of trainings, by the keys that the page gives them, in the origin private file
 * system. Each has two slots: a crash while one is written leaves the other. Where the room runs out,
 * the oldest that have no star go.
 */
export class RunStore {
  private readonly folder: () => Promise<FileSystemDirectoryHandle>;
  private readonly room: number;
  private readonly free: () => Promise<number>;
  /**
   * What is stored, the newest first, as it was listed last or written since; null until it was listed.
   * No more than making room needs: their experiments and histories lie on the disk.
   */
  private known: Known[] | null = null;
  /** Where the states under way are written next. */
  private readonly next = new Map<string, NextSlot>();
  private readonly momentFiles = new Map<string, MomentFiles>();
  /** Whether the last write found no room, whatever was given up for it: the next gives up nothing. */
  private full = false;

  constructor(
    folder: () => Promise<FileSystemDirectoryHandle> = openFolder,
    room = budget,
    free = freeRoom,
  ) {
    this.folder = folder;
    this.room = room;
    this.free = free;
  }

  /** What is stored, the newest first, told from the heads alone; what is torn is left out. */
  async list(): Promise<StoredRun[]> {
    const folder = await this.folder();
    const names = await namesIn(folder);
    const found: StoredRun[] = [];
    for (const key of keysOf(names)) {
      const head = await readHeads<Told>(folder, key);
      if (!head) continue;
      const starred = names.includes(`${key}.star`);
      found.push({ ...head.about, bytes: head.bytes, starred });
    }
    found.sort((a, b) => b.savedAt - a.savedAt);
    this.known = found.map(knownOf);
    return found;
  }

  /** Another tab may have written under this key meanwhile: looks before it is written to. */
  look(key: string): void {
    this.next.delete(key);
    this.known = null;
  }

  /** What is told of a stored state, its weights unread; null where there is none. */
  async about(key: string): Promise<Told | null> {
    checkKey(key);
    return (await readHeads<Told>(await this.folder(), key))?.about ?? null;
  }

  /**
   * The newest state that is whole.
   * @throws LabError 'run-damaged' where none is, 'run-unknown' where there is none at all.
   */
  async read(key: string): Promise<RunState> {
    checkKey(key);
    const folder = await this.folder();
    const slot = await readSlots<Told>(folder, key);
    if (slot) return decodeRunState(slot.payload);
    if (await readHeads<Told>(folder, key)) {
      throw new LabError('run-damaged', t('No copy of its state is as it was written.'));
    }
    throw new LabError('run-unknown', t('The state of this training is not kept here.'));
  }

  /**
   * Writes a state over the one before the last, making room for it first.
   * @throws LabError 'storage-full' or 'storage-unavailable'; then what was there still is.
   */
  async write(
    key: string,
    state: RunState,
    { end, ...about }: RunAbout & { readonly end: RunEnd | null },
  ): Promise<StoredRun> {
    checkKey(key);
    const folder = await this.folder();
    const payload = encodeRunState(state);
    const { experiment, dataset, progress } = state;
    const { epoch, step, history } = progress;
    const place = { experiment, dataset, ...about, epoch, step, history, end };
    const told: Told = { key, savedAt: Date.now(), ...place };
    const known = await this.knownRuns();
    const starred = known.some((run) => run.key === key && run.starred);
    const others = known.filter((run) => run.key !== key && !run.starred);
    await this.makeRoom(others, 2 * payload.length);
    const room = this.giveUp(folder, key, others, payload.length);
    for (;;) {
      try {
        const next = this.next.get(key) ?? (await nextSlot(folder, key));
        const after = await writeSlot(folder, key, next, { about: told, payload });
        if (end === null) this.next.set(key, after);
        else this.next.delete(key);
        this.full = false;
        return this.note({ ...told, bytes: payload.length, starred });
      } catch (thrown) {
        if (toFailure(thrown).code !== 'storage-full') throw thrown;
        if (!this.full && !(await room.next()).done) continue;
        this.full = true;
        throw noRoom(thrown);
      }
    }
  }

  /**
   * Writes a state that came from elsewhere, where there is room for it: none that is here makes room.
   * @throws LabError 'storage-full' or 'storage-unavailable'.
   */
  async add(
    key: string,
    state: RunState,
    about: { readonly datasetId: string; readonly end: RunEnd | null },
  ): Promise<StoredRun> {
    const known = await this.knownRuns();
    const used = known.reduce((sum, run) => sum + (run.starred ? 0 : 2 * run.bytes), 0);
    const bytes = encodeRunState(state).length;
    if (used + 2 * bytes > this.room || bytes > (await this.free())) throw noRoom(null);
    return this.write(key, state, about);
  }

  /**
   * Gives room on a full disk, piece by piece: first the moments and the second copies of the others, with
   * which no network goes, as many as must be enough. Whole states, the oldest first, only where the browser's
   * own figures say both that there is no room and that theirs will do: else they would go in vain.
   */
  private async *giveUp(
    folder: FileSystemDirectoryHandle,
    own: string,
    others: readonly Known[],
    bytes: number,
  ): AsyncGenerator<void> {
    for (const key of keysOfMoments(await namesIn(folder)).sort((one) => (one === own ? 1 : -1))) {
      await this.deleteMoments(key);
      yield;
    }
    let freed = 0;
    for (const { key } of others.toReversed()) {
      if (freed > 2 * bytes) return;
      const gain = await deleteOlder(folder, key);
      freed += gain;
      if (gain > 0) yield;
    }
    const free = await this.free();
    const gain = others.reduce((sum, run) => sum + run.bytes, 0);
    if (free >= bytes || free + gain < bytes) return;
    for (const { key } of others.toReversed()) {
      await this.delete(key);
      yield;
    }
  }

  private note(stored: StoredRun): StoredRun {
    const others = (this.known ?? []).filter(({ key }) => key !== stored.key);
    this.known = [knownOf(stored), ...others];
    return stored;
  }

  private async knownRuns(): Promise<readonly Known[]> {
    return this.known ?? (await this.list()).map(knownOf);
  }

  /** Where the moments of a training are kept, beside its state. */
  moments(key: string): MomentShelf {
    checkKey(key);
    let begun = false;
    return {
      read: async () => (await this.filesOf(key)).read(),
      write: async (known) => {
        const own = await this.filesOf(key);
        // Older ones make room when a training begins to keep its own.
        if (!begun) await this.thinMoments(key);
        begun = true;
        return own.write(known);
      },
    };
  }

  private async filesOf(key: string): Promise<MomentFiles> {
    const known = this.momentFiles.get(key);
    if (known) return known;
    const files = new MomentFiles(await this.folder(), key);
    this.momentFiles.set(key, files);
    return files;
  }

  private async deleteMoments(key: string): Promise<void> {
    await (await this.filesOf(key)).delete();
    this.momentFiles.delete(key);
  }

  /** Lets the moments of older runs go, so that with those of `key` only the newest have any. */
  private async thinMoments(key: string): Promise<void> {
    const folder = await this.folder();
    const order = (await this.knownRuns()).map((run) => run.key).filter((one) => one !== key);
    const newest = order.slice(0, runsWithMoments - 1);
    for (const other of keysOfMoments(await namesIn(folder))) {
      if (other === key || newest.includes(other)) continue;
      await this.deleteMoments(other);
    }
  }

  async star(key: string, starred: boolean): Promise<void> {
    checkKey(key);
    const folder = await this.folder();
    if (starred) await writeFile(folder, `${key}.star`, new Uint8Array([1]));
    else await deleteFile(folder, `${key}.star`);
    this.known = null;
  }

  async delete(key: string): Promise<void> {
    checkKey(key);
    const folder = await this.folder();
    await deleteSlots(folder, key);
    await this.deleteMoments(key);
    await deleteFile(folder, `${key}.star`);
    this.next.delete(key);
    this.known = this.known?.filter((run) => run.key !== key) ?? null;
  }

  /** Deletes the oldest of `others`, the last in the list, until `bytes` more are in the budget. */
  private async makeRoom(others: Known[], bytes: number): Promise<void> {
    let used = others.reduce((sum, run) => sum + 2 * run.bytes, bytes);
    while (used > this.room) {
      const oldest = others.pop();
      if (!oldest) return;
      used -= 2 * oldest.bytes;
      await this.delete(oldest.key);
    }
  }
}

const noRoom = (cause: unknown) =>
  new LabError('storage-full', t('There is no room to keep the state of this training.'), {
    cause,
  });

function checkKey(key: string): void {
  if (/^[\w-]{1,120}$/.test(key)) return;
  throw new LabError('storage-unavailable', `"${key}" cannot name a training.`);
}
