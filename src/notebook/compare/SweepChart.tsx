import type { TooltipContentProps } from 'recharts';
import { ErrorBar, Line } from 'recharts';
import { LinePlot } from '../../charts/curves/LinePlot.tsx';
import { PlotTooltip } from '../../charts/curves/PlotTooltip.tsx';
import { comparedPoints } from '../../domain/compare/comparison.ts';
import type { SweepPair } from '../../state/compare/sweeps.ts';
import type { ChartRow, Series } from './chart.ts';
import {
  accuracyTicks,
  acrossOf,
  chartRows,
  chartTitle,
  describeSweep,
  figureText,
  presentSeries,
  rowText,
  whiskers,
} from './chart.ts';
import { chosenPercent } from '../../domain/numbers.ts';

/** Accuracy against what was varied: along an axis, or choice beside choice. */
export function SweepChart({ pair }: { readonly pair: SweepPair }) {
  const { current } = pair;
  if (!current) return null;
  const { variable } = current.setting;
  const rows = chartRows(pair);
  const lines = presentSeries(rows, current);
  const choices = variable.kind === 'choice';
  return (
    <LinePlot
      title={chartTitle(variable)}
      words={describeSweep(variable, comparedPoints(current.trainings))}
      {...{ lines, rows, height: 260, right: 24 }}
      across={acrossOf(variable, rows)}
      ticks={accuracyTicks(rows)}
      tickText={chosenPercent}
      tooltip={<SweepTip pair={pair} lines={lines} />}
    >
      {lines.map(({ id, color, width, dash }) => (
        <Line
          key={id}
          dataKey={id}
          stroke={color}
          strokeWidth={choices ? 0 : width}
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

interface SweepTipProps extends Partial<TooltipContentProps> {
  readonly pair: SweepPair;
  readonly lines: readonly Series[];
}

function SweepTip({ pair, lines, active, payload }: SweepTipProps) {
  const row = payload?.[0]?.payload as ChartRow | undefined;
  if (!active || !row || !pair.current) return null;
  return (
    <PlotTooltip
      at={rowText(pair.current.setting.variable, row)}
      figures={lines
        .filter(({ id }) => row[id] !== undefined)
        .map(({ id, name }) => [name, figureText(row, id)])}
    />
  );
}
