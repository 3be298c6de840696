import { startTransition, useEffect, useState } from 'react';

/** So many cells fill any first screen. */
const atOnce = 2;

/** However busy the page is, the next one is not kept waiting for longer than so many milliseconds. */
const longest = 200;

function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: longest });
  return () => cancelIdleCallback(asked);
}

/**
 * How many of `count` cells have all their parts: the first at once, the others one after another
 * when the page is idle, so that no task is long enough to be felt.
 */
export function useTurns(count: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  const more = drawn < count;
  useEffect(() => {
    if (!more) return;
    return whenIdle(() => startTransition(() => setDrawn(drawn + 1)));
  }, [drawn, more]);
  return drawn;
}
