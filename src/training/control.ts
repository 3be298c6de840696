/** How the outside steers a run: pausing and stopping are normal, never exceptions. */
export interface RunControl {
  pause(): void;
  resume(): void;
  /** While paused: carries out one step and pauses again. */
  step(): void;
  stop(): void;
  setLearningRate(learningRate: number): void;
}

/** The loop's side of a `RunControl`. */
export interface ControlState extends RunControl {
  readonly stopped: boolean;
  /** Given when it is stopped. */
  readonly signal: AbortSignal;
  readonly paused: boolean;
  /** The learning rate that was asked for since the last call, or null. */
  takeLearningRate(): number | null;
  /** Waits while paused. Resolves with how many steps may be submitted now: all, one, or none. */
  permission(): Promise<'run' | 'once' | 'stop'>;
}

/** A control with nothing asked of it yet. */
export function createControl(): ControlState {
  let paused = false;
  const stop = new AbortController();
  let single = 0;
  let learningRate: number | null = null;
  let wake: (() => void) | null = null;
  const notify = () => {
    wake?.();
    wake = null;
  };
  return {
    get stopped() {
      return stop.signal.aborted;
    },
    signal: stop.signal,
    get paused() {
      return paused;
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      single = 0;
      notify();
    },
    step() {
      paused = true;
      single++;
      notify();
    },
    stop() {
      stop.abort();
      notify();
    },
    setLearningRate(value) {
      learningRate = value;
    },
    takeLearningRate() {
      const taken = learningRate;
      learningRate = null;
      return taken;
    },
    async permission() {
      while (paused && single === 0 && !stop.signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (stop.signal.aborted) return 'stop';
      if (!paused) return 'run';
      single--;
      return 'once';
    },
  };
}
