import type { TooltipContentProps } from 'recharts';
import type { CurveRow } from '../plot/curves.ts';
import type { CurveMetric } from '../plot/curves.ts';
import { curveName, presentCurves } from '../plot/curves.ts';
import { epochText, metricText } from '../plot/figures.ts';
import { PlotTooltip } from './PlotTooltip.tsx';

interface CurveTooltipProps extends Partial<TooltipContentProps> {
  readonly metric: CurveMetric;
  readonly ghost?: string;
}

/** What was measured, and what is documented, at the epoch under the pointer. */
export function CurveTooltip(props: CurveTooltipProps) {
  const { active, payload, metric, ghost } = props;
  const row = payload?.[0]?.payload as CurveRow | undefined;
  if (!active || !row) return null;
  const ids = presentCurves([row]);
  if (ids.length === 0) return null;
  return (
    <PlotTooltip
      at={epochText(row.x)}
      figures={ids.map((id) => [curveName(id, ghost), metricText(metric, row[id])])}
    />
  );
}
