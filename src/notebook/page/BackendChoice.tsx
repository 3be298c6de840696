import { t } from '../../domain/language.ts';
import { useLesson, useSession } from '../../state/notebook/notebook.ts';
import { moveTraining } from '../../state/ledger/going-on.ts';
import type { BackendChoice as Choice } from '../../state/page/backend.ts';
import { chooseBackend, useBackend } from '../../state/page/backend.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isTraining, useRun } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { backendNames, backendOptions } from '../parts/backend-words.ts';
import styles from '../data/DataChoice.module.css';

/** What the reader would have compute; where the processor plays the adapter, the faster way at a press. */
export function BackendChoice() {
  const { choice, info } = useBackend();
  const lesson = useLesson();
  const run = useRun(useSession(lesson.id, (session) => session.runId));
  const { busy, attempt } = useAttempt();
  const training = isTraining(run) ? run : null;
  const take = (chosen: Choice, moved: Run | null) =>
    attempt(() => (moved ? moveTraining(moved, chosen) : chooseBackend(chosen)));
  const isSlow = info?.backend === 'engine' && info.software;
  const elsewhere = training?.backend && info && training.backend.backend !== info.backend;
  return (
    <div className={styles.ways}>
      {isSlow && (
        <Button small disabled={busy} onClick={() => take('processor', training)}>
          {training ? t('Go on with WebAssembly') : t('Compute with WebAssembly')}
        </Button>
      )}
      <SelectField
        label={t('Compute with (from the next training on)')}
        className={styles.choice}
        value={choice}
        options={backendOptions}
        onChange={(chosen) => void chooseBackend(chosen)}
      />
      {elsewhere && (
        <Button small disabled={busy} onClick={() => take(choice, training)}>
          {t('Move this training there: {it}', { it: backendNames[info.backend] })}
        </Button>
      )}
    </div>
  );
}
