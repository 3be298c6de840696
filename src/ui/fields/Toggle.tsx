import { Switch } from '@base-ui/react/switch';
import { Toggle as BaseToggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import styles from './Fields.module.css';

interface ToggleProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** A setting that is on or off. */
export function Toggle({ label, checked, onChange, disabled }: ToggleProps) {
  return (
    <label className={styles.toggle} data-control="">
      <Switch.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        className={styles.switch}
      >
        <Switch.Thumb className={styles.thumb} />
      </Switch.Root>
      <span>{label}</span>
    </label>
  );
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly icon?: ReactNode;
  }[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** One of two or three values, all in sight. An option with an icon shows only that. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, value, options, onChange, disabled } = props;
  const choose = ([chosen]: T[]) => {
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={choose}
      disabled={disabled}
      className={styles.segments}
      data-control=""
    >
      {options.map((option) => (
        <BaseToggle
          key={option.value}
          value={option.value}
          aria-label={option.icon ? option.label : undefined}
          title={option.icon ? option.label : undefined}
          className={styles.segment}
        >
          {option.icon ?? option.label}
        </BaseToggle>
      ))}
    </ToggleGroup>
  );
}
