import type { Arena } from './gpu/arena.ts';
import type { PieceLimits } from './gpu/pieces.ts';
import { Pieces, planCost } from './gpu/pieces.ts';
import type { Trainer } from './plans/trainer.ts';

/**
 * Steps that take longer than a person waits. Only a step's last kernel, the optimizer, changes what
 * was learnt; of what comes before, moving statistics alone outlive the step, and are put back.
 */
export class LongSteps {
  private readonly arena: Arena;
  private readonly trainer: Trainer;
  private readonly limits: PieceLimits;
  private readonly large: boolean;
  private pieces: Pieces | null = null;
  private making: Promise<void> | null = null;
  private movingBefore: GPUBuffer | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private pending = 0;

  constructor(arena: Arena, trainer: Trainer, limits: PieceLimits) {
    this.arena = arena;
    this.trainer = trainer;
    this.limits = limits;
    this.large = planCost(trainer.plan) > limits.large;
  }

  /** Cuts a plan that is known to be large at once; another when its steps turn out to be slow. */
  async prepare(): Promise<void> {
    if (this.large) await this.cut();
  }

  /** Whether the next step, which takes so long as far as is known, is to be taken in pieces. */
  takes(millisecondsPerStep: number): boolean {
    const known = Number.isFinite(millisecondsPerStep);
    const long = known ? millisecondsPerStep > this.limits.slow : this.large;
    // What cannot be cut is carried out whole.
    if (long && !this.pieces) this.cut().catch(() => undefined);
    return this.pieces !== null && (long || this.pending > 0);
  }

  /** Settles when what was asked for before is done: calls and settings keep their order. */
  behind<T>(work: () => Promise<T> | T): Promise<T> {
    this.pending++;
    const result = this.last.then(work);
    this.last = result.then(
      () => this.pending--,
      () => this.pending--,
    );
    return result;
  }

  /** Whether anything is under way here, so that what comes next has to come behind it. */
  get busy(): boolean {
    return this.pending > 0;
  }

  /** One step. False where `signal` gave it up: then nothing that was learnt has changed. */
  async step(signal: AbortSignal | undefined): Promise<boolean> {
    const { pieces, movingBefore } = this;
    if (!pieces || !movingBefore) throw new Error('The step was not cut.');
    const { moving } = this.trainer.shared;
    if (signal?.aborted) return false;
    this.copy(moving, movingBefore);
    if (await pieces.run(signal)) return true;
    this.copy(movingBefore, moving);
    return false;
  }

  private cut(): Promise<void> {
    const { arena, trainer, limits } = this;
    return (this.making ??= Pieces.make(arena, trainer.plan, limits).then((pieces) => {
      const { size } = trainer.shared.moving;
      this.movingBefore = arena.storage('moving statistics before a step', size / 4);
      this.pieces = pieces;
    }));
  }

  private copy(from: GPUBuffer, to: GPUBuffer): void {
    const { device } = this.arena;
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(from, 0, to, 0, from.size);
    device.queue.submit([encoder.finish()]);
  }
}
