/** What a painter needs of its surroundings; tests pass their own. */
export interface Frames {
  /** Calls back before the next frame. Returns how to give it up. */
  readonly next: (paint: () => void) => () => void;
  /** In milliseconds. */
  readonly now: () => number;
}

const windowFrames: Frames = {
  next: (paint) => {
    const id = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(id);
  },
  now: () => performance.now(),
};

export interface FramePainter {
  /** Something has changed. */
  readonly ask: () => void;
  readonly stop: () => void;
}

/**
 * Paints at most once a frame, however often it is asked, and so seldom that painting takes no more
 * than a tenth of the time: on a slow computer the page stays free, and the curve moves in larger steps.
 */
export function framePainter(paint: () => void, { next, now } = windowFrames): FramePainter {
  let free = -Infinity;
  let giveUp: (() => void) | null = null;
  const onFrame = () => {
    giveUp = null;
    const began = now();
    if (began < free) {
      giveUp = next(onFrame);
      return;
    }
    paint();
    free = began + 10 * (now() - began);
  };
  return {
    ask: () => {
      giveUp ??= next(onFrame);
    },
    stop: () => {
      giveUp?.();
      giveUp = null;
    },
  };
}
