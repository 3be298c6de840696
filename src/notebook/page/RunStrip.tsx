import { t } from '../../domain/language.ts';
import { PenLine, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { hasDigits } from '../../domain/data/extend-dataset.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import {
  dismissReached,
  setFollowing,
  useFollows,
  useReached,
  useRunningAll,
} from '../../state/notebook/following.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { usePadAnswer } from '../../state/pad/answer.ts';
import { useProgress } from '../../state/runs/live.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isTraining, useRun } from '../../state/runs/runs.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { count, percent } from '../../domain/numbers.ts';
import styles from './RunStrip.module.css';
import { useFollowRunning } from './use-follow-running.ts';

/** Looked for when everything else is there. */
const CutShort = lazy(async () => ({ default: (await import('../train/CutShort.tsx')).CutShort }));

interface RunStripProps {
  readonly lesson: Lesson;
  /** Opens the pad; null where it stands beside the notebook. */
  readonly onPad: (() => void) | null;
}

/** At the lower edge: how far a run is, what the pad reads meanwhile, and what was reached. */
export function RunStrip({ lesson, onPad }: RunStripProps) {
  useFollowRunning(lesson);
  const all = useRunningAll(lesson.id);
  const reached = useReached(lesson.id);
  const run = useRun(useSession(lesson.id, ({ runId }) => runId));
  const training = run && isTraining(run) ? run : null;
  if (all || training) {
    return (
      <div className={styles.strip} role="group" aria-label={t('How far it is')}>
        {training ? <Learning run={training} /> : <Working lesson={lesson} />}
        <span className={styles.gap} />
        {all && <Follow />}
        {training && onPad && <PadButton onPad={onPad} />}
      </div>
    );
  }
  if (!run) {
    return (
      <Suspense fallback={null}>
        <CutShort lessonId={lesson.id} className={styles.strip} />
      </Suspense>
    );
  }
  if (!reached || !run.evaluations.test) return null;
  return (
    <div className={styles.strip} role="group" aria-label={t('What was reached')}>
      <Reached run={run} />
      <span className={styles.gap} />
      {onPad && <PadButton onPad={onPad} />}
      <IconButton label={t('Dismiss')} icon={<X />} small onClick={dismissReached} />
    </div>
  );
}

function PadButton({ onPad }: { readonly onPad: () => void }) {
  return (
    <Button small icon={<PenLine />} onClick={onPad}>
      {t('Open the pad')}
    </Button>
  );
}

function Follow() {
  return <Toggle label={t('Follow')} checked={useFollows()} onChange={setFollowing} />;
}

/** A cell that runs before or after the training. */
function Working({ lesson }: { readonly lesson: Lesson }) {
  const title = useSession(
    lesson.id,
    ({ cells }) => lesson.cells.find(({ id }) => cells[id]?.phase === 'running')?.title ?? null,
  );
  return <p className={styles.words}>{title ?? t('Next cell')}…</p>;
}

function Learning({ run }: { readonly run: Run }) {
  const progress = useProgress(run.id);
  const answer = usePadAnswer();
  const { epochs } = run.experiment;
  return (
    <p className={styles.words}>
      {progress
        ? t('Epoch {epoch} of {epochs}, {accuracy} of its images right', {
            epoch: progress.epoch,
            epochs,
            accuracy: percent(progress.accuracy),
          })
        : t('The training begins')}
      {answer && (
        <>
          {t('. The pad reads')} <strong>{answer}</strong>
        </>
      )}
    </p>
  );
}

function Reached({ run }: { readonly run: Run }) {
  const { test } = run.evaluations;
  const data = useDataset(run.datasetId);
  if (!test) return null;
  return (
    <p className={styles.words} role="status">
      <strong>{percent(test.accuracy)}</strong>{' '}
      {t('of {count} test images right.', { count: count(test.count) })}
      {data && hasDigits(data) && t(' Now draw a digit: your network reads it.')}
    </p>
  );
}
