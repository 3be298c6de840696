import { t } from '../../domain/language.ts';
import { useMemo } from 'react';
import { Line } from 'recharts';
import { CurveTooltip } from './CurveTooltip.tsx';
import type { CurveStyle } from './curve-strokes.ts';
import { drawingOrder, isMeasured, strokeOf } from './curve-strokes.ts';
import type { CurveData, CurveMetric } from '../plot/curves.ts';
import { curveName, curveRows, presentCurves, valueTicks } from '../plot/curves.ts';
import { epochAxis } from '../plot/axis.ts';
import { tickText } from '../plot/figures.ts';
import { curveSentence } from '../plot/sentence.ts';
import { LinePlot } from './LinePlot.tsx';

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
  const { metric, epochs, ghost, look = 'line', height = 240, history, documented } = props;
  const rows = useMemo(
    () => curveRows(metric, { history, documented }),
    [metric, history, documented],
  );
  const present = presentCurves(rows);
  const ids = drawingOrder.filter((id) => present.includes(id));
  const { high, ticks } = epochAxis(1, Math.max(epochs, 2, ...rows.map((row) => row.x)));
  const lines = present.map((id) => ({
    id,
    name: curveName(id, ghost),
    ...strokeOf(id, look),
    point: look === 'pointsAndLine' && isMeasured(id),
  }));
  return (
    <LinePlot
      title={metric === 'loss' ? t('Loss') : t('Accuracy')}
      words={curveSentence(
        history,
        documented ?? [],
        metric,
        ghost && t('{ghost} training', { ghost }),
      )}
      {...{ lines, rows, height, right: 12 }}
      across={{ domain: [1, high], ticks: [...ticks] }}
      ticks={valueTicks(rows, metric)}
      tickText={(value) => tickText({ shares: metric === 'accuracy' }, value)}
      tooltip={<CurveTooltip {...{ metric, ghost }} />}
    >
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
            activeDot={{ r: 4, fill: color, stroke: 'var(--surface)' }}
            connectNulls
            isAnimationActive={false}
          />
        );
      })}
    </LinePlot>
  );
}
