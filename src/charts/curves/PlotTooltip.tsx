import styles from './Curves.module.css';

interface PlotTooltipProps {
  /** Where the pointer is. */
  readonly at: string;
  /** The name and the value of each line there. */
  readonly figures: readonly (readonly [name: string, value: string])[];
}

/** What a plot says of the place under the pointer. */
export function PlotTooltip({ at, figures }: PlotTooltipProps) {
  return (
    <div className={styles.tooltip}>
      <strong>{at}</strong>
      <dl>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
