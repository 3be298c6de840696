/** The curves of several runs on one pair of axes: pure functions. */
import { t } from '../../domain/language.ts';
import { epochAxis, linearAxis } from '../../charts/plot/axis.ts';
import type { CurveMetric } from '../../charts/plot/curves.ts';
import { byEpoch, runningMeans, shareAxis } from '../../charts/plot/curve-plots.ts';
import type { Plot, PlotLine } from '../../charts/plot/plot.ts';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import { nameOf } from './run-list.ts';
import { figure as figureText } from '../../domain/numbers.ts';

/** Whose figures are drawn: a chart of both would have twice the lines. */
export type OverlaidFigure = 'training' | 'validation';

export interface RunStroke {
  /** A custom property of the page's tokens. */
  readonly color: string;
  readonly dash: readonly number[];
}

const colors = 6;
const dashes = [[], [9, 3, 2, 3], [2, 3], [7, 4]] as const;

/** Twelve strokes that differ in colour and in their pieces, so that neither has to be seen. */
export const runStroke = (index: number): RunStroke => ({
  color: `--run-${(index % colors) + 1}`,
  dash: dashes[index % dashes.length] ?? [],
});

const validationOf = { loss: 'validationLoss', accuracy: 'validationAccuracy' } as const;

function lineOf(
  record: RunRecord,
  index: number,
  metric: CurveMetric,
  figure: OverlaidFigure,
): PlotLine {
  const { history, trace } = record;
  const values =
    figure === 'training'
      ? runningMeans({ history, running: trace }, metric)
      : byEpoch(history, validationOf[metric]);
  return {
    ...{ id: record.id, name: `${index + 1} ${nameOf(record)}`, label: String(index + 1) },
    ...{ ...runStroke(index), width: 2, points: values.xs.length < 3 },
    ...values,
  };
}

/** One metric of the chosen runs over epochs; a run without it has no line, and keeps its number. */
export function overlayPlot(
  records: readonly RunRecord[],
  metric: CurveMetric,
  figure: OverlaidFigure,
): Plot {
  const lines = records
    .map((record, index) => lineOf(record, index, metric, figure))
    .filter(({ xs }) => xs.length > 0);
  const xs = lines.flatMap((line) => line.xs);
  const ys = lines.flatMap((line) => line.ys);
  const low = ys.reduce((one, other) => Math.min(one, other), metric === 'loss' ? 0 : 1);
  const high = ys.reduce((one, other) => Math.max(one, other), 0.001);
  const first = xs.some((x) => x < 1) ? 0 : 1;
  return {
    ...{ title: metric === 'loss' ? t('Loss') : t('Accuracy'), across: 'epoch', up: metric },
    ...{ lines, marks: [], logarithmic: false },
    x: epochAxis(
      first,
      xs.reduce((one, other) => Math.max(one, other), first + 1),
    ),
    y: metric === 'loss' ? linearAxis(0, high) : shareAxis(Math.min(low, high), high),
  };
}

/** The chart in words: where every run ends. */
export function overlayWords({ title, lines }: Plot, figure: OverlaidFigure): string {
  const ends = lines.map(({ name, ys }) => `${name}: ${figureText(ys.at(-1))}.`);
  return [t('{title} by epoch, {figure}.', { title, figure }), ...ends].join(' ');
}
