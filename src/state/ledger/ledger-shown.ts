/** What the bar shows of the ledger, which itself is loaded later. */
import { create } from 'zustand';

interface LedgerShown {
  /** Whether the list of runs is in sight. */
  readonly shown: boolean;
  /** When a run was last written down, in milliseconds; null before that. */
  readonly keptAt: number | null;
}

const useLedgerShown = create<LedgerShown>(() => ({ shown: false, keptAt: null }));

export const useRunsShown = (): boolean => useLedgerShown(({ shown }) => shown);
export const useKeptAt = (): number | null => useLedgerShown(({ keptAt }) => keptAt);

export function showRuns(shown: boolean): void {
  useLedgerShown.setState({ shown });
}

export function noteKept(keptAt: number): void {
  useLedgerShown.setState({ keptAt });
}
