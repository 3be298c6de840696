import type { ImageSet } from './dataset.ts';

/** What a file can leave open: each has two readings, and only one of them is what was meant. */
export type QuestionId =
  /** Which column of a table is the label. */
  | 'label'
  /** Whether an image's rows lie one after another, or its columns. */
  | 'turn'
  /** Which value is white. */
  | 'range'
  /** Whether 10 means the digit 0. */
  | 'ten'
  /** Whether the images are the rows of a matrix, or its columns. */
  | 'items';

export interface ReadingOption {
  readonly value: string;
  readonly label: string;
  /** The first images read so; null where there is nothing to see. */
  readonly images: ImageSet | null;
}

/** A question that the preview asks, with the likelier answer chosen already. */
export interface ReadingQuestion {
  readonly id: QuestionId;
  readonly title: string;
  /** Why this answer is chosen, in one sentence. */
  readonly why: string;
  readonly chosen: string;
  readonly options: readonly ReadingOption[];
}

/** The answers that the reader has given. */
export type Readings = Readonly<Partial<Record<QuestionId, string>>>;

/** So many images show what a reading makes of a file. */
export const shownByQuestion = 5;
