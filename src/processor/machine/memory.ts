/** Bytes that belong to the module itself: its stack and what its tools put behind it. */
export const firstFree = 128 * 1024;

/** Everything begins at a whole cache line. */
const line = 64;

/** Where something lies in the machine's memory: bytes from its start. */
export type Address = number;

/** Gives out the memory of a network once, before any of it exists. Everything is zero at first. */
export class MemoryPlan {
  private end = firstFree;

  bytes(count: number): Address {
    const at = this.end;
    this.end = Math.ceil((at + count) / line) * line;
    return at;
  }

  floats(count: number): Address {
    return this.bytes(4 * count);
  }

  /** Bytes that the machine needs. */
  get size(): number {
    return this.end;
  }
}
