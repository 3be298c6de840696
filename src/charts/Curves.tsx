import { useMemo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import styles from './Curves.module.css';
import { CurveLegend } from './CurveLegend.tsx';
import { CurveTooltip } from './CurveTooltip.tsx';
import type { CurveStyle } from './curve-strokes.ts';
import { drawingOrder, isMeasured, strokeOf } from './curve-strokes.ts';
import type { CurveData, CurveMetric } from './curves.ts';
import { curveRows, describeCurves, epochTicks, presentCurves, valueTicks } from './curves.ts';

export interface CurvesProps extends CurveData {
  readonly metric: CurveMetric;
  /** Whose curves are dashed, where it is not the document's. */
  readonly ghost?: string;
  /** The run's length; the axis always reaches to it. */
  readonly epochs: number;
  readonly look?: CurveStyle;
  /** Of the plot, in pixels. */
  readonly height?: number;
}

/** Loss or accuracy over epochs: training and validation, and the documented run as ghosts. */
export function Curves(props: CurvesProps) {
  const { metric, epochs, ghost, look = 'line', height = 240, history, documented, within } = props;
  const rows = useMemo(
    () => curveRows(metric, { history, documented, within }),
    [metric, history, documented, within],
  );
  const present = presentCurves(rows);
  const ids = drawingOrder.filter((id) => present.includes(id));
  const first = within && within.length > 0 ? 0 : 1;
  const ticks = epochTicks(first, Math.max(epochs, first + 1, ...rows.map((row) => row.x)));
  const values = valueTicks(rows, metric);
  return (
    <figure className={styles.figure} aria-label={describeCurves(rows, metric, ghost)}>
      <figcaption className={styles.head}>
        <span className={styles.title}>{metric === 'loss' ? 'Loss' : 'Accuracy'}</span>
        <CurveLegend ids={present} look={look} ghost={ghost} />
      </figcaption>
      <ResponsiveContainer width="100%" height={height}>
        <LineChart data={rows} margin={{ top: 8, right: 12, bottom: 4, left: 0 }} title={metric}>
          <CartesianGrid stroke="var(--grid-line)" vertical={false} />
          <XAxis
            dataKey="x"
            type="number"
            domain={[first, ticks[ticks.length - 1]]}
            ticks={ticks}
            {...axis}
          />
          <YAxis
            domain={[values[0], values[values.length - 1]]}
            ticks={values}
            width={44}
            allowDataOverflow
            {...axis}
          />
          <Tooltip
            content={<CurveTooltip ghost={ghost} />}
            isAnimationActive={false}
            cursor={{ stroke: 'var(--line-strong)' }}
          />
          {ids.map((id) => {
            const { color, width, dash } = strokeOf(id, look);
            const dot = isMeasured(id) && (look === 'pointsAndLine' || history.length < 3);
            return (
              <Line
                key={id}
                dataKey={id}
                stroke={color}
                strokeWidth={width}
                strokeDasharray={dash}
                dot={dot && { r: 3.5, fill: color, stroke: 'var(--surface)', strokeWidth: 1 }}
                activeDot={id !== 'within' && { r: 4, fill: color, stroke: 'var(--surface)' }}
                connectNulls={id !== 'within'}
                isAnimationActive={false}
              />
            );
          })}
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}

const axis = {
  stroke: 'var(--line-strong)',
  tick: { fill: 'var(--ink-faint)', fontSize: 11 },
  tickLine: false,
  tickMargin: 6,
} as const;
