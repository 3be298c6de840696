import { create } from 'zustand';

/** How long one reading took, in milliseconds. */
export interface ReadingTime {
  /** From the pointer's event to the bars in the page. */
  readonly total: number;
  /** Of that, until every network had answered. */
  readonly networks: number;
}

/** So many readings count; older ones go. */
const kept = 200;

const useTimes = create<{ readonly times: readonly ReadingTime[] }>(() => ({ times: [] }));

export function recordReadingTime(time: ReadingTime): void {
  useTimes.setState(({ times }) => ({ times: [...times.slice(1 - kept), time] }));
}

export interface LatencySummary {
  readonly count: number;
  readonly median: number;
  readonly percentile95: number;
  /** Median of what the page itself added to the networks' time. */
  readonly overhead: number;
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};

export function summarizeLatency(times: readonly ReadingTime[]): LatencySummary | null {
  if (times.length === 0) return null;
  const totals = times.map(({ total }) => total);
  return {
    count: times.length,
    median: quantile(totals, 0.5),
    percentile95: quantile(totals, 0.95),
    overhead: quantile(
      times.map(({ total, networks }) => total - networks),
      0.5,
    ),
  };
}

/** The pad's readings so far, for the engine room; null before the first. */
export function usePadLatency(): LatencySummary | null {
  const times = useTimes((state) => state.times);
  return summarizeLatency(times);
}
