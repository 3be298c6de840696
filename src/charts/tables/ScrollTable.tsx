import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Table.module.css';

interface ScrollTableProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table of figures. Where it is wider than its place it scrolls, which the keyboard can do too. */
export function ScrollTable({ label, className, children }: ScrollTableProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={classes(styles.table, className)}>{children}</table>
    </div>
  );
}
