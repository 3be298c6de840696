import { LiveCurves } from '../train/LiveCurves.tsx';
import { useDataset } from '../../state/data/datasets.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { useRun } from '../../state/runs/runs.ts';
import type { CellProps } from './cell-props.ts';
import { LearningCurves } from '../learning-curve/LearningCurves.tsx';
import { EpochText } from '../train/EpochText.tsx';
import { KeepRun } from '../train/KeepRun.tsx';
import { LiveRate } from '../train/LiveRate.tsx';
import { Player } from '../train/Player.tsx';
import { ProgressLine } from '../train/ProgressLine.tsx';
import train from '../train/Train.module.css';
import styles from '../parts/cells.module.css';

/** Trains and shows it: controls, progress, live curves over the documented ones, the log. */
export function TrainCell({ lesson, cell, documented }: CellProps) {
  const runId = useSession(lesson.id, (session) => session.runId);
  const run = useRun(runId);
  const generated = useDataset(run?.datasetId ?? null)?.origin === 'generated';
  return (
    <div className={styles.stack}>
      <div className={train.controls}>
        <Player lessonId={lesson.id} cellId={cell.id} run={run} />
        <LiveRate run={run} />
      </div>
      {run && <ProgressLine run={run} />}
      <LiveCurves runId={runId} documented={documented.epochs} />
      {generated && documented.epochs.length > 0 && (
        <p className={styles.note}>
          The dashed curves were documented on {documented.trainedOn}; this training runs on
          generated digits.
        </p>
      )}
      {run && <EpochText run={run} />}
      <KeepRun lessonId={lesson.id} run={run} />
      <LearningCurves lessonId={lesson.id} />
    </div>
  );
}
