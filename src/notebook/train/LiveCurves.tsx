import { useSyncExternalStore } from 'react';
import { liveSeries, subscribeLive } from '../../state/runs/live.ts';
import { useRun } from '../../state/runs/runs.ts';
import type { CurveStyle } from '../../charts/curves/curve-strokes.ts';
import { Curves } from '../../charts/curves/Curves.tsx';
import styles from '../../charts/curves/Curves.module.css';
import type { EpochFigures } from '../../charts/curves/curves.ts';

export interface LiveCurvesProps {
  readonly runId: string | null;
  readonly documented: readonly EpochFigures[];
  readonly look?: CurveStyle;
}

/** Loss and accuracy of a run while it learns; repainted as often as the worker reports (10 Hz). */
export function LiveCurves({ runId, documented, look }: LiveCurvesProps) {
  const run = useRun(runId);
  const { points } = useSyncExternalStore(
    (listener) => (runId === null ? () => undefined : subscribeLive(runId, listener)),
    () => liveSeries(runId),
  );
  const history = run?.history ?? noHistory;
  const epochs = Math.max(run?.experiment.epochs ?? 0, documented.length, 1);
  return (
    <div className={styles.pair}>
      {(['loss', 'accuracy'] as const).map((metric) => (
        <Curves key={metric} {...{ metric, history, documented, epochs, look }} within={points} />
      ))}
    </div>
  );
}

const noHistory: readonly EpochFigures[] = [];
