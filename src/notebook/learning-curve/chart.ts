import type { Stroke } from '../../charts/curves/curve-strokes.ts';
import { niceStep } from '../../charts/plot/axis.ts';
import type { CurveKind, CurvePoint } from '../../domain/figures/learning-curve.ts';
import { curvePoints } from '../../domain/figures/learning-curve.ts';
import type { CurvePair, LearningCurve } from '../../state/runs/learning-curves.ts';
import { count, percent } from '../../ui/format.ts';

export type SeriesId = 'train' | 'trueLabels' | 'test' | 'previousTest';

export interface Series extends Stroke {
  readonly id: SeriesId;
  readonly name: string;
}

const ghost = { width: 2, dash: '5 4' } as const;

const allSeries: readonly Series[] = [
  {
    ...{ id: 'previousTest', name: 'Test, the curve before' },
    ...{ color: 'var(--series-validation-ghost)', ...ghost },
  },
  {
    ...{ id: 'trueLabels', name: 'Training, against the true labels' },
    ...{ color: 'var(--series-train-ghost)', ...ghost },
  },
  { id: 'train', name: 'Training', color: 'var(--series-train)', width: 2 },
  { id: 'test', name: 'Test', color: 'var(--series-validation)', width: 2 },
];

/** What is known at one size or share. */
export type ChartRow = { readonly x: number } & { readonly [id in SeriesId]?: number } & {
  /** The lowest and the highest test accuracy, where there are several. */
  readonly testRange?: readonly [low: number, high: number];
};

const noisy = ({ setting, experiment }: LearningCurve): boolean =>
  setting.kind === 'noise' || experiment.labelNoise !== null;

/** One row for each value, in rising order. True labels stand apart only where some are not true. */
export function chartRows({ current, previous }: CurvePair): ChartRow[] {
  const rows = new Map<number, { -readonly [key in keyof ChartRow]: ChartRow[key] }>();
  const rowAt = (x: number) => {
    const row = rows.get(x) ?? { x };
    rows.set(x, row);
    return row;
  };
  for (const point of curvePoints(current?.trainings ?? [])) {
    const row = rowAt(point.value);
    row.train = point.trainAccuracy;
    row.test = point.testAccuracy;
    if (point.trainings > 1) row.testRange = [point.lowestTest, point.highestTest];
    if (current && noisy(current)) row.trueLabels = point.trueAccuracy;
  }
  for (const { value, testAccuracy } of curvePoints(previous?.trainings ?? [])) {
    rowAt(value).previousTest = testAccuracy;
  }
  return [...rows.values()].sort((one, other) => one.x - other.x);
}

/** How far the whiskers of a row reach below and above its test accuracy, where it has any. */
export const whiskers = ({ test = 0, testRange }: ChartRow) =>
  testRange && [test - testRange[0], testRange[1] - test];

export const presentSeries = (rows: readonly ChartRow[]): readonly Series[] =>
  allSeries.filter(({ id }) => rows.some((row) => row[id] !== undefined));

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
    ticks.push(Number((at * step).toFixed(6)));
  }
  return ticks.filter((tick) => tick >= 0 && tick <= 1);
}

export const valueText = (kind: CurveKind, value: number): string =>
  kind === 'size' ? count(value) : percent(value, 0);

/** From the lowest to the highest test accuracy. */
export const rangeText = (low: number, high: number): string =>
  `${percent(low)} to ${percent(high)}`;

/** A line's value at a row, and how far the trainings there lie apart. */
export function figureText(row: ChartRow, id: SeriesId): string {
  const mean = percent(row[id] ?? 0);
  return id === 'test' && row.testRange ? `${mean} (${rangeText(...row.testRange)})` : mean;
}

/** The chart in words, for those who do not see it. */
export function describeCurve(kind: CurveKind, points: readonly CurvePoint[]): string {
  const title = kind === 'size' ? 'Accuracy by training images.' : 'Accuracy by wrong labels.';
  const sentences = points.map((point) => {
    const { value, trainAccuracy, testAccuracy, trainings, lowestTest, highestTest } = point;
    const range = trainings > 1 ? ` (${rangeText(lowestTest, highestTest)})` : '';
    return `${valueText(kind, value)}: training ${percent(trainAccuracy)}, test ${percent(testAccuracy)}${range}.`;
  });
  return [title, ...sentences].join(' ');
}

const plainly = (share: number): string => `${(100 * Math.abs(share)).toFixed(1)} points`;

/** Whether a difference between two points is more than their trainings differ by themselves. */
function luck(one: CurvePoint, other: CurvePoint): string {
  if (Math.min(one.trainings, other.trainings) < 2) return '';
  const apart = Math.max(...[one, other].map((point) => point.highestTest - point.lowestTest));
  const overlap = one.highestTest >= other.lowestTest && other.highestTest >= one.lowestTest;
  return overlap
    ? ` Trainings that differ in nothing but the seed lie up to ${plainly(apart)} apart: this may be luck.`
    : ` That is more than luck: trainings that differ in nothing but the seed lie at most ${plainly(apart)} apart.`;
}

/** What a curve of sizes says about getting more data. */
function sizeVerdict(points: readonly CurvePoint[]): string {
  const [before, last] = points.slice(-2);
  const gain = last.testAccuracy - before.testAccuracy;
  const gap = last.trueAccuracy - last.testAccuracy;
  const step = `From ${count(before.value)} to ${count(last.value)} images the test accuracy ${gain >= 0 ? 'gained' : 'lost'} ${plainly(gain)}.${luck(before, last)}`;
  if (gap > 0.02) {
    return `${step} The training images are still known ${plainly(gap)} better than the test images: this network would learn from more of them.`;
  }
  if (gain > 0.01) {
    return `${step} It is still rising: larger sets bring more images and, with the same epochs, more steps. Which of the two it is, as many steps for every size will tell.`;
  }
  return `${step} Training and test have met: more of the same images would bring little, a larger network or a longer training might.`;
}

function noiseVerdict(points: readonly CurvePoint[]): string {
  const [first, last] = [points[0], points[points.length - 1]];
  const loss = first.testAccuracy - last.testAccuracy;
  const memory =
    last.trueAccuracy > last.trainAccuracy
      ? 'It contradicts many of the wrong labels it was trained on: it has learned the rule, not the exceptions.'
      : 'It has learned the wrong labels by heart, and repeats them.';
  return `With ${valueText('noise', last.value)} wrong labels the test accuracy is ${plainly(loss)} ${loss >= 0 ? 'lower' : 'higher'} than with ${valueText('noise', first.value)}.${luck(first, last)} ${memory}`;
}

/** What the curve says, in words; empty while it has less than two points. */
export function verdict(kind: CurveKind, points: readonly CurvePoint[]): string {
  if (points.length < 2) return '';
  return kind === 'size' ? sizeVerdict(points) : noiseVerdict(points);
}
