/** What a class has handed in, as one table: pure functions over reports. */
import { t } from '../../domain/language.ts';
import { experimentSettings } from '../../domain/experiment/differences.ts';
import { tableCsv } from '../../domain/figures/csv.ts';
import type { Report } from './report.ts';
import { parametersOf } from './report.ts';

/** What a table says of one report besides what is in it. */
export interface ReportStanding {
  readonly report: Report;
  readonly whole: boolean;
  /** In words: whether the enclosed network has been measured again, and agrees. */
  readonly checked: string;
  /** In words: whether its last epoch comes out of the enclosed state. */
  readonly lastEpoch: string;
}

/** How a report is called: by its name, or by its number where names are not shown. */
export const callName = ({ name }: Report, at: number, anonymous: boolean): string =>
  anonymous || name.trim() === '' ? `Nr. ${at + 1}` : name;

type Value = string | number | null;

function figures(standing: ReportStanding, at: number, anonymous: boolean): Record<string, Value> {
  const { report, whole, checked, lastEpoch } = standing;
  const { figures: measured, history, seconds, data, tasks } = report;
  const last = history.at(-1);
  return {
    name: callName(report, at, anonymous),
    ...{ lesson: report.title, 'handed in': new Date(report.at).toISOString() },
    ...{ unaltered: whole ? 'yes' : 'no', checked, 'last epoch': lastEpoch, data: data.name },
    ...{ accuracy: measured.accuracy, images: measured.count, loss: measured.loss },
    ...{ parameters: parametersOf(report), epochs: history.length, seconds },
    ...{ 'training accuracy': last?.accuracy ?? null },
    ...{ 'validation accuracy': last?.validationAccuracy ?? null },
    'tasks done': tasks.filter(({ reached }) => reached !== null).length,
    notes: anonymous ? null : report.notes,
  };
}

/** A line a report: figures, guesses and answers by task, and every setting in a column of its own. */
export function collectionCsv(all: readonly ReportStanding[], anonymous: boolean): string {
  const texts = [...new Set(all.flatMap(({ report }) => report.tasks.map(({ text }) => text)))];
  const rows = all.map((standing, at) => ({
    figures: figures(standing, at, anonymous),
    settings: new Map(
      experimentSettings(standing.report.experiment).map(({ name, text }) => [name, text] as const),
    ),
    tasks: new Map(standing.report.tasks.map((task) => [task.text, task] as const)),
  }));
  const measured = Object.keys(rows[0]?.figures ?? {});
  const settings = [...new Set(rows.flatMap((row) => [...row.settings.keys()]))];
  const answerOf = (row: (typeof rows)[number], text: string): Value => {
    const task = row.tasks.get(text);
    return task?.guess ?? (task?.answer || task?.reached) ?? null;
  };
  return tableCsv(
    [
      ...measured,
      ...texts.map((text) => t('task: {text}', { text })),
      ...settings.map((name) => t('setting: {name}', { name })),
    ],
    rows.map((row) => [
      ...measured.map((name) => row.figures[name] ?? null),
      ...texts.map((text) => answerOf(row, text)),
      ...settings.map((name) => row.settings.get(name) ?? null),
    ]),
  );
}

/** What everybody wrote and guessed about one task. */
export interface TaskAnswers {
  readonly text: string;
  readonly answers: readonly { readonly at: number; readonly answer: string }[];
  /** Guesses with what came of them. */
  readonly guesses: readonly {
    readonly at: number;
    readonly guess: number;
    readonly accuracy: number;
  }[];
  readonly done: number;
}

/** Answers by question, in the order in which the questions were first met. */
export function answersByTask(reports: readonly Report[]): TaskAnswers[] {
  const texts = [...new Set(reports.flatMap(({ tasks }) => tasks.map(({ text }) => text)))];
  return texts.map((text) => {
    const of = reports.map(({ tasks, figures: { accuracy } }) => ({
      task: tasks.find((task) => task.text === text),
      accuracy,
    }));
    return {
      text,
      answers: of.flatMap(({ task }, at) =>
        task && task.answer.trim() !== '' ? [{ at, answer: task.answer }] : [],
      ),
      guesses: of.flatMap(({ task, accuracy }, at) =>
        typeof task?.guess === 'number' ? [{ at, guess: task.guess, accuracy }] : [],
      ),
      done: of.filter(({ task }) => task !== undefined && task.reached !== null).length,
    };
  });
}
