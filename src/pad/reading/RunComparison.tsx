import { t } from '../../domain/language.ts';
import { certaintyWords, numberText } from '../../draw/reading.ts';
import type { RunReading } from '../../state/pad/readings.ts';
import { useThreshold } from '../../state/pad/drawing.ts';
import { percent } from '../../domain/numbers.ts';
import styles from './RunComparison.module.css';

interface RunComparisonProps {
  readonly runs: readonly RunReading[];
  readonly chosenId: string;
  readonly selected: number;
  readonly onChoose: (runId: string) => void;
}

/** Every network on the same drawing, the newest first; one of them is shown in full. */
export function RunComparison({ runs, chosenId, selected, onChoose }: RunComparisonProps) {
  const threshold = useThreshold();
  return (
    <section className={styles.comparison} aria-label={t('All networks')}>
      <h3 className={styles.title}>{t('All networks')}</h3>
      <ul className={styles.runs}>
        {[...runs].reverse().map((run) => (
          <li key={run.runId}>
            <button
              type="button"
              className={styles.run}
              aria-pressed={run.runId === chosenId}
              onClick={() => onChoose(run.runId)}
            >
              <span className={styles.name}>
                {run.name}
                {run.kind === 'learning' && ` (${run.note?.toLowerCase()})`}
              </span>
              <span className={styles.number}>
                {numberText(run.digits, run.classNames, threshold) || '–'}
              </span>
              <span className={styles.words}>{remark(run, selected)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function remark({ digits, failure, form, classNames }: RunReading, selected: number): string {
  if (failure) return t('could not read this');
  if (form === 'none') return t('takes another kind of image');
  const shown = digits[selected];
  if (!shown) return t('waits for ink');
  if (shown.refused) return t('no digit, it says');
  const sure = `${certaintyWords(shown.certainty)}, ${percent(shown.certainty)}`;
  const name = classNames[shown.digit] ?? String(shown.digit);
  return name.length > 1 ? `${name}: ${sure}` : sure;
}
