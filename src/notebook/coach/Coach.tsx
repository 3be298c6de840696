import { t } from '../../domain/language.ts';
import { CircleCheck, Info, TriangleAlert, Undo2 } from 'lucide-react';
import { adviceFor } from '../../domain/coach/advice.ts';
import type { Finding } from '../../domain/coach/finding.ts';
import { isTrouble } from '../../domain/coach/finding.ts';
import { tryAdvice, undoTry, useTryOf } from '../../state/coach/tries.ts';
import { useBusyLesson } from '../../state/notebook/busy.ts';
import type { Run } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { Rest } from '../frame/Rest.tsx';
import { adviceNames, adviceWords, sayFinding } from './coach-words.ts';
import styles from './Coach.module.css';
import type { Reading } from './read-run.ts';
import { tryWords } from './try-words.ts';

interface CoachProps {
  readonly run: Run;
  /** Null while it learns. */
  readonly reading: Reading | null;
}

/** What the curves say, why, and what may be tried; and whether what was tried has helped. */
export function Coach({ run, reading }: CoachProps) {
  const findings = reading?.findings ?? [];
  return (
    <section className={styles.coach} aria-label={t('What the curves say')}>
      <Tried run={run} findings={reading && findings} />
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <FindingItem key={`${finding.code}-${finding.epoch}`} run={run} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingItem({ run, finding }: { readonly run: Run; readonly finding: Finding }) {
  const busy = useBusyLesson(run.lessonId);
  const { title, seen, why } = sayFinding(finding);
  const trouble = isTrouble(finding);
  const advice = adviceFor(finding, run.experiment);
  return (
    <li className={trouble ? styles.trouble : styles.finding}>
      <Mark finding={finding} trouble={trouble} />
      <div>
        <h4 className={styles.title}>{title}</h4>
        <p>{seen}</p>
        <Rest name="why">
          <p className={styles.why}>{why}</p>
        </Rest>
        {advice.length > 0 && (
          <div className={styles.advice}>
            {advice.map((one) => (
              <Button
                key={one.code}
                small
                disabled={busy}
                onClick={() => void tryAdvice(run, finding.code, one)}
              >
                {adviceWords(one.code, one.experiment)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

function Mark({ finding, trouble }: { readonly finding: Finding; readonly trouble: boolean }) {
  if (trouble) return <TriangleAlert aria-hidden="true" />;
  return finding.code === 'healthy' && !finding.early ? (
    <CircleCheck aria-hidden="true" />
  ) : (
    <Info aria-hidden="true" />
  );
}

interface TriedProps {
  readonly run: Run;
  /** Null while it learns. */
  readonly findings: readonly Finding[] | null;
}

/** The advice that this run follows: what came of it, and the way back. */
function Tried({ run, findings }: TriedProps) {
  const tried = useTryOf(run.lessonId, run.id);
  if (!tried) return null;
  const words =
    findings && tried.result
      ? tryWords(tried, findings)
      : t('This training tries {it}. When it has ended it is measured beside the one before.', {
          it: adviceNames[tried.advice],
        });
  return (
    <div className={styles.tried}>
      <p role="status">{words}</p>
      <Button small look="quiet" icon={<Undo2 />} onClick={() => void undoTry(run.lessonId)}>
        {t('Back to the settings and the training before')}
      </Button>
    </div>
  );
}
