import type { CSSProperties } from 'react';
import styles from './SignedBars.module.css';
import { signed } from '../../domain/numbers.ts';

export interface SignedBar {
  readonly label: string;
  readonly value: number;
  /** One that is spoken of. */
  readonly marked?: boolean;
  readonly note?: string;
}

interface SignedBarsProps {
  readonly label: string;
  readonly bars: readonly SignedBar[];
  /** The size of a whole half; the largest of the bars if it is not given. */
  readonly extent?: number;
}

/** Numbers for and against as bars to the right and to the left of 0. */
export function SignedBars({ label, bars, extent }: SignedBarsProps) {
  const most = extent ?? Math.max(...bars.map(({ value }) => Math.abs(value)));
  return (
    <ol className={styles.bars} aria-label={label}>
      {bars.map(({ label: name, value, marked, note }) => (
        <li key={name} data-marked={marked ?? false} data-below={value < 0}>
          <span className={styles.name}>{name}</span>
          <span className={styles.track}>
            <span
              className={styles.fill}
              style={{ '--share': share(value, most) } as CSSProperties}
            />
          </span>
          <span className={styles.value}>{signed(value)}</span>
          {note && <span className={styles.note}>{note}</span>}
        </li>
      ))}
    </ol>
  );
}

const share = (value: number, most: number) =>
  most > 0 ? Math.min(Math.abs(value) / most || 0, 1) : 0;
