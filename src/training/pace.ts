/** How fast a run goes: measured over the last two seconds of training, pauses left out. */
export class Pace {
  private marks: { readonly at: number; readonly steps: number }[] = [];
  private steps = 0;

  /** `count` steps were finished at `now` (milliseconds). */
  add(count: number, now: number): void {
    if (this.marks.length === 0) this.marks.push({ at: now, steps: this.steps });
    this.steps += count;
    this.marks.push({ at: now, steps: this.steps });
    const recent = this.marks.findIndex(({ at }) => at >= now - 2000);
    this.marks = this.marks.slice(Math.min(recent, this.marks.length - 2));
  }

  /** After a pause the time before it no longer counts. */
  restart(now: number): void {
    this.marks = [{ at: now, steps: this.steps }];
  }

  /** Milliseconds per step, or 0 before the first measurement. */
  get millisecondsPerStep(): number {
    const [first] = this.marks;
    const last = this.marks.at(-1);
    if (!first || !last || first === last) return 0;
    return (last.at - first.at) / Math.max(1, last.steps - first.steps);
  }
}
