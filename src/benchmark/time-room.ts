import type { Effort } from './measure.ts';

/**
 * Shares a time between parts that come one after another: what one leaves is for those behind it, and
 * one that took longer takes from them. `now` is the page's clock, in milliseconds.
 */
export class TimeRoom {
  private readonly end: number;
  private readonly now: () => number;
  private parts: number;

  constructor(milliseconds: number, parts: number, now: () => number = () => performance.now()) {
    this.end = now() + milliseconds;
    this.parts = parts;
    this.now = now;
  }

  /** What the next part may take; 0 where nothing is left. */
  next(): number {
    const left = Math.max(0, this.end - this.now());
    return left / Math.max(1, this.parts--);
  }
}

/** No longer than `room`, building and warming up included: a block is a sixth of it. */
export const within = (effort: Effort, room: number): Effort => ({
  ...effort,
  blockMs: Math.min(effort.blockMs, room / 6),
  budgetMs: Math.min(effort.budgetMs, room),
});
