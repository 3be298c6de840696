/** One submit should keep the device for about so long, so that other work finds its turn. */
const millisecondsPerSubmit = 10;
/**
 * Reading metrics back costs the page as much as encoding a step: steps that are slow enough to be
 * submits of their own still share a call, as long as it is over soon enough for whoever waits.
 */
const slowStepsPerCall = 2;
const longestCall = 100; // milliseconds
/** Half of the ring of metrics: two calls are under way. */
export const mostStepsPerCall = 2048;

/** A call that ends within this share of the time of the one before it was done before that was told. */
const atOnce = 0.05;
/** After so many calls in a row that kept the device busy, shorter ones are tried again. */
const patience = 64;

/** How a call of steps went, on the page's clock. */
export interface CallTimes {
  readonly started: number;
  readonly finished: number;
  readonly steps: number;
}

/**
 * How many steps go into a call. Calls overlap, so a call's own time begins where the one before it
 * ended. That is work only while the device was busy: a browser may tell late that a call is done
 * (Firefox: on a clock of 100 ms), and then the device waits for the page. It shows when two calls
 * seem to end at once: both were done before the first was told. Waiting is no work, so calls then
 * grow, until one is still under way when the other is told; both fitted into the wait, so twice
 * their size is never longer than that.
 */
export class Pace {
  /** Steps that go into one call. */
  perCall = 1;
  /** Steps of a call that are submitted together. */
  perSubmit = 1;
  private calls = 0;
  private lastFinish = -Infinity;
  private lastTime = 0;
  /** Milliseconds; at first an upper bound of it. */
  private stepTime = Infinity;
  /** The longest call that left the device without work. */
  private tooSmall = 0;
  private busyCalls = 0;
  private readonly submitTime: number;

  /** `submitTime`: milliseconds that a submit should take. */
  constructor(submitTime = millisecondsPerSubmit) {
    this.submitTime = submitTime;
  }

  /** As it was measured; Infinity before. */
  get millisecondsPerStep(): number {
    return this.stepTime;
  }

  observe({ started, finished, steps }: CallTimes): void {
    const queued = started < this.lastFinish;
    const time = Math.max(0.01, finished - Math.max(started, this.lastFinish));
    const before = this.lastTime;
    this.lastFinish = finished;
    this.lastTime = time;
    // The first call also pays for warming up: nothing is learnt from it but where it began.
    if (this.calls++ === 0) return this.settle();
    if (!queued) {
      this.stepTime = Math.min(this.stepTime, time / steps);
    } else if (this.calls > 2 && time < atOnce * before && 2 * steps > this.perCall) {
      this.hurry(steps, before);
    } else {
      this.measure(time / steps, steps);
    }
    this.settle();
  }

  /** Two calls of `steps` were done within `wait`, one behind the other. */
  private hurry(steps: number, wait: number): void {
    this.busyCalls = 0;
    this.tooSmall = Math.max(this.tooSmall, steps);
    this.stepTime = Math.min(this.stepTime, wait / (2 * steps));
  }

  private measure(stepTime: number, steps: number): void {
    const known = Number.isFinite(this.stepTime);
    this.stepTime = known ? this.stepTime + 0.3 * (stepTime - this.stepTime) : stepTime;
    if (steps > this.tooSmall) this.busyCalls++;
    if (this.busyCalls < patience) return;
    this.busyCalls = 0;
    this.tooSmall = Math.floor(this.tooSmall / 2);
  }

  private settle(): void {
    // Grows by doubling: the first calls also pay for warming up.
    const most = Math.min(mostStepsPerCall, 2 * this.perCall);
    this.perSubmit = clamp(Math.round(this.submitTime / this.stepTime), most);
    const sharing = Math.min(slowStepsPerCall, Math.floor(longestCall / this.stepTime));
    const busy = Math.max(this.perSubmit, sharing, 2 * this.tooSmall);
    this.perCall = clamp(busy, most);
  }
}

const clamp = (steps: number, most: number) => Math.max(1, Math.min(most, steps));
