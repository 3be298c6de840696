import type { Stroke } from './curve-strokes.ts';
import styles from './Curves.module.css';

export interface PlotLine extends Stroke {
  readonly id: string;
  readonly name: string;
  /** A point on the piece of line. */
  readonly point?: boolean;
}

/** The name of each line beside a piece of it. */
export function PlotLegend({ lines }: { readonly lines: readonly PlotLine[] }) {
  return (
    <ul className={styles.legend}>
      {lines.map(({ id, name, color, width, dash, point }) => (
        <li key={id}>
          <svg width="26" height="8" aria-hidden="true">
            <line
              {...{ x1: 0, y1: 4, x2: 26, y2: 4, strokeWidth: width, strokeDasharray: dash }}
              style={{ stroke: color }}
            />
            {point && <circle cx="13" cy="4" r="3" style={{ fill: color }} />}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
