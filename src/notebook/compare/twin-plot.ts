/** Two trainings on one pair of axes, and what came of them in words: pure functions. */
import { t } from '../../domain/language.ts';
import { epochAxis, linearAxis } from '../../charts/plot/axis.ts';
import type { CurveMetric, EpochFigures } from '../../charts/plot/curves.ts';
import { byEpoch, runningMeans, shareAxis } from '../../charts/plot/curve-plots.ts';
import type { Plot, PlotLine } from '../../charts/plot/plot.ts';
import type { RunningPoint } from '../../charts/plot/trace.ts';
import type { Difference } from '../../domain/experiment/differences.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { count, figure, percent } from '../../domain/numbers.ts';

export interface TwinCurves {
  readonly history: readonly EpochLog[];
  readonly running: readonly RunningPoint[];
}

const strokes = [
  { label: t('as it is'), color: '--run-1', training: [], validation: [2, 3] },
  { label: 'changed', color: '--run-2', training: [10, 4], validation: [9, 3, 2, 3] },
] as const;

export const twinNames = [t('As it is'), t('Changed')] as const;

const validationOf = { loss: 'validationLoss', accuracy: 'validationAccuracy' } as const;

function linesOf(
  { history, running }: TwinCurves,
  at: 0 | 1,
  metric: CurveMetric,
): readonly PlotLine[] {
  const { label, color, training, validation } = strokes[at];
  const name = twinNames[at];
  const few = { points: history.length <= 12 && running.length === 0, color };
  const figures: readonly EpochFigures[] = history;
  return [
    {
      ...{ id: `training-${at}`, name: t('{name}, training', { name }), label, width: 2 },
      ...{ ...few, dash: training, ...runningMeans({ history, running }, metric) },
    },
    {
      ...{
        id: `validation-${at}`,
        name: t('{name}, validation', { name }),
        label: t('{label}, val.', { label }),
      },
      ...{ ...few, width: 1.5, dash: validation, ...byEpoch(figures, validationOf[metric]) },
    },
  ].filter(({ xs }) => xs.length > 0);
}

/** One metric of both, over the epochs of the longer one. */
export function twinPlot(
  [as, copy]: readonly [TwinCurves, TwinCurves],
  metric: CurveMetric,
  epochs: number,
): Plot {
  const lines = [...linesOf(as, 0, metric), ...linesOf(copy, 1, metric)];
  const ys = lines.flatMap((line) => line.ys);
  const low = ys.reduce((one, other) => Math.min(one, other), 1);
  const high = ys.reduce((one, other) => Math.max(one, other), 0.001);
  return {
    ...{ title: metric === 'loss' ? t('Loss') : t('Accuracy'), across: 'epoch', up: metric },
    ...{ lines, marks: [], logarithmic: false },
    x: epochAxis(0, Math.max(1, epochs)),
    y: metric === 'loss' ? linearAxis(0, high) : shareAxis(Math.min(low, high), high),
  };
}

/** The plot in words: where every line is. */
export function twinPlotWords({ title, lines }: Plot): string {
  const ends = lines.map(({ name, ys }) => `${name}: ${figure(ys.at(-1))}.`);
  return [t('{title} by epoch.', { title }), ...ends].join(' ');
}

/** "dropout 0 → 0.4": what was changed. */
export const changeWords = (changes: readonly Difference[]): string =>
  changes.map(({ name, before, after }) => `${name}: ${before} → ${after}`).join('; ');

/** What one of the two came to: its accuracy on test images, or else on validation images. */
export interface TwinEnd {
  readonly accuracy: number | null;
  readonly images: number;
  /** It was stopped, or ended badly. */
  readonly whole: boolean;
}

/** Which of the two came out better, and that one seed says little. */
export function twinVerdict([as, copy]: readonly [TwinEnd, TwinEnd]): string {
  if (as.accuracy === null || copy.accuracy === null) return '';
  const apart = copy.accuracy - as.accuracy;
  const images = Math.round(Math.abs(apart) * as.images);
  const cut = as.whole && copy.whole ? '' : t(' Not both were trained to their end.');
  if (images === 0) {
    return t('Both are right for {accuracy} of the test images.{cut}', {
      accuracy: percent(as.accuracy, 2),
      cut,
    });
  }
  const better = apart > 0 ? t('The changed copy') : t('The lesson as it is');
  const more = Math.max(as.accuracy, copy.accuracy);
  const less = Math.min(as.accuracy, copy.accuracy);
  return t(
    '{better} is right more often: for {more} of the test images against {less}: {images} more of {images2} images.{cut} One seed cannot say whether that is more than luck: several values with several seeds can.',
    {
      better,
      more: percent(more, 2),
      less: percent(less, 2),
      images: count(images),
      images2: count(as.images),
      cut,
    },
  );
}
