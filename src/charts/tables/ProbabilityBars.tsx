import { t } from '../../domain/language.ts';
import type { CSSProperties } from 'react';
import styles from './Bars.module.css';
import { outputBars } from './bars.ts';
import { figure } from '../../domain/numbers.ts';

export interface ProbabilityBarsProps {
  /** What the last layer gives for one image: [classes]. */
  readonly outputs: ArrayLike<number>;
  readonly classNames: readonly string[];
  /** The right class, where it is known. */
  readonly truth?: number;
}

/** The outputs of a network as ten bars; the largest is marked, and the truth beside it. */
export function ProbabilityBars({ outputs, classNames, truth }: ProbabilityBarsProps) {
  return (
    <ol className={styles.outputs} aria-label={t('Outputs of the network by class')}>
      {outputBars(outputs, classNames).map(({ label, value, share, chosen }, index) => (
        <li key={label} data-chosen={chosen}>
          <span className={styles.label}>{label}</span>
          <span className={styles.track}>
            <span className={styles.fill} style={{ '--share': share } as CSSProperties} />
          </span>
          <span className={styles.value}>{figure(value)}</span>
          <span className={styles.note}>
            {chosen && <span className={styles.argmax}>{t('argmax')}</span>}
            {truth === index && (
              <span className={chosen ? styles.right : styles.missed}>{t('truth')}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
