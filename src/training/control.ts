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
  readonly paused: boolean;
  /** The learning rate that was asked for since the last call, or null. */
  takeLearningRate(): number | null;
  /** Waits while paused. Resolves with how many steps may be submitted now: all, one, or none. */
  permission(): Promise<'run' | 'once' | 'stop'>;
}

/** A control with nothing asked of it yet. */
export function createControl(): ControlState {
  let paused = false;
  let stopped = false;
  let single = 0;
  let learningRate: number | null = null;
  let wake: (() => void) | null = null;
  const notify = () => {
    wake?.();
    wake = null;
  };
  return {
    get stopped() {
      return stopped;
    },
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
      stopped = true;
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
      while (paused && single === 0 && !stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (stopped) return 'stop';
      if (!paused) return 'run';
      single--;
      return 'once';
    },
  };
}
