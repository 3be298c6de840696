/** The first lesson's first steps, in the order in which a newcomer takes them. */
export type FirstStep = 'train' | 'wait' | 'mistakes' | 'apart';

/** What the reader has done so far. */
export interface Done {
  /** Whether a training of the lesson is under way or waits its turn. */
  readonly busy: boolean;
  /** Whether a network of the reader's own was measured. */
  readonly measured: boolean;
  /** Whether its mistakes were looked at. */
  readonly sawMistakes: boolean;
}

/** The step that comes next. */
export function firstStep({ busy, measured, sawMistakes }: Done): FirstStep {
  if (busy) return 'wait';
  if (!measured) return 'train';
  return sawMistakes ? 'apart' : 'mistakes';
}
