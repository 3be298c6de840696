import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { RunState } from '../../training/run-state.ts';
import type { RunEnd, StoredRun } from '../protocol/protocol.ts';
import type { RunAbout, RunStore } from './run-store.ts';

interface Offer {
  readonly state: RunState;
  readonly end: RunEnd | null;
}

export interface KeeperSetup {
  readonly store: Pick<RunStore, 'write'>;
  readonly key: string;
  /** What is stored with the state besides. */
  readonly about: RunAbout | Promise<RunAbout>;
  readonly onKept: (kept: StoredRun) => void;
  /** Told once: what cannot be kept does not end the training. */
  readonly onFailure: (failure: Failure) => void;
  /** Stores what belongs to the state and is looked at afterwards; never fails. */
  readonly beside?: () => Promise<void>;
  /** Milliseconds from the beginning of a write that took so many to that of the next. */
  readonly gap?: (took: number) => number;
}

/**
 * Writing is to take no more than a fiftieth of a training's time: short epochs wait for one another a
 * second, longer where a write takes long, but never so long that ten seconds of training could be lost.
 */
export const gapAfter = (took: number): number => Math.min(8000, Math.max(1000, 50 * took));

/**
 * Keeps the state of one training as it goes on. One state is written at a time and the newest one
 * waits: so no more than two are held, and a training never waits for the disk.
 */
export class RunKeeper {
  private readonly setup: KeeperSetup;
  private waiting: Offer | null = null;
  private writing: Promise<void> | null = null;
  private failed = false;
  private givenUp = false;
  private lastWrite = -Infinity;
  private took = 0; // milliseconds
  private hurry: () => void = () => undefined;

  constructor(setup: KeeperSetup) {
    this.setup = setup;
  }

  get key(): string {
    return this.setup.key;
  }

  /** Takes a state to be written; one that still waits is given up for it. */
  offer(state: RunState, end: RunEnd | null = null): void {
    if (this.givenUp) return;
    this.waiting = { state, end };
    if (end !== null) this.hurry();
    this.writing ??= this.writeAll().finally(() => (this.writing = null));
  }

  /** From now on nothing more is written: the key is another tab's, or the run was deleted. */
  giveUp(): void {
    this.givenUp = true;
    this.waiting = null;
    this.hurry();
  }

  /** Settles when everything that was offered is written, or could not be. */
  async settled(): Promise<void> {
    this.hurry();
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    for (;;) {
      if (this.waiting?.end === null) await this.rest();
      const offer = this.waiting;
      this.waiting = null;
      if (!offer) return;
      this.lastWrite = performance.now();
      await this.write(offer);
      this.took = performance.now() - this.lastWrite;
    }
  }

  private async write({ state, end }: Offer): Promise<void> {
    const { store, key, about, beside, onKept, onFailure } = this.setup;
    // First, so that a state that is there has its moments.
    await beside?.();
    if (this.givenUp) return;
    try {
      onKept(await store.write(key, state, { ...(await about), end }));
      this.failed = false;
    } catch (thrown) {
      if (!this.failed) onFailure(toFailure(thrown));
      this.failed = true;
    }
  }

  /** Short epochs are not all written: the newest after a moment, or at once when it ends. */
  private rest(): Promise<void> {
    const gap = (this.setup.gap ?? gapAfter)(this.took);
    const left = this.lastWrite + gap - performance.now();
    if (left <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, left);
      this.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
