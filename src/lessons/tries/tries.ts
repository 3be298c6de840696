import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LessonId } from '../lesson.ts';
import { flatTries } from './flat.ts';
import { windowTries } from './windows.ts';

interface Suggested {
  readonly lesson: LessonId;
  readonly cell: string;
  /** How the suggestion begins, as it stands in the lesson. */
  readonly begins: string;
  readonly label: string;
  /** What to look at when it has trained. */
  readonly look: string;
}

/** Something that a lesson suggests and a setting can do; `images` are those that there are to learn from. */
export interface EditTry extends Suggested {
  readonly edit: (before: Experiment, images: number) => Experiment;
}

/** Something that one of the lesson's variants is. */
export interface VariantTry extends Suggested {
  readonly variant: string;
}

export type Try = EditTry | VariantTry;

/** Several may belong to one suggestion: each does a part of it. */
export const tries: readonly Try[] = [...flatTries, ...windowTries];
