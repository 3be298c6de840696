import type { Experiment } from '../../domain/experiment/experiment.ts';
import { addLabelNoise } from '../../domain/experiment/label-noise.ts';
import { trainingIndices } from '../results/images/training-image.ts';

/** A training image whose label the noise replaces. */
export interface ChangedLabel {
  /** Into the data set's training images. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

export interface NoisePreview {
  /** Images that are trained on: what the limit and the validation split leave. */
  readonly trained: number;
  /** In the order in which they are trained on. */
  readonly changed: readonly ChangedLabel[];
}

/** Which labels a training would find changed; `labels` are those of all training images. */
export function previewNoise(
  experiment: Pick<Experiment, 'trainLimit' | 'validation' | 'labelNoise'>,
  labels: Uint8Array,
  classes: number,
): NoisePreview {
  const indices = trainingIndices(experiment, labels.length);
  const trained = Uint8Array.from(indices, (index) => labels[index]!);
  if (!experiment.labelNoise) return { trained: trained.length, changed: [] };
  const noisy = addLabelNoise(trained, experiment.labelNoise, classes);
  const changed = Array.from(noisy.changed, (row) => ({
    index: indices[row]!,
    from: trained[row]!,
    to: noisy.labels[row]!,
  }));
  return { trained: trained.length, changed };
}

/** Sizes that a slider stops at: 10, 20, 50, 100, … up to all there are, and every one of `also`. */
export function sizeStops(available: number, also: readonly (number | null)[]): number[] {
  const stops = new Set([available]);
  for (let power = 10; power < available; power *= 10) {
    for (const lead of [1, 2, 3, 5]) stops.add(lead * power);
  }
  for (const size of also) if (size !== null) stops.add(size);
  return [...stops].filter((size) => size <= available).sort((a, b) => a - b);
}
