import type { CSSProperties } from 'react';
import styles from './Bars.module.css';
import type { Bar } from './bars.ts';
import { countBars } from './bars.ts';
import { count } from '../../domain/numbers.ts';

export interface CountBarsProps {
  /** Images of each class. */
  readonly counts: readonly number[];
  readonly classNames: readonly string[];
  readonly label: string;
  readonly selected?: number | null;
  readonly onSelect?: (label: number) => void;
}

/** How many images each class has, as numbers on bars; a bar can be chosen where that means something. */
export function CountBars({ counts, classNames, label, selected, onSelect }: CountBarsProps) {
  const isLong = classNames.some((name) => name.length > 3);
  return (
    <ol className={styles.counts} data-long={isLong} aria-label={label}>
      {countBars(counts, classNames).map((bar, index) => (
        <li key={bar.label}>
          {onSelect ? (
            <button
              type="button"
              className={styles.countBar}
              aria-pressed={selected === index}
              onClick={() => onSelect(index)}
            >
              <BarParts bar={bar} />
            </button>
          ) : (
            <span className={styles.countBar}>
              <BarParts bar={bar} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function BarParts({ bar: { label, value, share } }: { readonly bar: Bar }) {
  return (
    <>
      <span className={styles.name}>{label}</span>
      <span className={styles.count}>{count(value)}</span>
      <span className={styles.column} style={{ '--share': share } as CSSProperties} />
    </>
  );
}
