import type { ReactNode } from 'react';
import styles from './PadSection.module.css';

interface PadSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of what stands below the reading, under its title. */
export function PadSection({ title, children }: PadSectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

/** Small words in such a part. */
export function PadNote({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
