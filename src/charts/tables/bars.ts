import { argmax } from '../../domain/metrics/argmax.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Length of the bar, 0 to 1. */
  readonly share: number;
  /** The largest output: what the network says. */
  readonly chosen: boolean;
}

/** A network's outputs as bars on a scale from 0 to 1, or to the largest output beyond it. */
export function outputBars(outputs: ArrayLike<number>, classNames: readonly string[]): Bar[] {
  const values = Array.from(outputs);
  const chosen = argmax(values);
  const top = Math.max(1, ...values.filter(Number.isFinite));
  return values.map((value, label) => ({
    label: classNames[label] ?? String(label),
    value,
    share: Math.min(Math.max(value / top || 0, 0), 1),
    chosen: label === chosen,
  }));
}

/** Counts as bars; the longest is the largest count. */
export function countBars(counts: readonly number[], classNames: readonly string[]): Bar[] {
  const most = Math.max(1, ...counts);
  return counts.map((value, label) => ({
    label: classNames[label] ?? String(label),
    value,
    share: value / most,
    chosen: false,
  }));
}
