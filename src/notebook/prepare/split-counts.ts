import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { splitTraining } from '../../domain/experiment/split.ts';

/** Images of each class in one part of the data. */
export interface PartCounts {
  readonly name: string;
  readonly total: number;
  readonly byClass: readonly number[];
}

function countClasses(labels: Uint8Array, indices: Uint32Array, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const index of indices) counts[labels[index]!]!++;
  return counts;
}

/**
 * The labelled training images as a run divides them: what it learns from, and what is held back of
 * them (with `validation` of other kinds, nothing is). Images beyond `trainLimit` are in neither.
 * @throws LabError 'experiment-invalid' when a part would be empty.
 */
export function splitCounts(
  labels: Uint8Array,
  classes: number,
  { validation, trainLimit }: Pick<Experiment, 'validation' | 'trainLimit'>,
): readonly PartCounts[] {
  const used = labels.subarray(0, trainLimit ?? labels.length);
  const split = splitTraining({ count: used.length }, validation, { count: 0 });
  const part = (name: string, indices: Uint32Array): PartCounts => ({
    name,
    total: indices.length,
    byClass: countClasses(used, indices, classes),
  });
  const trained = part(t('Trained on'), split.trainIndices);
  return split.validationFrom === 'train'
    ? [trained, part(t('Held back'), split.validationIndices)]
    : [trained];
}
