import { t } from '../../domain/language.ts';
import { language } from '../../domain/language.ts';
import { FastForward } from 'lucide-react';
import type { LessonId } from '../../lessons/lesson.ts';
import type { Interrupted } from '../../state/ledger/going-on.ts';
import { goOn, leaveInterrupted, useInterrupted } from '../../state/ledger/going-on.ts';
import { useRecordBusy } from '../../state/ledger/reopen.ts';
import { keepAwake, useKeepAwake } from '../../state/page/settings.ts';
import { canKeepAwake } from '../../state/runs/awake.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isTraining } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { count } from '../../domain/numbers.ts';
import { Remedies } from './Remedies.tsx';
import styles from './Train.module.css';

const times = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });

interface GoOnProps {
  readonly lessonId: LessonId;
  readonly cellId: string;
  readonly run: Run | null;
}

/** When the training under way was stored last; what may help one that ran away; or one that was cut short. */
export function GoOn({ lessonId, cellId, run }: GoOnProps) {
  const found = useInterrupted((all) => all.find(({ record }) => record.lessonId === lessonId));
  if (run && isTraining(run)) {
    return (
      <>
        {run.keptAt !== null && (
          <p className={styles.status}>
            {t('Kept at {keptAt}: if this page is closed, it goes on from there.', {
              keptAt: times.format(run.keptAt),
            })}
          </p>
        )}
        {canKeepAwake() && <KeepAwake />}
      </>
    );
  }
  if (run?.failure?.code === 'training-diverged')
    return <Remedies {...{ lessonId, cellId, run }} />;
  return found ? <Offer found={found} /> : null;
}

function KeepAwake() {
  const awake = useKeepAwake();
  return (
    <Toggle label={t('Keep the screen on while it trains')} checked={awake} onChange={keepAwake} />
  );
}

function Offer({ found }: { readonly found: Interrupted }) {
  const { stored, elsewhere } = found;
  const { epochs } = stored.experiment;
  return (
    <div className={styles.offer} role="status">
      <p>
        {elsewhere
          ? t(
              'A training of this lesson is under way in another tab. Taken over here, it stops there.',
            )
          : t(
              'A training of this lesson was cut short in epoch {epoch} of {epochs}. Its whole state was kept at {savedAt}; gone on with, it ends as if nothing had happened.',
              {
                epoch: count(stored.epoch),
                epochs: count(epochs),
                savedAt: dates.format(stored.savedAt),
              },
            )}
      </p>
      <div className={styles.player}>
        <GoOnButton keyed={stored.key} />
        <Button small look="quiet" onClick={() => leaveInterrupted(stored.key)}>
          {t('Not now')}
        </Button>
      </div>
    </div>
  );
}

interface GoOnButtonProps {
  /** What the training is stored under. */
  readonly keyed: string;
  readonly onGo?: () => void;
}

/** Goes on with a training that was cut short; nothing where there is none under the key. */
export function GoOnButton({ keyed, onGo }: GoOnButtonProps) {
  const found = useInterrupted((all) => all.find(({ stored }) => stored.key === keyed));
  return found ? <Going found={found} onGo={onGo} /> : null;
}

function Going({ found, onGo }: { readonly found: Interrupted; readonly onGo?: () => void }) {
  const busy = useRecordBusy(found.record);
  const go = () => {
    onGo?.();
    void goOn(found);
  };
  return (
    <Button small icon={<FastForward />} disabled={busy} onClick={go}>
      {found.elsewhere
        ? t('Take it over')
        : t('Go on from epoch {epoch}', { epoch: count(found.stored.epoch) })}
    </Button>
  );
}
