/** The search for a learning rate as a plot and in words: pure functions. */
import { t } from '../../domain/language.ts';
import { linearAxis } from '../../charts/plot/axis.ts';
import type { Plot } from '../../charts/plot/plot.ts';
import type { RatePoint, RateRange } from '../../domain/compare/rate-range.ts';
import { rateRange, searchedRates, smoothed } from '../../domain/compare/rate-range.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { significant } from '../../domain/numbers.ts';

/** A rate that was tried: "0.001", "0.0034", "1e−6". */
export const rateText = (rate: number): string => significant(rate, 2);

/** Loss against rate; places on the axis are powers of ten. */
export function ratePlot(points: readonly RatePoint[], { optimizer }: Experiment): Plot {
  const [slowest, fastest] = searchedRates(optimizer);
  const [low, high] = [Math.log10(slowest), Math.log10(fastest)];
  const known = points.filter(({ loss }) => Number.isFinite(loss));
  const xs = known.map(({ rate }) => Math.log10(rate));
  const means = smoothed(known);
  const range = rateRange(points);
  // What has run away is above the plot: what came before it is what there is to see.
  const highest = 1.25 * Math.max(...means.slice(0, 12), ...known.slice(0, 12).map(lossOf), 0.1);
  const ticks = Array.from({ length: Math.round(high - low) + 1 }, (_, at) => low + at);
  return {
    ...{ title: t('Loss by learning rate'), across: t('learning rate'), up: 'loss' },
    // On a narrow screen powers of ten have room as exponents only.
    acrossText: (x) => (Number.isInteger(x) && x < -3 ? `1e−${-x}` : rateText(10 ** x)),
    lines: [
      {
        ...{ id: 'steps', name: t('Single steps'), color: '--series-steps', width: 1 },
        ...{ dash: [], points: false, xs, ys: known.map(lossOf) },
      },
      {
        ...{ id: 'smoothed', name: t('Smoothed'), label: 'mean', color: '--series-train' },
        ...{ width: 2, dash: [], points: false, xs, ys: means },
      },
    ].filter(() => known.length > 0),
    bands: range
      ? [{ from: Math.log10(range.low), to: Math.log10(range.high), text: 'usable' }]
      : [],
    marks: [],
    x: { low, high, ticks },
    y: linearAxis(0, highest),
    logarithmic: false,
  };
}

const lossOf = ({ loss }: RatePoint): number => loss;

/** The plot in words, for those who do not see it. */
export function plotWords(points: readonly RatePoint[]): string {
  const range = rateRange(points);
  const tried =
    points.length === 0 ? t('No steps yet') : t('{count} steps', { count: points.length });
  return range
    ? t('Loss by learning rate, {tried}: it falls from {low} on and is lowest at {lowest}.', {
        tried,
        low: rateText(range.low),
        lowest: rateText(range.lowest),
      })
    : t('Loss by learning rate, {tried}.', { tried });
}

function whereNow({ low, high }: RateRange, rate: number): string {
  if (rate < low)
    return t('The lesson has {rate}, at which it would learn slowly.', { rate: rateText(rate) });
  if (rate > high)
    return t('The lesson has {rate}, which may be too much.', { rate: rateText(rate) });
  return t('The lesson has {rate}, which lies within.', { rate: rateText(rate) });
}

/** What a search that has ended says. */
export function searchVerdict(points: readonly RatePoint[], rate: number): string {
  const range = rateRange(points);
  if (!range) {
    return t(
      'The loss fell at no rate that was tried, so there is none to be taken from here. Look at the layers, their start weights and the scaling of the images first.',
    );
  }
  const { low, high, lowest } = range;
  return t(
    'From {low} on the loss falls; near {lowest} it stops falling. Rates from {low} to {high} leave room before that. {range}',
    {
      low: rateText(low),
      lowest: rateText(lowest),
      high: rateText(high),
      range: whereNow(range, rate),
    },
  );
}
