import { useId } from 'react';
import { classes } from '../classes.ts';
import styles from './Fields.module.css';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, in a sentence; null where nothing is. */
  readonly problem?: string | null;
  readonly className?: string;
}

/** A line of text, and below it what is wrong with it. */
export function TextInput({ label, value, onChange, problem, className }: TextInputProps) {
  const id = useId();
  return (
    <div className={classes(styles.field, className)} data-control="">
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.number}>
        <input
          {...{ id, value }}
          className={styles.numberInput}
          onChange={({ target }) => onChange(target.value)}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
      </div>
      {problem && (
        <span id={`${id}-problem`} className={styles.problem} role="status">
          {problem}
        </span>
      )}
    </div>
  );
}
