import type { ImageSet, LabelledImages } from '../data/dataset.ts';
import { imageBytes } from '../data/dataset.ts';
import type { Sliced } from '../slices.ts';
import { each } from '../slices.ts';

/** Ways to look at a data set: what is typical, what is odd, what may be labelled wrongly. */

export type LensOrder = 'class' | 'ink' | 'distance';

/** Mean level of each image, 0 to 255: [count]. */
export function* meanInk(set: ImageSet): Sliced<Float32Array> {
  const size = imageBytes(set);
  const ink = new Float32Array(set.count);
  yield* each(set.count, size, (index) => {
    let sum = 0;
    for (let at = index * size; at < (index + 1) * size; at++) sum += set.pixels[at]!;
    ink[index] = sum / size;
  });
  return ink;
}

/** The mean image of each class: [classes, height * width]; zeros for a class without images. */
export function* classMeans(set: LabelledImages, classes: number): Sliced<Float32Array> {
  const size = imageBytes(set);
  const means = new Float32Array(classes * size);
  const counts = new Uint32Array(classes);
  yield* each(set.count, size, (index) => {
    const label = set.labels[index]!;
    counts[label]!++;
    for (let at = 0; at < size; at++) means[label * size + at]! += set.pixels[index * size + at]!;
  });
  return means.map((sum, at) => sum / Math.max(1, counts[Math.floor(at / size)]!));
}

/** How far each image is from the mean of its class, as root mean square in levels: [count]. */
export function* distanceFromClassMean(
  set: LabelledImages,
  means: Float32Array,
): Sliced<Float32Array> {
  const size = imageBytes(set);
  const distances = new Float32Array(set.count);
  yield* each(set.count, size, (index) => {
    const label = set.labels[index]!;
    let sum = 0;
    for (let at = 0; at < size; at++) {
      sum += (set.pixels[index * size + at]! - means[label * size + at]!) ** 2;
    }
    distances[index] = Math.sqrt(sum / size);
  });
  return distances;
}

/** What the images are ordered by, of each image, and their indices from the least of it on. */
export interface ImageOrder {
  readonly keys: Float32Array;
  readonly indices: Uint32Array;
}

function* keysOf(set: LabelledImages, by: LensOrder, classes: number): Sliced<Float32Array> {
  switch (by) {
    case 'class':
      return Float32Array.from(set.labels);
    case 'ink':
      return yield* meanInk(set);
    case 'distance':
      return yield* distanceFromClassMean(set, yield* classMeans(set, classes));
  }
}

/** The images in an order: by class, from little to much ink, from typical to odd. */
export function* orderImages(
  set: LabelledImages,
  by: LensOrder,
  classes: number,
): Sliced<ImageOrder> {
  const keys = yield* keysOf(set, by, classes);
  // A stable sort: images with the same key stay in the order of the data set.
  const indices = Uint32Array.from(keys, (_, index) => index).sort(
    (a, b) => keys[a]! - keys[b]! || a - b,
  );
  return { keys, indices };
}

/** A label that a trained network disagrees with. */
export interface SuspectedLabel {
  readonly index: number;
  readonly label: number;
  readonly predicted: number;
  /** The outputs' shares for the predicted class and for the label: they sum to 1 over all classes. */
  readonly confidence: number;
  readonly labelShare: number;
}

/** Share of one output: of their sum (as Keras's loss takes them), or softmax if one is negative. */
function shares(outputs: Float32Array): Float32Array {
  const lowest = Math.min(...outputs);
  const highest = Math.max(...outputs);
  const positive = lowest >= 0 ? outputs : outputs.map((value) => Math.exp(value - highest));
  const sum = positive.reduce((all, value) => all + value, 0);
  return positive.map((value) => value / (sum || 1));
}

/**
 * The images whose label a network contradicts with the greatest confidence, first the one with the
 * widest gap between its answer and the label. Outputs are [labels.length, classes].
 */
export function suspectedLabels(
  outputs: Float32Array,
  labels: Uint8Array,
  limit: number,
): SuspectedLabel[] {
  const classes = outputs.length / Math.max(1, labels.length);
  const suspects: SuspectedLabel[] = [];
  for (let index = 0; index < labels.length; index++) {
    const row = outputs.subarray(index * classes, (index + 1) * classes);
    const predicted = row.indexOf(Math.max(...row));
    const label = labels[index]!;
    if (predicted === label || predicted < 0) continue;
    const share = shares(row);
    suspects.push({
      index,
      label,
      predicted,
      confidence: share[predicted]!,
      labelShare: share[label]!,
    });
  }
  const gap = (one: SuspectedLabel) => one.confidence - one.labelShare;
  return suspects.sort((a, b) => gap(b) - gap(a) || a.index - b.index).slice(0, limit);
}

/** The mean image of each class, to show it. */
export function* meanImages(set: LabelledImages, classes: number): Sliced<ImageSet> {
  const { height, width } = set;
  const pixels = Uint8Array.from(yield* classMeans(set, classes), Math.round);
  return { count: classes, height, width, pixels };
}
