import type { ReactNode } from 'react';
import styles from './Gallery.module.css';

interface SpecimenProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One thing to look at, under its name. */
export function Specimen({ name, children }: SpecimenProps) {
  return (
    <section className={styles.specimen} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      <div className={styles.thing}>{children}</div>
    </section>
  );
}

/** Several small things side by side. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
