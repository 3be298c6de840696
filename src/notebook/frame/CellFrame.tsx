import { t } from '../../domain/language.ts';
import { Play } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CellSpec } from '../../lessons/lesson.ts';
import type { CellState } from '../../state/notebook/cell-machine.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Cell.module.css';
import { cellElementId } from './go-to-cell.ts';
import { StateMark } from './StateMark.tsx';
import { stateWords } from './state-words.ts';

interface CellFrameProps {
  readonly cell: CellSpec;
  readonly number: number;
  readonly state: CellState;
  /** What it looks like alone: nothing finds it by its id, and its button waits to be heard. */
  readonly still?: boolean;
  readonly onRun?: () => void;
  readonly children: ReactNode;
}

/** What every cell has: its sign, title, state and Run. */
export function CellFrame({ cell, number, state, still, onRun, children }: CellFrameProps) {
  const titleId = `${cellElementId(cell.id)}-title`;
  const place = {
    id: cellElementId(cell.id),
    'aria-labelledby': titleId,
    'data-cell': cell.id,
    'data-phase': state.phase,
    tabIndex: -1,
  };
  const busy = state.phase === 'running' || state.phase === 'queued';
  const run = state.basis === null ? t('Run') : t('Run again');
  return (
    <section className={styles.cell} {...(still ? {} : place)}>
      <div className={styles.gutter}>
        <StateMark phase={state.phase} />
      </div>
      <div className={styles.body}>
        <div className={styles.head}>
          <h2 id={still ? undefined : titleId} className={styles.title}>
            <span className={styles.number}>{number}</span>
            {cell.title}
          </h2>
          <span
            className={styles.state}
            data-phase={state.phase}
            role={still ? undefined : 'status'}
          >
            {stateWords(state)}
          </span>
          <Button
            small
            icon={<Play />}
            className={styles.run}
            disabled={busy}
            aria-label={`${run}: ${cell.title}`}
            onClick={onRun}
          >
            {run}
          </Button>
        </div>
        {children}
      </div>
    </section>
  );
}

interface ParagraphProps {
  /** A further part of the cell that was not asked for: on paper alone. */
  readonly later?: boolean;
  readonly children: ReactNode;
}

/** A paragraph of a cell's prose. */
export function Paragraph({ later = false, children }: ParagraphProps) {
  return <p className={classes(styles.prose, later && styles.later)}>{children}</p>;
}
