import { useEffect, useMemo, useState } from 'react';
import type { PlotMark } from '../../charts/plot/plot.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isTrained } from '../../state/runs/runs.ts';
import type { Reading } from './read-run.ts';

type Read = (run: Run) => Reading;

const noMarks: readonly PlotMark[] = [];

const hasEnded = (run: Run): boolean =>
  run.source === null && (isTrained(run) || run.failure?.code === 'training-diverged');

/** What the coach sees in a run, once that has ended; its rules come when they are first needed. */
export function useReading(run: Run | null): Reading | null {
  const [read, setRead] = useState<Read | null>(null);
  const ended = run !== null && hasEnded(run);
  useEffect(() => {
    // Without its code there is no coach, and the training is shown all the same.
    if (ended)
      import('./read-run.ts').then(
        ({ readRun }) => setRead(() => readRun),
        () => undefined,
      );
  }, [ended]);
  return useMemo(() => (ended && read ? read(run) : null), [ended, read, run]);
}

export const marksOf = (reading: Reading | null): readonly PlotMark[] => reading?.marks ?? noMarks;
