import { Slider } from '@base-ui/react/slider';
import styles from './RangeField.module.css';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/** A number on a slider, its value beside its name. */
export function RangeField({ label, value, min, max, step = 1, unit, onChange }: RangeFieldProps) {
  return (
    <Slider.Root
      className={styles.field}
      {...{ value, min, max, step }}
      onValueChange={(next) => onChange(next)}
      thumbAlignment="edge"
    >
      <Slider.Label className={styles.label}>{label}</Slider.Label>
      <Slider.Value className={styles.value}>
        {() => [value, unit].filter((part) => part !== undefined).join(' ')}
      </Slider.Value>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb className={styles.thumb} aria-label={label} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
