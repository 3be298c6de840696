import { language, t } from '../../domain/language.ts';
import { NumberField } from '@base-ui/react/number-field';
import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import styles from './Fields.module.css';
import { classes } from '../classes.ts';

interface NumberInputProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
  /** Without its plus and minus buttons, where room is short. The arrow keys step anyway. */
  readonly bare?: boolean;
  readonly className?: string;
}

const format = { maximumFractionDigits: 8, useGrouping: false } as const;

/** A number within a range, typed or stepped. An empty or impossible entry changes nothing. */
export function NumberInput(props: NumberInputProps) {
  const { label, hideLabel, value, min, max, step = 1, onChange, disabled, bare } = props;
  const id = useId();
  const take = (typed: number | null) => {
    if (typed !== null && typed >= min && typed <= max) onChange(typed);
  };
  return (
    <NumberField.Root
      data-control=""
      {...{ id, value, min, max, disabled, format }}
      locale={language}
      step={step}
      smallStep={step}
      largeStep={step * 10}
      onValueChange={take}
      className={classes(styles.field, props.className)}
    >
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      <NumberField.Group className={styles.number}>
        <NumberField.Input className={styles.numberInput} />
        {!bare && (
          <>
            <NumberField.Decrement className={styles.stepper} aria-label={t('Less')}>
              <Minus />
            </NumberField.Decrement>
            <NumberField.Increment className={styles.stepper} aria-label={t('More')}>
              <Plus />
            </NumberField.Increment>
          </>
        )}
      </NumberField.Group>
    </NumberField.Root>
  );
}
