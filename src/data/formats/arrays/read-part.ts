import type { ImageSet, OriginalImages } from '../../../domain/data/dataset.ts';
import type { ReadingQuestion } from '../../../domain/data/reading-questions.ts';

/** Grey images as a file gives them. */
export interface ReadImages extends ImageSet {
  /** A few as they came, where they had colours or another size; `used` may be dark on light still. */
  readonly samples?: OriginalImages;
}

/** What a name says about where images belong. */
export type Split = 'train' | 'test' | 'unlabelled';

interface PartBase {
  /** As messages name it: "train.csv", "mnist.npz: x_train". */
  readonly name: string;
  /** What its name says; null where it says nothing. */
  readonly split: Split | null;
  /** The path by which it came, with the names of archives: it may name the data set. */
  readonly from?: string;
  /** What the file leaves open, with the images as they came. */
  readonly questions?: readonly ReadingQuestion[];
  /** Set where the file's kind leaves open whether images lie by rows or by columns. */
  readonly mayBeTurned?: boolean;
}

/** What the files of one drop gave, before it is known what belongs together. */
export type Part =
  | (PartBase & { readonly kind: 'images'; readonly images: ReadImages })
  | (PartBase & { readonly kind: 'labels'; readonly labels: Uint8Array })
  | (PartBase & {
      readonly kind: 'labelled';
      readonly images: ReadImages;
      readonly labels: Uint8Array;
      /** Where the files name their classes (folders of pictures, labels in words). */
      readonly classNames?: readonly string[];
    });
