import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { Wand2 } from 'lucide-react';
import type { LessonId } from '../../lessons/lesson.ts';
import { takeForm } from '../../state/notebook/run-cells.ts';
import { useAnswer } from '../../state/page/answers.ts';
import { ask } from '../../state/page/link.ts';
import type { Run } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { formWords, sharePercent } from './forms-words.ts';
import styles from './Train.module.css';

interface FormsTrialProps {
  readonly lessonId: LessonId;
  /** Its network came from a file. */
  readonly run: Run;
}

/** What a network from a file reads of the open images, and in which form it reads more. */
export function FormsTrial({ lessonId, run }: FormsTrialProps) {
  const { busy, attempt } = useAttempt();
  const { value, failure } = useAnswer(`forms/${run.id}`, () =>
    ask({ kind: 'tryForms', runId: run.id }),
  );
  if (failure) return null;
  if (!value) {
    return (
      <p className={styles.said} role="status">
        {t('Trying the network on some of the open images…')}
      </p>
    );
  }
  const { count, split, asItStands, best } = value;
  return (
    <div className={styles.trial} role="status">
      <p>
        {t('{source} reads {share} of {count} {split} images as it stands{better}.', {
          source: run.source,
          share: sharePercent(asItStands),
          count,
          split: splitName(split),
          better: best
            ? t('; {accuracy} if {form}', {
                accuracy: sharePercent(best.accuracy),
                form: formWords(best.form),
              })
            : '',
        })}
      </p>
      {best && (
        <Button
          small
          icon={<Wand2 />}
          disabled={busy}
          onClick={() => attempt(() => takeForm(lessonId, run, best))}
        >
          {t('Give it its images so')}
        </Button>
      )}
    </div>
  );
}
