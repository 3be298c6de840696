import styles from './Curves.module.css';
import type { CurveStyle } from './curve-strokes.ts';
import { isMeasured, strokeOf } from './curve-strokes.ts';
import type { CurveId } from './curves.ts';
import { curveName } from './curves.ts';

export interface CurveLegendProps {
  readonly ids: readonly CurveId[];
  readonly look: CurveStyle;
  readonly ghost?: string;
}

/** The name of each curve beside a piece of its line. */
export function CurveLegend({ ids, look, ghost }: CurveLegendProps) {
  return (
    <ul className={styles.legend}>
      {ids.map((id) => {
        const { color, width, dash } = strokeOf(id, look);
        return (
          <li key={id}>
            <svg width="26" height="8" aria-hidden="true">
              <line
                {...{ x1: 0, y1: 4, x2: 26, y2: 4, strokeWidth: width, strokeDasharray: dash }}
                style={{ stroke: color }}
              />
              {look === 'pointsAndLine' && isMeasured(id) && (
                <circle cx="13" cy="4" r="3" style={{ fill: color }} />
              )}
            </svg>
            {curveName(id, ghost)}
          </li>
        );
      })}
    </ul>
  );
}
