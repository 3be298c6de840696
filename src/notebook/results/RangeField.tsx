import { useId } from 'react';
import styles from './results.module.css';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is shown, with its unit. */
  readonly text: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A slider from 0. */
export function RangeField({ label, value, max, step, text, disabled, onChange }: RangeFieldProps) {
  const id = useId();
  return (
    <div className={styles.range}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{text}</output>
      <input
        {...{ id, type: 'range', min: 0, max, step, value, disabled }}
        aria-valuetext={text}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
