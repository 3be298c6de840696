import { t } from '../../domain/language.ts';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { forgetEverything } from '../../state/class/forgetting.ts';
import { isTraining, useAllRuns } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import styles from './class.module.css';

/** Makes the machine new for the next class, having said what that is. */
export function Forget() {
  const [sure, setSure] = useState(false);
  const training = useAllRuns().some(isTraining);
  const { failure, attempt } = useAttempt();
  const forget = async () => {
    await forgetEverything();
    location.replace(location.pathname);
  };
  return (
    <div className={styles.form}>
      <p className={styles.note}>
        {t(
          'For the next class this browser can forget everything that Digit Lab keeps in it: settings and changed lessons, kept drawings, all runs and their networks, data sets that were opened, handouts with their answers, and what was prepared to be handed out. Files that you saved stay where they are. This cannot be undone.',
        )}
      </p>
      {failure && <FailureNote failure={failure} />}
      <div className={styles.row}>
        {sure ? (
          <>
            <Button icon={<Trash2 />} disabled={training} onClick={() => void attempt(forget)}>
              {t('Yes, forget everything on this machine')}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {t('Keep it')}
            </Button>
          </>
        ) : (
          <Button icon={<Trash2 />} onClick={() => setSure(true)}>
            {t('Forget everything on this machine')}
          </Button>
        )}
      </div>
      {training && <p className={styles.note}>{t('A training is under way: stop it first.')}</p>}
    </div>
  );
}
