import type { TooltipContentProps } from 'recharts';
import type { CurveRow } from '../plot/curves.ts';
import { curveName, formatFigure, presentCurves } from '../plot/curves.ts';
import { PlotTooltip } from './PlotTooltip.tsx';

/** What was measured, and what is documented, at the epoch under the pointer. */
export function CurveTooltip(props: Partial<TooltipContentProps> & { readonly ghost?: string }) {
  const { active, payload, ghost } = props;
  const row = payload?.[0]?.payload as CurveRow | undefined;
  if (!active || !row) return null;
  const ids = presentCurves([row]);
  if (ids.length === 0) return null;
  return (
    <PlotTooltip
      at={`Epoch ${Number.isInteger(row.x) ? row.x : row.x.toFixed(2)}`}
      figures={ids.map((id) => [curveName(id, ghost), formatFigure(row[id] ?? 0)])}
    />
  );
}
