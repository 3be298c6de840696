/**
 * What a student has been asked and has said, as one list for the board and the report: tasks of a
 * handout, a teacher's questions, guesses before a training, questions of a lesson. What asks somebody
 * something gives an entry here (state/class/said.ts), and needs nothing else to be seen by a teacher.
 */
import type { Form } from '../../domain/forms.ts';
import {
  fieldsForm,
  numberForm,
  oneOfForm,
  orNothing,
  orNull,
  textForm,
} from '../../domain/forms.ts';

export type SaidKind = 'task' | 'question' | 'guess';

export interface Said {
  /** Left out of reports from before there was more than tasks. */
  readonly kind?: SaidKind;
  /** What was asked. */
  readonly text: string;
  /** What it asks for, in words; may be empty. */
  readonly goal: string;
  /** By what it was reached; null where it was not. */
  readonly reached: string | null;
  readonly answer: string;
  /** A share, guessed before it could be known. */
  readonly guess: number | null;
  /** What came of a guess, where that is known. */
  readonly came?: number | null;
}

export const longestSaid = 2000;
export const mostSaid = 60;

const text = textForm(1000);

export const saidForm: Form = fieldsForm({
  kind: orNothing(oneOfForm('task', 'question', 'guess')),
  ...{ text, goal: text, reached: orNull(text), answer: textForm(longestSaid) },
  guess: orNull(numberForm(0, 1)),
  came: orNothing(numberForm(0, 1)),
});
