import type { TooltipContentProps } from 'recharts';
import styles from './Curves.module.css';
import type { CurveId, CurveRow } from './curves.ts';
import { curveName, formatFigure, presentCurves } from './curves.ts';

/** What was measured, and what is documented, at the epoch under the pointer. */
export function CurveTooltip(props: Partial<TooltipContentProps> & { readonly ghost?: string }) {
  const { active, payload, ghost } = props;
  const row = payload?.[0]?.payload as CurveRow | undefined;
  if (!active || !row) return null;
  const ids: readonly CurveId[] = presentCurves([row]);
  if (ids.length === 0) return null;
  return (
    <div className={styles.tooltip}>
      <strong>Epoch {Number.isInteger(row.x) ? row.x : row.x.toFixed(2)}</strong>
      <dl>
        {ids.map((id) => (
          <div key={id}>
            <dt>{curveName(id, ghost)}</dt>
            <dd>{formatFigure(row[id] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
