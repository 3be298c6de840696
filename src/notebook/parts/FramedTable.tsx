import type { ReactNode } from 'react';
import styles from './FramedTable.module.css';

interface FramedTableProps {
  readonly label: string;
  /** Of the columns. */
  readonly heads: readonly string[];
  /** The rows below. */
  readonly children: ReactNode;
}

/** A table in a frame of its own. Where it is wider than that it scrolls, by keys too. */
export function FramedTable({ label, heads, children }: FramedTableProps) {
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th scope="col" key={column}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
