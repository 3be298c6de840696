import type { CellPhase } from '../../state/notebook/cell-machine.ts';
import styles from './StateMark.module.css';

/** The sign of a cell's phase: a ring that fills as the cell goes through its life. */
export function StateMark({ phase }: { readonly phase: CellPhase }) {
  return (
    <svg className={styles.mark} data-phase={phase} viewBox="0 0 20 20" aria-hidden="true">
      <circle className={styles.ring} cx="10" cy="10" r="7.25" />
      {phase === 'running' && <circle className={styles.arc} cx="10" cy="10" r="7.25" />}
      {phase === 'done' && <path className={styles.sign} d="m6.6 10.3 2.3 2.3 4.6-4.9" />}
      {phase === 'stale' && <path className={styles.half} d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" />}
      {phase === 'failed' && <path className={styles.sign} d="m7.3 7.3 5.4 5.4m0-5.4-5.4 5.4" />}
    </svg>
  );
}
