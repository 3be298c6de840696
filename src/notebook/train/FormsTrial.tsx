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
        Trying the network on some of the open images…
      </p>
    );
  }
  const { count, split, asItStands, best } = value;
  const what = `${count} ${split === 'test' ? 'test' : 'training'} images`;
  return (
    <div className={styles.trial} role="status">
      <p>
        {run.source} reads {sharePercent(asItStands)} of {what} as it stands
        {best && `; ${sharePercent(best.accuracy)} if ${formWords(best.form)}`}.
      </p>
      {best && (
        <Button
          small
          icon={<Wand2 />}
          disabled={busy}
          onClick={() => attempt(() => takeForm(lessonId, run, best))}
        >
          Give it its images so
        </Button>
      )}
    </div>
  );
}
