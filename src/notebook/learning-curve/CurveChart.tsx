import type { TooltipContentProps } from 'recharts';
import { ErrorBar, Line } from 'recharts';
import { LinePlot } from '../../charts/curves/LinePlot.tsx';
import { PlotTooltip } from '../../charts/curves/PlotTooltip.tsx';
import type { CurveKind } from '../../domain/figures/learning-curve.ts';
import { curvePoints } from '../../domain/figures/learning-curve.ts';
import type { CurvePair } from '../../state/runs/learning-curves.ts';
import type { ChartRow } from './chart.ts';
import {
  accuracyTicks,
  chartRows,
  describeCurve,
  figureText,
  presentSeries,
  valueText,
  whiskers,
} from './chart.ts';

interface CurveChartProps {
  readonly kind: CurveKind;
  readonly pair: CurvePair;
}

/** Accuracy against training images (a logarithmic axis) or against the share of wrong labels. */
export function CurveChart({ kind, pair }: CurveChartProps) {
  const rows = chartRows(pair);
  const lines = presentSeries(rows);
  return (
    <LinePlot
      title={`Accuracy by ${kind === 'size' ? 'training images' : 'wrong labels'}`}
      words={describeCurve(kind, curvePoints(pair.current?.trainings ?? []))}
      {...{ lines, rows, height: 260, right: 24 }}
      across={{
        scale: kind === 'size' ? 'log' : 'linear',
        domain: ['dataMin', 'dataMax'],
        ticks: rows.map(({ x }) => x),
        tickFormatter: (value: number) => valueText(kind, value),
      }}
      ticks={accuracyTicks(rows)}
      tooltip={<CurveTip kind={kind} />}
    >
      {lines.map(({ id, color, width, dash }) => (
        <Line
          key={id}
          dataKey={id}
          stroke={color}
          strokeWidth={width}
          strokeDasharray={dash}
          dot={{ r: 3.5, fill: color, stroke: 'var(--surface)', strokeWidth: 1 }}
          connectNulls
          isAnimationActive={false}
        >
          {id === 'test' && (
            <ErrorBar
              dataKey={whiskers}
              direction="y"
              width={8}
              stroke={color}
              strokeWidth={1.5}
              isAnimationActive={false}
            />
          )}
        </Line>
      ))}
    </LinePlot>
  );
}

interface CurveTipProps extends Partial<TooltipContentProps> {
  readonly kind: CurveKind;
}

function CurveTip({ kind, active, payload }: CurveTipProps) {
  const row = payload?.[0]?.payload as ChartRow | undefined;
  if (!active || !row) return null;
  return (
    <PlotTooltip
      at={`${valueText(kind, row.x)} ${kind === 'size' ? 'images' : 'wrong labels'}`}
      figures={presentSeries([row]).map(({ id, name }) => [name, figureText(row, id)])}
    />
  );
}
