import type { LabelNoiseSpec } from './experiment.ts';
import { numpyPermutation } from '../random/numpy-random.ts';

/** Labels of which a share has been made wrong, and which ones. */
export interface NoisyLabels {
  readonly labels: Uint8Array;
  /** Indices of the labels that are now another class, in rising order. */
  readonly changed: Uint32Array;
}

/**
 * Gives a seeded share of the labels another class. The first of NumPy's permutation are changed;
 * in its order they move on by 1, 2, … classes - 1 and by 1 again, so that each other class comes
 * up equally often, and a few lines of Python change the same labels to the same classes.
 */
export function addLabelNoise(
  labels: Uint8Array,
  { share, seed }: LabelNoiseSpec,
  classes: number,
): NoisyLabels {
  const count = classes < 2 ? 0 : Math.floor(share * labels.length + 0.5);
  const changed = numpyPermutation(seed, labels.length).slice(0, count);
  const noisy = labels.slice();
  changed.forEach((index, place) => {
    const step = 1 + (place % (classes - 1));
    noisy[index] = (labels[index]! + step) % classes;
  });
  return { labels: noisy, changed: changed.sort() };
}

/** The same images, with wrong labels among theirs where `noise` asks for some. */
export function withLabelNoise<T extends { readonly labels: Uint8Array }>(
  set: T,
  noise: LabelNoiseSpec | null | undefined,
  classes: number,
): T {
  return noise ? { ...set, labels: addLabelNoise(set.labels, noise, classes).labels } : set;
}
