import { Slider } from '@base-ui/react/slider';
import styles from './RangeField.module.css';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
  /** What the value means, where it is not a number to be read as it is. */
  readonly text?: string;
  readonly onChange: (value: number) => void;
}

/** A number on a slider, its value beside its name. */
export function RangeField(props: RangeFieldProps) {
  const { label, value, min, max, step = 1, unit, onChange } = props;
  const text = props.text ?? [value, unit].filter((part) => part !== undefined).join(' ');
  return (
    <Slider.Root
      data-control=""
      className={styles.field}
      {...{ value, min, max, step }}
      onValueChange={(next) => onChange(next)}
      thumbAlignment="edge"
    >
      <Slider.Label className={styles.label}>{label}</Slider.Label>
      <Slider.Value className={styles.value}>{() => text}</Slider.Value>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb className={styles.thumb} aria-label={label} getAriaValueText={() => text} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
