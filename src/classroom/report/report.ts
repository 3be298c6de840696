/** What a student hands in: a training with its figures, what was answered and drawn, as plain data. */
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentForm } from '../../domain/experiment/experiment-form.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { historyForm } from '../../domain/experiment/history-form.ts';
import type { Form } from '../../domain/forms.ts';
import {
  fieldsForm,
  finiteForm,
  flagForm,
  listForm,
  numberForm,
  oneOfForm,
  orNothing,
  orNull,
  textForm,
  wholeForm,
} from '../../domain/forms.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { Said } from './said.ts';
import { mostSaid, saidForm } from './said.ts';

/** What a measured split said, and which one it was. */
export interface ReportFigures {
  readonly split: 'test' | 'validation';
  readonly loss: number | null;
  readonly accuracy: number;
  readonly count: number;
  /** [truth][predicted]. */
  readonly matrix: readonly (readonly number[])[];
}

/** A picture with the class that it is of, and the one that the network named; null where it cannot. */
export interface ReportPicture {
  readonly truth: number;
  readonly read: number | null;
  /** Square, in base64. */
  readonly pixels: string;
}

export interface Report {
  readonly version: 1;
  /** As the student likes to be called; may be empty. */
  readonly name: string;
  /** When it was made, in milliseconds. */
  readonly at: number;
  readonly lesson: string;
  readonly title: string;
  /** The code of what was handed out; null where the lesson was opened by itself. */
  readonly handout: string | null;
  readonly data: {
    readonly id: string;
    readonly name: string;
    readonly choice: string;
    readonly generated: boolean;
    readonly classes: readonly string[];
  };
  readonly experiment: Experiment;
  /** In what it differs from what it began with. */
  readonly changed: readonly {
    readonly name: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly history: readonly EpochLog[];
  readonly seconds: number | null;
  readonly backend: { readonly name: string; readonly adapter: string } | null;
  readonly figures: ReportFigures;
  readonly errors: readonly ReportPicture[];
  readonly drawings: readonly ReportPicture[];
  /** Tasks, questions and guesses. */
  readonly tasks: readonly Said[];
  readonly notes: string;
  /** What of the last epoch was done, where the state in which it began is enclosed; steps: null for all. */
  readonly lastEpoch?: { readonly steps: number | null } | null;
}

export const longestName = 80;
export const longestNotes = 4000;
export const mostErrors = 12;
export const mostDrawings = 40;

const text = textForm(1000);
const count = wholeForm(0, 10_000_000);
/** Of 32 × 32 pixels at most. */
export const pictureForm = fieldsForm({
  truth: wholeForm(0, 255),
  read: orNull(wholeForm(0, 255)),
  pixels: textForm(1400),
});

const form: Form = fieldsForm({
  version: numberForm(1, 1),
  name: textForm(longestName),
  at: numberForm(0, 8.64e15),
  lesson: textForm(40),
  title: text,
  handout: orNull(textForm(6000)),
  data: fieldsForm({
    ...{ id: text, name: text, choice: text, generated: flagForm },
    classes: listForm(textForm(200), 1, 256),
  }),
  experiment: experimentForm,
  changed: listForm(
    fieldsForm({ name: text, before: textForm(4000), after: textForm(4000) }),
    0,
    60,
  ),
  history: historyForm,
  seconds: orNull(numberForm(0, 1e9)),
  backend: orNull(fieldsForm({ name: text, adapter: text })),
  figures: fieldsForm({
    ...{ split: oneOfForm('test', 'validation'), loss: orNull(finiteForm) },
    ...{ accuracy: numberForm(0, 1), count },
    matrix: listForm(listForm(count, 1, 256), 1, 256),
  }),
  errors: listForm(pictureForm, 0, mostErrors),
  drawings: listForm(pictureForm, 0, mostDrawings),
  tasks: listForm(saidForm, 0, mostSaid),
  notes: textForm(longestNotes),
  lastEpoch: orNothing(fieldsForm({ steps: orNull(wholeForm(1, 1e9)) })),
});

const isReport = (value: unknown): value is Report => form(value, 'report') === null;

/** A report as it was written, or null for anything else. */
export function readReport(value: unknown): Report | null {
  if (!isReport(value)) return null;
  const { matrix } = value.figures;
  const classes = value.data.classes.length;
  if (matrix.length !== classes || matrix.some((row) => row.length !== classes)) return null;
  const { errors, drawings } = value;
  const named = ({ truth, read }: ReportPicture) => truth < classes && (read ?? 0) < classes;
  if (!errors.every(named)) return null;
  // Drawings are digits, whatever the classes are: a network of other signs does not name them.
  if (!drawings.every(({ truth, read }) => truth < 10 && (read ?? 0) < classes)) return null;
  try {
    summarize(value.experiment.model);
    return value;
  } catch {
    return null;
  }
}

export const parametersOf = ({ experiment }: Report): number =>
  summarize(experiment.model).totalParameters;
