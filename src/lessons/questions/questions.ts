/** Questions of a lesson, each at the cell that it belongs to: plain data, without markup. */

interface Asked {
  /** Known by this for good: answers are kept under it. */
  readonly id: string;
  readonly cell: string;
  readonly text: string;
}

/** One of the options is right; each says why it is, or is not. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  /** Keras code that the question is about. */
  readonly code?: string;
  /** A small confusion matrix [truth][predicted] with the names of its classes. */
  readonly matrix?: {
    readonly names: readonly string[];
    readonly counts: readonly (readonly number[])[];
  };
  readonly options: readonly {
    readonly text: string;
    readonly right?: true;
    readonly why: string;
    /** What people who choose this often believe. */
    readonly misconception?: string;
  }[];
}

/** Steps in their right order; they are shown in another. */
export interface OrderQuestion extends Asked {
  readonly kind: 'order';
  readonly steps: readonly string[];
  readonly why: string;
}

/** Some training images with their labels, one of them made wrong: which? */
export interface LabelQuestion extends Asked {
  readonly kind: 'label';
  readonly why: string;
}

export type Question = ChoiceQuestion | OrderQuestion | LabelQuestion;
