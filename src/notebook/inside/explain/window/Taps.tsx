import type { CSSProperties, ReactNode } from 'react';
import inside from '../../Inside.module.css';
import styles from '../Explain.module.css';

interface TapsProps {
  readonly side: number;
  readonly title: string;
  /** One for each tap, row by row. */
  readonly children: readonly ReactNode[];
}

/** A small square of numbers, as they lie in the window. */
export function Taps({ side, title, children }: TapsProps) {
  return (
    <figure className={inside.figure}>
      <div className={inside.scroll} role="group" tabIndex={0} aria-label={title}>
        <div className={styles.taps} style={{ '--side': side } as CSSProperties}>
          {children.map((child, tap) =>
            typeof child === 'string' ? (
              <span key={tap} className={styles.tap}>
                {child}
              </span>
            ) : (
              child
            ),
          )}
        </div>
      </div>
      <figcaption>{title}</figcaption>
    </figure>
  );
}
