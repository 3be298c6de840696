/** How many pens may draw at once, which may change while they draw; 0 is a pause. */
export class PenPace {
  private allowed: number;
  private waiting: (() => void)[] = [];

  constructor(pens = Infinity) {
    this.allowed = pens;
  }

  get pens(): number {
    return this.allowed;
  }

  set pens(pens: number) {
    this.allowed = pens;
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }

  /** Waits until the pen of this number, from 0, may draw. */
  async turnOf(pen: number): Promise<void> {
    while (pen >= this.allowed) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
