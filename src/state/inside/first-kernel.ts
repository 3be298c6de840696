import { useEffect, useState } from 'react';
import type { FirstKernel } from '../../worker/protocol/inside.ts';
import { ask } from '../page/link.ts';
import { subscribeLive } from '../runs/live.ts';
import type { Run } from '../runs/runs.ts';
import { isActive } from '../runs/runs.ts';

export type { FirstKernel } from '../../worker/protocol/inside.ts';

/** Between two questions while a network learns: at least so long, and so many times the last one's time. */
const leastGap = 250; // milliseconds
const gapShare = 12;

/**
 * Asks for the first layer's weights at once and then, while the run learns, again and again, so
 * seldom that the questions take no more than a twelfth of the time. Returns how to stop.
 */
function followKernel(
  runId: string,
  learning: boolean,
  take: (kernel: FirstKernel | null) => void,
): () => void {
  let stopped = false;
  let busy = false;
  let free = 0;
  const look = async () => {
    if (stopped || busy || performance.now() < free) return;
    busy = true;
    const began = performance.now();
    try {
      const kernel = await ask({ kind: 'firstKernel', runId });
      if (!stopped) take(kernel);
    } catch {
      // A network that is just being placed, or that has gone, has no weights to show: the next
      // report asks again, and what goes wrong with the run itself is said where it trains.
    }
    busy = false;
    const took = performance.now() - began;
    free = began + took + Math.max(leastGap, gapShare * took);
  };
  void look();
  const stop = learning ? subscribeLive(runId, () => void look()) : () => undefined;
  return () => {
    stopped = true;
    stop();
  };
}

/** What the first layer of a run has learnt so far; null before the first answer. */
export function useFirstKernel(run: Run | null, shown: boolean): FirstKernel | null {
  const [found, setFound] = useState<{ runId: string; kernel: FirstKernel | null } | null>(null);
  const id = run?.id ?? null;
  const status = run?.status ?? 'failed';
  const learning = run !== null && isActive(run);
  useEffect(() => {
    if (id === null || !shown || status === 'failed') return;
    return followKernel(id, learning, (kernel) => setFound({ runId: id, kernel }));
  }, [id, status, learning, shown]);
  return found?.runId === id ? (found?.kernel ?? null) : null;
}
