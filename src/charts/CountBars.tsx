import type { CSSProperties } from 'react';
import styles from './Bars.module.css';
import { countBars } from './bars.ts';

export interface CountBarsProps {
  /** Images of each class. */
  readonly counts: readonly number[];
  readonly classNames: readonly string[];
  readonly label: string;
}

/** How many images each class has, as numbers on bars. */
export function CountBars({ counts, classNames, label }: CountBarsProps) {
  return (
    <ol className={styles.counts} aria-label={label}>
      {countBars(counts, classNames).map(({ label: name, value, share }) => (
        <li key={name}>
          <span className={styles.count}>{value.toLocaleString('en')}</span>
          <span className={styles.column} style={{ '--share': share } as CSSProperties} />
          <span className={styles.name}>{name}</span>
        </li>
      ))}
    </ol>
  );
}
