import type { TooltipContentProps } from 'recharts';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import styles from '../../charts/Curves.module.css';
import type { CurveKind } from '../../domain/learning-curve.ts';
import type { CurvePair } from '../../state/learning-curves.ts';
import { percent } from '../../ui/format.ts';
import type { ChartRow, Series } from './chart.ts';
import { accuracyTicks, chartRows, describeCurve, presentSeries, valueText } from './chart.ts';

interface CurveChartProps {
  readonly kind: CurveKind;
  readonly pair: CurvePair;
}

const axis = {
  stroke: 'var(--line-strong)',
  tick: { fill: 'var(--ink-faint)', fontSize: 11 },
  tickLine: false,
  tickMargin: 6,
} as const;

/** Accuracy against training images (a logarithmic axis) or against the share of wrong labels. */
export function CurveChart({ kind, pair }: CurveChartProps) {
  const rows = chartRows(pair);
  const series = presentSeries(rows);
  const ticks = accuracyTicks(rows);
  const label = describeCurve(kind, pair.current?.points ?? []);
  return (
    <figure className={styles.figure} aria-label={label}>
      <figcaption className={styles.head}>
        <span className={styles.title}>
          Accuracy by {kind === 'size' ? 'training images' : 'wrong labels'}
        </span>
        <Legend series={series} />
      </figcaption>
      <ResponsiveContainer width="100%" height={260}>
        <LineChart data={rows} margin={{ top: 8, right: 24, bottom: 4, left: 0 }} title={label}>
          <CartesianGrid stroke="var(--grid-line)" vertical={false} />
          <XAxis
            dataKey="x"
            type="number"
            scale={kind === 'size' ? 'log' : 'linear'}
            domain={['dataMin', 'dataMax']}
            ticks={rows.map(({ x }) => x)}
            tickFormatter={(value: number) => valueText(kind, value)}
            {...axis}
          />
          <YAxis
            domain={[ticks[0], ticks[ticks.length - 1]]}
            ticks={ticks}
            width={44}
            allowDataOverflow
            {...axis}
          />
          <Tooltip
            content={<CurveTip kind={kind} />}
            isAnimationActive={false}
            cursor={{ stroke: 'var(--line-strong)' }}
          />
          {series.map(({ id, color, dash }) => (
            <Line
              key={id}
              dataKey={id}
              stroke={color}
              strokeWidth={2}
              strokeDasharray={dash}
              dot={{ r: 3.5, fill: color, stroke: 'var(--surface)', strokeWidth: 1 }}
              connectNulls
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}

function Legend({ series }: { readonly series: readonly Series[] }) {
  return (
    <ul className={styles.legend}>
      {series.map(({ id, name, color, dash }) => (
        <li key={id}>
          <svg width="26" height="8" aria-hidden="true">
            <line
              {...{ x1: 0, y1: 4, x2: 26, y2: 4, strokeWidth: 2, strokeDasharray: dash }}
              style={{ stroke: color }}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

interface CurveTipProps extends Partial<TooltipContentProps> {
  readonly kind: CurveKind;
}

function CurveTip({ kind, active, payload }: CurveTipProps) {
  const row = payload?.[0]?.payload as ChartRow | undefined;
  if (!active || !row) return null;
  const what = kind === 'size' ? 'images' : 'wrong labels';
  return (
    <div className={styles.tooltip}>
      <strong>
        {valueText(kind, row.x)} {what}
      </strong>
      <dl>
        {presentSeries([row]).map(({ id, name }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{percent(row[id] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
