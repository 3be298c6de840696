import type { EpochLog } from '../../domain/experiment/history.ts';

/** What curves need of an epoch: measured logs and documented epochs both fit. */
export type EpochFigures = Pick<EpochLog, 'epoch'> & {
  readonly [figure in 'loss' | 'accuracy' | 'validationLoss' | 'validationAccuracy']: number | null;
};

/** A running mean within an epoch; `epochs` counts the epochs done, with a fraction. */
export interface WithinEpoch {
  readonly epochs: number;
  readonly loss: number;
  readonly accuracy: number;
}

export type CurveMetric = 'loss' | 'accuracy';

export type CurveId =
  'train' | 'validation' | 'within' | 'documentedTrain' | 'documentedValidation';

/** One row of a chart: what is known at `x` epochs. */
export type CurveRow = { readonly x: number } & { readonly [id in CurveId]?: number };

export interface CurveData {
  readonly history: readonly EpochFigures[];
  readonly documented?: readonly EpochFigures[];
  readonly within?: readonly WithinEpoch[];
}

const validationOf = { loss: 'validationLoss', accuracy: 'validationAccuracy' } as const;

/** More points within epochs than this cannot be told apart on a screen. */
const withinCapacity = 240;

function spread<T>(points: readonly T[], capacity: number): readonly T[] {
  if (points.length <= capacity) return points;
  const stride = (points.length - 1) / (capacity - 1);
  return Array.from({ length: capacity }, (_, at) => points[Math.round(at * stride)]);
}

/** After the end of an epoch, and far less than a step of any. */
const justAfter = 1e-6;

/**
 * Where a line of running means must break, as x of rows without one: the mean starts anew with each
 * epoch, and a line across would show a jump that no network made.
 */
function breaksBetween(points: readonly WithinEpoch[]): number[] {
  return points.slice(1).flatMap(({ epochs }, index) => {
    const before = points[index].epochs;
    const boundary = Math.max(1, Math.ceil(before));
    if (epochs <= boundary) return [];
    return [before === boundary ? boundary + justAfter : boundary];
  });
}

const isKnown = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

/** All curves of one metric as rows in the order of x, one row for each x. */
export function curveRows(metric: CurveMetric, data: CurveData): CurveRow[] {
  const rows = new Map<number, { x: number } & { [id in CurveId]?: number }>();
  const add = (x: number, id: CurveId, value: number | null) => {
    if (!isKnown(value)) return;
    const row = rows.get(x) ?? { x };
    row[id] = value;
    rows.set(x, row);
  };
  for (const figures of data.documented ?? []) {
    add(figures.epoch, 'documentedTrain', figures[metric]);
    add(figures.epoch, 'documentedValidation', figures[validationOf[metric]]);
  }
  for (const figures of data.history) {
    add(figures.epoch, 'train', figures[metric]);
    add(figures.epoch, 'validation', figures[validationOf[metric]]);
  }
  const within = spread(data.within ?? [], withinCapacity);
  for (const point of within) add(point.epochs, 'within', point[metric]);
  for (const x of breaksBetween(within)) if (!rows.has(x)) rows.set(x, { x });
  return [...rows.values()].sort((left, right) => left.x - right.x);
}

const ids: readonly CurveId[] = [
  'train',
  'validation',
  'within',
  'documentedTrain',
  'documentedValidation',
];

/** The curves that have something to show. */
export function presentCurves(rows: readonly CurveRow[]): CurveId[] {
  return ids.filter((id) => rows.some((row) => row[id] !== undefined));
}

/** A round step (1, 2 or 5 times a power of ten) that cuts `span` into at most `pieces`. */
export function niceStep(span: number, pieces: number): number {
  const rough = Math.max(span, 1e-9) / pieces;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  const nice = lead <= 1 + 1e-9 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
  return nice * power;
}

/**
 * Ticks of the value axis; its domain is from the first to the last. Once two epochs are known, the
 * steep start within the first no longer counts: it would press everything after it flat.
 */
export function valueTicks(rows: readonly CurveRow[], metric: CurveMetric): number[] {
  const settled = rows.filter((row) => row.train !== undefined).length >= 2;
  const counted = settled ? rows.filter((row) => row.x >= 1) : rows;
  const values = counted.flatMap((row) => ids.flatMap((id) => row[id] ?? []));
  if (values.length === 0) return [0, 0.25, 0.5, 0.75, 1];
  const low = metric === 'loss' ? 0 : Math.min(...values);
  const high = metric === 'accuracy' ? Math.max(...values, low + 0.01) : Math.max(...values, 1e-3);
  const step = niceStep(high - low, 5);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(10)),
  );
  return metric === 'accuracy' ? ticks.filter((tick) => tick >= 0 && tick <= 1) : ticks;
}

/** Ticks of the epoch axis: whole epochs, at most about ten of them, the last one included. */
export function epochTicks(first: number, last: number): number[] {
  const step = Math.max(1, niceStep(last - first, 10));
  const ticks: number[] = [first];
  for (let tick = Math.ceil((first + 1e-9) / step) * step; tick <= last; tick += step) {
    if (tick > first) ticks.push(tick);
  }
  if (ticks[ticks.length - 1] !== last) {
    if (last - ticks[ticks.length - 1] <= step / 2) ticks.pop();
    ticks.push(last);
  }
  return ticks;
}

const curveNames: Readonly<Record<CurveId, string>> = {
  train: 'Training',
  validation: 'Validation',
  within: 'Within the epoch',
  documentedTrain: 'training',
  documentedValidation: 'validation',
};

/** A curve's name; `ghost` says whose the curves are that stand in for documented ones. */
export function curveName(id: CurveId, ghost = 'Documented'): string {
  const isGhost = id === 'documentedTrain' || id === 'documentedValidation';
  return isGhost ? `${ghost} ${curveNames[id]}` : curveNames[id];
}

export const formatFigure = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(1) : value.toFixed(4);

/** The chart in words, for those who do not see it. */
export function describeCurves(
  rows: readonly CurveRow[],
  metric: CurveMetric,
  ghost?: string,
): string {
  const sentences = presentCurves(rows)
    .filter((id) => id !== 'within')
    .map((id) => {
      const known = rows.filter((row) => row[id] !== undefined);
      const [first, last] = [known[0], known[known.length - 1]];
      const end = `${formatFigure(last[id] ?? 0)} at epoch ${last.x}`;
      return known.length === 1
        ? `${curveName(id, ghost)}: ${end}.`
        : `${curveName(id, ghost)}: from ${formatFigure(first[id] ?? 0)} at epoch ${first.x} to ${end}.`;
    });
  const title = metric === 'loss' ? 'Loss by epoch.' : 'Accuracy by epoch.';
  return [title, ...(sentences.length > 0 ? sentences : ['Nothing measured yet.'])].join(' ');
}
