import type { EpochLog } from '../../domain/experiment/history.ts';
import type { JoinClock } from './join.ts';
import { join } from './join.ts';

/** So often, at most, do finished epochs reach the page: as soon as the eye could tell them apart. */
const epochGap = 200; // milliseconds

export interface JoinedEpochs {
  readonly add: (runId: string, log: EpochLog) => void;
  /** Hands over at once what waits. */
  readonly flush: () => void;
}

/** Collects finished epochs of runs and hands them over together, in their order. */
export function joinEpochs(
  take: (runId: string, logs: readonly EpochLog[]) => void,
  clock?: JoinClock,
): JoinedEpochs {
  const waiting = new Map<string, EpochLog[]>();
  const handOver = () => {
    const batches = [...waiting];
    waiting.clear();
    for (const [runId, logs] of batches) take(runId, logs);
  };
  const joined = join(handOver, epochGap, clock);
  return {
    add: (runId, log) => {
      waiting.set(runId, [...(waiting.get(runId) ?? []), log]);
      joined.ask();
    },
    flush: joined.flush,
  };
}

/**
 * A history with new epochs after it. A run whose device was lost goes on from its last kept epoch,
 * and tells of epochs again that the history has: they take the place of those.
 */
export function appendEpochs(
  history: readonly EpochLog[],
  logs: readonly EpochLog[],
): readonly EpochLog[] {
  const first = logs.findLastIndex(({ epoch }, at) => epoch <= (logs[at - 1]?.epoch ?? -Infinity));
  const fresh = first > 0 ? appendEpochs(logs.slice(0, first), logs.slice(first)) : logs;
  const [next] = fresh;
  if (!next) return history;
  return [...history.filter(({ epoch }) => epoch < next.epoch), ...fresh];
}
