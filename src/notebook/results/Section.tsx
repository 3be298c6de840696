import type { ReactNode } from 'react';
import type { Failure } from '../../domain/failure.ts';
import styles from './results.module.css';

interface SectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a cell's output. */
export function Section({ title, note, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}

/** What stands in place of results: that they are on their way, or why they are not. */
export function Pending({
  failure,
  what,
}: {
  readonly failure: Failure | null;
  readonly what: string;
}) {
  if (failure) {
    return (
      <p role="alert" className={styles.note}>
        {failure.message}
      </p>
    );
  }
  return (
    <p role="status" className={styles.note}>
      {what} …
    </p>
  );
}
