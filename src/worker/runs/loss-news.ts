import type { Failure } from '../../domain/failure.ts';

/** An error of a device may come before the news of its loss: that is waited for so long. */
const newsTime = 200; // milliseconds

/** Tells whoever waits for something that a loss would end. */
export class LossNews {
  private readonly waiting = new Set<(failure: Failure) => void>();

  tell(failure: Failure): void {
    for (const tell of this.waiting) tell(failure);
  }

  /** Whether the device turns out to be lost within a moment. */
  comes(): Promise<boolean> {
    return this.orBroken(
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), newsTime)),
      () => true,
    );
  }

  /**
   * What `waited` gives, or at a loss what `broken` does. Each wait has a promise of its own: racing
   * one that lives as long as the device would leave something behind there every time.
   */
  async orBroken<T>(waited: Promise<T>, broken: (failure: Failure) => T): Promise<T> {
    let hear: (failure: Failure) => void = () => undefined;
    const loss = new Promise<Failure>((resolve) => (hear = resolve)).then(broken);
    this.waiting.add(hear);
    try {
      return await Promise.race([waited, loss]);
    } finally {
      this.waiting.delete(hear);
    }
  }
}
