import { t } from '../../domain/language.ts';
import { FolderOpen, Save } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { LessonId } from '../../lessons/lesson.ts';
import { goOnWith } from '../../state/notebook/run-cells.ts';
import { exportRun } from '../../state/runs/run-files.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isTrained, isTraining } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { FileButton } from '../../ui/fields/FileButton.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { OpenModel } from './OpenModel.tsx';
import styles from './Train.module.css';

const FormsTrial = lazy(async () => ({ default: (await import('./FormsTrial.tsx')).FormsTrial }));

interface KeepRunProps {
  readonly lessonId: LessonId;
  readonly run: Run | null;
}

/** Saves a training that is paused or ended, goes on with one from a file, or opens a model. */
export function KeepRun({ lessonId, run }: KeepRunProps) {
  const { busy, failure, attempt } = useAttempt();
  const savable = run !== null && (run.status === 'paused' || isTrained(run));
  const save = async () => {
    if (!run) return;
    const bytes = await exportRun(run.id);
    const name = `${lessonId}-epoch-${run.history.length}.safetensors`;
    saveFile(name, 'application/octet-stream', new Uint8Array(bytes));
  };
  return (
    <div className={styles.keep}>
      <Button
        small
        look="quiet"
        icon={<Save />}
        disabled={!savable || busy}
        onClick={() => attempt(save)}
      >
        {t('Save this training')}
      </Button>
      {!isTraining(run) && (
        <FileButton
          icon={<FolderOpen />}
          onFiles={([file]) => file && attempt(() => goOnWith(lessonId, file))}
        >
          {t('Go on with a saved one')}
        </FileButton>
      )}
      {!isTraining(run) && <OpenModel lessonId={lessonId} />}
      {run?.status === 'loaded' && run.source !== null && (
        <Suspense fallback={null}>
          <FormsTrial lessonId={lessonId} run={run} key={run.id} />
        </Suspense>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
