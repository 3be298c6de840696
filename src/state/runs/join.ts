/** Work that is asked for often and done seldom: what was asked in between is joined to one call. */
export interface Join {
  /** Does the work now if the last time is long enough ago, and else as soon as it is. */
  readonly ask: () => void;
  /** Does at once what is still to be done. */
  readonly flush: () => void;
  /** Forgets what is still to be done. */
  readonly drop: () => void;
}

export interface JoinClock {
  /** In milliseconds. */
  readonly now: () => number;
  /** Calls back after so many milliseconds. Returns how to give it up. */
  readonly later: (work: () => void, wait: number) => () => void;
}

const wallClock: JoinClock = {
  now: () => performance.now(),
  later: (work, wait) => {
    const timer = setTimeout(work, wait);
    return () => clearTimeout(timer);
  },
};

/**
 * Joins calls of `work`: at most one in `gap` milliseconds, and none while it would take more than a
 * tenth of the time, so that a slow computer does it less often instead of falling behind.
 */
export function join(work: () => void, gap: number, { now, later } = wallClock): Join {
  let free = -Infinity;
  let giveUp: (() => void) | null = null;

  const drop = () => {
    giveUp?.();
    giveUp = null;
  };
  const run = () => {
    drop();
    const began = now();
    work();
    const cost = now() - began;
    free = began + Math.max(gap, 10 * cost);
  };
  return {
    ask: () => {
      if (giveUp) return;
      const wait = free - now();
      if (wait <= 0) run();
      else giveUp = later(run, wait);
    },
    flush: () => {
      if (giveUp) run();
    },
    drop,
  };
}
