import { t } from '../../domain/language.ts';
import type { PlotLine as Stroke } from '../../charts/curves/PlotLegend.tsx';
import { niceStep } from '../../charts/plot/axis.ts';
import type { ComparedPoint } from '../../domain/compare/comparison.ts';
import { comparedPoints } from '../../domain/compare/comparison.ts';
import type { Value, Variable } from '../../domain/compare/variables.ts';
import { valueText } from '../../domain/compare/variables.ts';
import type { Sweep, SweepPair } from '../../state/compare/sweeps.ts';
import { percent, roundedTo } from '../../domain/numbers.ts';

export type SeriesId = 'train' | 'trueLabels' | 'test' | 'previousTest';

export interface Series extends Stroke {
  readonly id: SeriesId;
  readonly name: string;
}

const ghost = { width: 2, dash: '5 4' } as const;

const allSeries: readonly Series[] = [
  {
    ...{ id: 'previousTest', name: t('Test, the comparison before') },
    ...{ color: 'var(--series-validation-ghost)', ...ghost },
  },
  {
    ...{ id: 'trueLabels', name: t('Training, against the true labels') },
    ...{ color: 'var(--series-train-ghost)', ...ghost },
  },
  { id: 'train', name: t('Training'), color: 'var(--series-train)', width: 2 },
  { id: 'test', name: t('Test'), color: 'var(--series-validation)', width: 2 },
];

/** What is known at one value. */
export type ChartRow = { readonly x: number; readonly value: Value } & {
  readonly [id in SeriesId]?: number;
} & {
  /** The lowest and the highest test accuracy, where there are several. */
  readonly testRange?: readonly [low: number, high: number];
};

export const isNoisy = ({ setting, experiment }: Sweep): boolean =>
  setting.variable.id === 'noise' || experiment.labelNoise !== null;

const axisNames: Readonly<Record<string, string>> = { size: 'images' };

/** What is varied, as a column is headed. */
export const variableName = ({ id, label }: Variable): string =>
  axisNames[id] ?? label.toLowerCase();

export const chartTitle = ({ label }: Variable): string =>
  t('Accuracy by {toLowerCase}', { toLowerCase: label.toLowerCase() });

/** Values that would crowd on an axis stand one beside the other. */
const isEven = (variable: Variable): boolean =>
  variable.kind === 'number' && variable.axis === 'even';

/** Where a value lies: numbers along their axis, choices one after another. */
const placeOf = (variable: Variable, value: Value): number =>
  variable.kind === 'number'
    ? Number(value)
    : variable.options.findIndex((option) => option.value === value);

/** One row for each value, in rising order. True labels stand apart only where some are not true. */
export function chartRows({ current, previous }: SweepPair): ChartRow[] {
  if (!current) return [];
  const { variable } = current.setting;
  const rows = new Map<Value, { -readonly [key in keyof ChartRow]: ChartRow[key] }>();
  const rowAt = (value: Value) => {
    const row = rows.get(value) ?? { x: placeOf(variable, value), value };
    rows.set(value, row);
    return row;
  };
  for (const point of comparedPoints(current.trainings)) {
    const row = rowAt(point.value);
    if (point.trainings === 0) continue;
    row.train = point.trainAccuracy;
    row.test = point.testAccuracy;
    if (point.trainings > 1) row.testRange = [point.lowestTest, point.highestTest];
    if (isNoisy(current)) row.trueLabels = point.trueAccuracy;
  }
  for (const { value, testAccuracy, trainings } of comparedPoints(previous?.trainings ?? [])) {
    if (trainings > 0) rowAt(value).previousTest = testAccuracy;
  }
  const rising = [...rows.values()].filter(({ x }) => x >= 0).sort((one, other) => one.x - other.x);
  return isEven(variable) ? rising.map((row, x) => ({ ...row, x })) : rising;
}

/** How the axis below is laid. */
export function acrossOf(variable: Variable, rows: readonly ChartRow[]) {
  const ticks = rows.map(({ x }) => x);
  const texts = new Map(rows.map(({ x, value }) => [x, valueText(variable, value)]));
  const logarithmic = variable.kind === 'number' && variable.axis === 'logarithmic';
  const edges: [number, number] = [-0.5, Math.max(...ticks, 0) + 0.5];
  return {
    scale: logarithmic ? 'log' : 'linear',
    domain: variable.kind === 'choice' || isEven(variable) ? edges : ['dataMin', 'dataMax'],
    ticks,
    tickFormatter: (x: number) => texts.get(x) ?? '',
  } as const;
}

/** How far the whiskers of a row reach below and above its test accuracy, where it has any. */
export const whiskers = ({ test = 0, testRange }: ChartRow) =>
  testRange && [test - testRange[0], testRange[1] - test];

/** The lines that have points, named by what they were measured on. */
export const presentSeries = (rows: readonly ChartRow[], sweep: Sweep): readonly Series[] =>
  allSeries
    .filter(({ id }) => rows.some((row) => row[id] !== undefined))
    .map((series) =>
      sweep.tested === 'test'
        ? series
        : { ...series, name: series.name.replace(t('Test'), t('Validation')) },
    );

/** Ticks of the accuracy axis: round, around what is there, never beyond 1. */
export function accuracyTicks(rows: readonly ChartRow[]): number[] {
  const values = rows.flatMap((row) => [
    ...allSeries.flatMap(({ id }) => row[id] ?? []),
    ...(row.testRange ?? []),
  ]);
  const low = Math.min(1, ...values);
  const high = Math.max(low + 0.01, ...values);
  const step = niceStep(high - low, 5);
  const ticks: number[] = [];
  for (let at = Math.floor(low / step + 1e-9); (at - 1) * step < high - 1e-9; at++) {
    ticks.push(roundedTo(at * step, 6));
  }
  return ticks.filter((tick) => tick >= 0 && tick <= 1);
}

const units: Readonly<Record<string, string>> = { size: ' images', noise: t(' wrong labels') };

/** The value of a row, with what it is: "1,000 images", "learning rate 0.01", "Adam". */
export function rowText(variable: Variable, { value }: Pick<ChartRow, 'value'>): string {
  const text = valueText(variable, value);
  if (units[variable.id]) return `${text}${units[variable.id]}`;
  return variable.kind === 'choice' ? text : `${variable.label} ${text}`;
}

/** From the lowest to the highest test accuracy. */
export const rangeText = (low: number, high: number): string =>
  t('{low} to {high}', { low: percent(low, 2), high: percent(high, 2) });

/** A line's value at a row, and how far the trainings there lie apart. */
export function figureText(row: ChartRow, id: SeriesId): string {
  const mean = percent(row[id] ?? 0, 2);
  return id === 'test' && row.testRange ? `${mean} (${rangeText(...row.testRange)})` : mean;
}

/** The chart in words, for those who do not see it. */
export function describeSweep(variable: Variable, points: readonly ComparedPoint[]): string {
  const sentences = points.map((point) => {
    const { value, trainAccuracy, testAccuracy, trainings, lowestTest, highestTest } = point;
    if (trainings === 0)
      return t('{variable}: diverged.', { variable: valueText(variable, value) });
    const range = trainings > 1 ? ` (${rangeText(lowestTest, highestTest)})` : '';
    return t('{variable}: training {trainAccuracy}, test {testAccuracy}{range}.', {
      variable: valueText(variable, value),
      trainAccuracy: percent(trainAccuracy, 2),
      testAccuracy: percent(testAccuracy, 2),
      range,
    });
  });
  return [`${chartTitle(variable)}.`, ...sentences].join(' ');
}
