/** Grey images as bytes, row by row: `pixels` is [count, height, width], 0 is ground, 255 is ink. */
export interface ImageSet {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly pixels: Uint8Array;
}

/** Images with one label each, 0 <= label < classNames.length of their data set. */
export interface LabelledImages extends ImageSet {
  readonly labels: Uint8Array;
}

export type SplitName = 'train' | 'validation' | 'test';

/** Where the pixels come from; the page always shows it. */
export type DatasetOrigin = 'files' | 'generated' | 'drawn';

export interface Dataset {
  readonly id: string;
  /** As shown: "MNIST", "Fashion-MNIST", "Built-in digits". */
  readonly name: string;
  readonly origin: DatasetOrigin;
  readonly classNames: readonly string[];
  readonly train: LabelledImages;
  readonly test: LabelledImages;
  /** Images without labels, to predict and write down (Kaggle's test.csv). */
  readonly unlabelled?: ImageSet;
  /** What is odd about a user's files, in plain sentences; they are used all the same. */
  readonly problems?: readonly string[];
  /** A few images as they came, where they had to be changed. */
  readonly original?: OriginalImages;
}

/** Images as they came in a file, beside what became of them. */
export interface OriginalImages extends ImageSet {
  /** Their colours, where they had any: [count, height, width, 3]. */
  readonly rgb?: Uint8Array;
  /** The same images as they are used: fitted, grey, light on black. */
  readonly used: ImageSet;
}

/** Bytes of one image: height x width. */
export function imageBytes(set: ImageSet): number {
  return set.height * set.width;
}

/** One image of a set as a view, not a copy: [height, width]. */
export function imageAt(set: ImageSet, index: number): Uint8Array {
  const size = imageBytes(set);
  return set.pixels.subarray(index * size, (index + 1) * size);
}

/** The first `count` images (a view), for trainings on a part of the data. */
export function takeFirst(set: LabelledImages, count: number): LabelledImages {
  const kept = Math.min(count, set.count);
  return {
    ...set,
    count: kept,
    pixels: set.pixels.subarray(0, kept * imageBytes(set)),
    labels: set.labels.subarray(0, kept),
  };
}

/** The images at `indices`, copied in that order. */
export function pick(set: LabelledImages, indices: ArrayLike<number>): LabelledImages {
  const size = imageBytes(set);
  const pixels = new Uint8Array(indices.length * size);
  const labels = new Uint8Array(indices.length);
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row]!;
    pixels.set(imageAt(set, index), row * size);
    labels[row] = set.labels[index]!;
  }
  return { ...set, count: indices.length, pixels, labels };
}

/** How many images carry each label: [classes]. */
export function countLabels(labels: Uint8Array, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of labels) counts[label]!++;
  return counts;
}
