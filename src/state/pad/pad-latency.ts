import { create } from 'zustand';

/** How long one reading took, in milliseconds. */
export interface ReadingTime {
  /** From the pointer's event to the bars in the page. */
  readonly total: number;
  /** Of that, from the question to the last network's answer. */
  readonly networks: number;
  /** Of that, until the reading before it was done: one is under way at a time. */
  readonly waited: number;
  /** Whether a network was being trained meanwhile. */
  readonly training: boolean;
}

export interface LatencySummary {
  readonly count: number;
  readonly median: number;
  readonly percentile95: number;
  /** Medians of the networks' own time, and of what the page itself added to it. */
  readonly networks: number;
  readonly page: number;
}

/** While nothing is trained, and while something is; null before the first reading. */
export interface PadLatency {
  readonly idle: LatencySummary | null;
  readonly training: LatencySummary | null;
}

/** So many readings count of each kind; older ones go. */
const kept = 200;

/** The figures change so often at most. */
const every = 500; // milliseconds

const times = { idle: [] as ReadingTime[], training: [] as ReadingTime[] };
let due = false;

const useLatency = create<PadLatency>(() => ({ idle: null, training: null }));

function publish(): void {
  due = false;
  useLatency.setState({
    idle: summarizeLatency(times.idle),
    training: summarizeLatency(times.training),
  });
}

/** Takes a reading in. Readings come many times a second: the page hears of them now and then. */
export function recordReadingTime(time: ReadingTime): void {
  const kind = time.training ? 'training' : 'idle';
  times[kind] = [...times[kind].slice(1 - kept), time];
  if (due) return;
  due = true;
  setTimeout(publish, every);
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};

export function summarizeLatency(readings: readonly ReadingTime[]): LatencySummary | null {
  if (readings.length === 0) return null;
  const totals = readings.map(({ total }) => total);
  const median = (of: (time: ReadingTime) => number) => quantile(readings.map(of), 0.5);
  return {
    count: readings.length,
    median: quantile(totals, 0.5),
    percentile95: quantile(totals, 0.95),
    networks: median(({ networks }) => networks),
    page: median(({ total, networks, waited }) => total - networks - waited),
  };
}

/** The pad's readings so far, for the pad and the engine room. */
export const usePadLatency = (): PadLatency => useLatency();
