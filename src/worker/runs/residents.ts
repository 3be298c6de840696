/** What may lie on a device and be brought back: a run's network. */
export interface Resident {
  /** Of the device's memory, its own; 0 where nothing lies there. */
  readonly bytes: number;
  /** Frees what can be made anew. False where it is in use. */
  putAway(): Promise<boolean>;
}

/**
 * Keeps the networks of runs within a budget of bytes: those that were not used for longest are put
 * away, and made anew from their snapshots when they are asked. Whatever is in use stays.
 */
export class Residents {
  /** Bytes, for all of them together. */
  budget = Infinity;
  /** The one that was used last comes last. */
  private readonly order = new Set<Resident>();
  private turn: Promise<unknown> = Promise.resolve();

  /** A run was asked, or is to take `coming` bytes. Settles when the others have made room. */
  used(run: Resident, coming = 0): Promise<void> {
    this.order.delete(run);
    this.order.add(run);
    const done = this.turn.then(() => this.makeRoom(run, coming));
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** How many runs it knows of. */
  get count(): number {
    return this.order.size;
  }

  forget(run: Resident): void {
    this.order.delete(run);
  }

  private async makeRoom(newest: Resident, coming: number): Promise<void> {
    for (const run of [...this.order]) {
      if (this.bytes + coming <= this.budget) return;
      if (run !== newest && run.bytes > 0) await run.putAway();
    }
  }

  private get bytes(): number {
    return [...this.order].reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
