import type { CSSProperties } from 'react';
import { argmax } from '../../domain/metrics/argmax.ts';
import { percent } from '../../ui/format.ts';
import styles from './Bars.module.css';

interface BarsProps {
  /** They add up to 1; all 0 while nothing is drawn. */
  readonly shares: readonly number[];
  readonly classNames: readonly string[];
  /** False marks no bar: the network does not know. */
  readonly known: boolean;
}

/** The probability of every class as a bar, one line each. */
export function Bars({ shares, classNames, known }: BarsProps) {
  const best = known ? argmax(shares) : -1;
  return (
    <ol className={styles.bars} aria-label="Probability of each class">
      {shares.map((share, index) => (
        <li key={index} className={styles.row} data-best={index === best}>
          <span className={styles.name}>{classNames[index] ?? index}</span>
          <span className={styles.track}>
            <span className={styles.fill} style={{ '--share': share } as CSSProperties} />
          </span>
          <span className={styles.value}>{percent(share, 1)}</span>
        </li>
      ))}
    </ol>
  );
}
