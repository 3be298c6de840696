/**
 * What pages of a live lesson say to each other. Everything that comes from another page goes through
 * `readMessage`: its size, kind, version and every part are checked, and what is left is plain data.
 */
import { t } from '../../domain/language.ts';
import type { Form } from '../../domain/forms.ts';
import {
  fieldsForm,
  finiteForm,
  flagForm,
  kindForm,
  listForm,
  numberForm,
  oneOfForm,
  orNull,
  textForm,
  wholeForm,
} from '../../domain/forms.ts';
import type { Report, ReportPicture } from '../report/report.ts';
import { longestName, pictureForm, readReport } from '../report/report.ts';
import type { Said } from '../report/said.ts';
import { mostSaid, saidForm } from '../report/said.ts';

/** Changed where an older page would misunderstand what a newer one says. */
export const liveVersion = 1;

/** How a training stands. `accuracy` and `loss` are of what was measured last. */
export interface LiveRun {
  readonly title: string;
  readonly status: 'starting' | 'running' | 'paused' | 'ended' | 'failed';
  /** Finished ones, of so many. */
  readonly epoch: number;
  readonly epochs: number;
  readonly loss: number | null;
  readonly accuracy: number | null;
  /** On test images, once that was measured. */
  readonly tested: number | null;
  readonly parameters: number;
  /** Whether the curve is of validation images; of training images else. */
  readonly validated: boolean;
  /** Epoch and accuracy, thinned. */
  readonly curve: readonly (readonly [number, number])[];
}

export interface LiveCell {
  readonly title: string;
  readonly phase: 'idle' | 'queued' | 'running' | 'done' | 'stale' | 'failed';
}

/** A page as data: its cells, its settings, and all figures of its newest network. */
export interface LiveScreen {
  readonly title: string;
  readonly cells: readonly LiveCell[];
  readonly settings: readonly { readonly name: string; readonly text: string }[];
  /** Null before there is a network. */
  readonly report: Report | null;
}

export type FromStudent =
  | { readonly kind: 'hello'; readonly version: number; readonly name: string; readonly id: string }
  | {
      readonly kind: 'progress';
      readonly lesson: string;
      readonly run: LiveRun | null;
      readonly held: boolean;
    }
  | { readonly kind: 'said'; readonly said: readonly Said[] }
  | { readonly kind: 'drawings'; readonly drawings: readonly ReportPicture[] }
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly text: string;
      readonly answer: string;
    }
  | { readonly kind: 'screen'; readonly screen: LiveScreen | null }
  | { readonly kind: 'bye' };

export type FromTeacher =
  | { readonly kind: 'welcome'; readonly version: number; readonly title: string }
  /** `answers` may be chosen from; empty where words are wanted. */
  | {
      readonly kind: 'ask';
      readonly question: string;
      readonly text: string;
      readonly answers: readonly string[];
    }
  /** Settings as an address has them: "lesson=…&epochs=3". */
  | { readonly kind: 'set'; readonly settings: string; readonly words: string }
  | { readonly kind: 'hold'; readonly on: boolean }
  | { readonly kind: 'show'; readonly on: boolean }
  | { readonly kind: 'end' };

export const longestMessage = 240_000;
export const longestQuestion = 300;
export const longestAnswer = 1000;
export const mostAnswers = 6;
export const mostCurve = 120;
export const mostLiveDrawings = 24;
const mostRows = 80;

const id = textForm(40);
const short = textForm(200);
const share = orNull(numberForm(0, 1));

const run = fieldsForm({
  ...{ title: short, status: oneOfForm('starting', 'running', 'paused', 'ended', 'failed') },
  ...{ epoch: wholeForm(0, 1e6), epochs: wholeForm(0, 1e6) },
  ...{ loss: orNull(finiteForm), accuracy: share, tested: share },
  ...{ parameters: wholeForm(0, 1e9), validated: flagForm },
  curve: listForm(listForm(finiteForm, 2, 2), 0, mostCurve),
});

const screen: Form = (value, name) =>
  fieldsForm({
    title: short,
    cells: listForm(
      fieldsForm({
        title: short,
        phase: oneOfForm('idle', 'queued', 'running', 'done', 'stale', 'failed'),
      }),
      0,
      mostRows,
    ),
    settings: listForm(fieldsForm({ name: short, text: textForm(4000) }), 0, mostRows),
    report: orNull((report) =>
      readReport(report) ? null : t('{name}.report is no report', { name }),
    ),
  })(value, name);

const fromStudent = kindForm({
  hello: fieldsForm({ version: wholeForm(1, 1e6), name: textForm(longestName), id }),
  progress: fieldsForm({ lesson: short, run: orNull(run), held: flagForm }),
  said: fieldsForm({ said: listForm(saidForm, 0, mostSaid) }),
  drawings: fieldsForm({ drawings: listForm(pictureForm, 0, mostLiveDrawings) }),
  answer: fieldsForm({
    question: id,
    text: textForm(longestQuestion),
    answer: textForm(longestAnswer),
  }),
  screen: fieldsForm({ screen: orNull(screen) }),
  bye: fieldsForm({}),
});

const fromTeacher = kindForm({
  welcome: fieldsForm({ version: wholeForm(1, 1e6), title: short }),
  ask: fieldsForm({
    ...{ question: id, text: textForm(longestQuestion) },
    answers: listForm(short, 0, mostAnswers),
  }),
  set: fieldsForm({ settings: textForm(1500), words: short }),
  hold: fieldsForm({ on: flagForm }),
  show: fieldsForm({ on: flagForm }),
  end: fieldsForm({}),
});

/** Control and direction characters, which make words look like others. */
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Names that are never data here: they reach into what every object rests on. */
const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const plain = (key: string, value: unknown): unknown => {
  if (forbidden.includes(key)) return undefined;
  return typeof value === 'string' ? value.replaceAll(hidden, '') : value;
};

/** A text of another page as data of a form; null for anything else. */
function read(text: unknown, form: Form): unknown {
  if (typeof text !== 'string' || text.length > longestMessage) return null;
  try {
    const value: unknown = JSON.parse(text, plain);
    return form(value, 'message') === null ? value : null;
  } catch {
    return null;
  }
}

/** What a student's page says; null for what is no such message. */
export const readFromStudent = (text: unknown): FromStudent | null =>
  read(text, fromStudent) as FromStudent | null;

/** What the teacher's page says; null for what is no such message. */
export const readFromTeacher = (text: unknown): FromTeacher | null =>
  read(text, fromTeacher) as FromTeacher | null;

/** A curve of at most `mostCurve` points, its last one among them. */
export function thinCurve<T>(points: readonly T[]): T[] {
  const step = Math.ceil(points.length / mostCurve);
  return points.filter((_, at) => (points.length - 1 - at) % Math.max(1, step) === 0);
}
