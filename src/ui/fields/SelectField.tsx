import { CSPProvider } from '@base-ui/react/csp-provider';
import { Select } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import styles from './Fields.module.css';
import { classes } from '../classes.ts';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A second, quieter line in the list. */
  readonly note?: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** One of a few named values. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hideLabel, value, options, onChange, disabled, className } = props;
  const choose = (chosen: T | null) => {
    if (chosen !== null) onChange(chosen);
  };
  return (
    <div className={classes(styles.field, className)} data-control="">
      {/* The page's policy forbids the style element that Base UI would insert: base.css has it. */}
      <CSPProvider disableStyleElements>
        <Select.Root items={options} value={value} onValueChange={choose} disabled={disabled}>
          <Select.Label className={hideLabel ? styles.hidden : styles.label}>{label}</Select.Label>
          <Select.Trigger className={styles.control}>
            <Select.Value className={styles.value} />
            <Select.Icon render={<ChevronsUpDown />} />
          </Select.Trigger>
          <Select.Portal>
            <Select.Positioner
              className={styles.positioner}
              sideOffset={4}
              alignItemWithTrigger={false}
              role="region"
              aria-label={label}
            >
              <Select.Popup className={styles.popup}>
                <Select.List>
                  {options.map((option) => (
                    <SelectItem key={option.value} option={option} />
                  ))}
                </Select.List>
              </Select.Popup>
            </Select.Positioner>
          </Select.Portal>
        </Select.Root>
      </CSPProvider>
    </div>
  );
}

function SelectItem({ option }: { option: Option<string> }) {
  return (
    <Select.Item value={option.value} disabled={option.disabled} className={styles.item}>
      <Select.ItemIndicator render={<Check className={styles.check} />} />
      <Select.ItemText className={styles.itemText}>{option.label}</Select.ItemText>
      {option.note && <span className={styles.itemNote}>{option.note}</span>}
    </Select.Item>
  );
}
