import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure } from '../domain/failure.ts';
import styles from './FailureNote.module.css';
import { classes } from './classes.ts';
import { useFailureWords } from './use-failure-words.ts';

interface FailureNoteProps {
  readonly failure: Failure;
  /** For things that stopped nothing: amber instead of red. */
  readonly mild?: boolean;
  readonly children?: ReactNode;
}

/** What went wrong, in words, and what to do about it. */
export function FailureNote({ failure, mild, children }: FailureNoteProps) {
  const words = useFailureWords();
  const { title, remedy } = words?.failureWords[failure.code] ?? {};
  const hint = words?.developerHint(failure, location.hostname);
  return (
    <div
      className={classes(styles.note, mild && styles.mild)}
      role={mild ? 'status' : 'alert'}
      data-failure={failure.code}
    >
      {mild ? <TriangleAlert /> : <CircleAlert />}
      <div>
        {title && <p className={styles.title}>{title}</p>}
        <p>{failure.message}</p>
        {remedy && <p className={styles.remedy}>{remedy}</p>}
        {hint && <p className={styles.remedy}>{hint}</p>}
        {children}
      </div>
    </div>
  );
}
