import { augment } from '../../../domain/experiment/augment.ts';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import { imageAt, imageBytes } from '../../../domain/data/dataset.ts';
import type { AugmentationSpec } from '../../../domain/experiment/experiment.ts';
import { createRandom } from '../../../domain/random/random.ts';

/** The first image of a set, followed by `count` random variants of it. */
export function variants(
  set: ImageSet,
  spec: AugmentationSpec,
  count: number,
  seed: number,
): ImageSet {
  const { height, width } = set;
  const original = imageAt(set, 0);
  const size = imageBytes(set);
  const random = createRandom(seed);
  const pixels = new Uint8Array((count + 1) * size);
  pixels.set(original);
  for (let variant = 1; variant <= count; variant++) {
    pixels.set(augment(original, height, width, spec, random), variant * size);
  }
  return { count: count + 1, height, width, pixels };
}
