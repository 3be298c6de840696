import { t } from '../../domain/language.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { linearAxis } from './axis.ts';

/** What curves need of an epoch: measured logs and documented epochs both fit. */
export type EpochFigures = Pick<EpochLog, 'epoch'> & {
  readonly [figure in 'loss' | 'accuracy' | 'validationLoss' | 'validationAccuracy']: number | null;
};

export type CurveMetric = 'loss' | 'accuracy';

export type CurveId = 'train' | 'validation' | 'documentedTrain' | 'documentedValidation';

/** One row of a chart: what is known at `x` epochs. */
export type CurveRow = { readonly x: number } & { readonly [id in CurveId]?: number };

export interface CurveData {
  readonly history: readonly EpochFigures[];
  readonly documented?: readonly EpochFigures[];
}

const validationOf = { loss: 'validationLoss', accuracy: 'validationAccuracy' } as const;

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
  return [...rows.values()].sort((left, right) => left.x - right.x);
}

const ids: readonly CurveId[] = ['train', 'validation', 'documentedTrain', 'documentedValidation'];

/** The curves that have something to show. */
export function presentCurves(rows: readonly CurveRow[]): CurveId[] {
  return ids.filter((id) => rows.some((row) => row[id] !== undefined));
}

/** Ticks of the value axis; its domain is from the first to the last. */
export function valueTicks(rows: readonly CurveRow[], metric: CurveMetric): readonly number[] {
  const own = rows.flatMap((row) => [row.train ?? [], row.validation ?? []].flat());
  // Documented curves of other data must not press the reader's own flat.
  const values = own.length > 0 ? own : rows.flatMap((row) => ids.flatMap((id) => row[id] ?? []));
  if (values.length === 0) return [0, 0.25, 0.5, 0.75, 1];
  const low = metric === 'loss' ? 0 : Math.min(...values);
  const high = metric === 'accuracy' ? Math.max(...values, low + 0.01) : Math.max(...values, 1e-3);
  const { ticks } = linearAxis(low, high);
  return metric === 'accuracy' ? ticks.filter((tick) => tick >= 0 && tick <= 1) : ticks;
}

const curveNames: Readonly<Record<CurveId, string>> = {
  train: t('Training'),
  validation: t('Validation'),
  documentedTrain: t('training'),
  documentedValidation: t('validation'),
};

/** A curve's name; `ghost` says whose the curves are that stand in for documented ones. */
export function curveName(id: CurveId, ghost = t('Documented')): string {
  const isGhost = id === 'documentedTrain' || id === 'documentedValidation';
  return isGhost ? `${ghost} ${curveNames[id]}` : curveNames[id];
}
