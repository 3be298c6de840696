import type { SuspectedLabel } from '../../domain/lens/lens.ts';
import type { SplitEvaluation } from '../../state/runs/runs.ts';

/** What the noise did to the labels of a measured split, and what the data set says instead. */
export interface NoiseTruth {
  /** The label of each row in the data set. */
  readonly original: Uint8Array;
  /** Rows whose label was changed. */
  readonly changed: number;
}

export function noiseTruth(
  { labels, indices }: Pick<SplitEvaluation, 'labels' | 'indices'>,
  datasetLabels: Uint8Array,
): NoiseTruth {
  const original = Uint8Array.from(indices, (index) => datasetLabels[index]!);
  const changed = labels.reduce((sum, label, row) => sum + Number(label !== original[row]), 0);
  return { original, changed };
}

export interface SuspectScore {
  /** So many suspects were looked at, and so many of them carry a label that was changed. */
  readonly looked: number;
  readonly found: number;
}

/** How many of the first suspects are labels that were really changed. */
export function scoreSuspects(
  suspects: readonly SuspectedLabel[],
  { labels }: Pick<SplitEvaluation, 'labels'>,
  { original }: NoiseTruth,
  first: number,
): SuspectScore {
  const looked = suspects.slice(0, first);
  const found = looked.filter(({ index }) => labels[index] !== original[index]).length;
  return { looked: looked.length, found };
}
