/** What a teacher's page knows of its class: pure functions over what students' pages say. */
import type { ReportPicture } from '../report/report.ts';
import type { Said } from '../report/said.ts';
import type { FromStudent, LiveRun, LiveScreen } from './message.ts';

export interface Answered {
  readonly question: string;
  readonly text: string;
  readonly answer: string;
}

export interface Student {
  /** Made by the student's page for its visit: who comes back is the same. */
  readonly id: string;
  readonly name: string;
  /** Away: the connection ended without a goodbye; what was said stays. */
  readonly there: 'here' | 'away' | 'left';
  readonly lesson: string;
  readonly run: LiveRun | null;
  /** Whether the student's page is held by the teacher. */
  readonly held: boolean;
  readonly said: readonly Said[];
  readonly drawings: readonly ReportPicture[];
  readonly answers: readonly Answered[];
  /** Whether the teacher has asked to see the screen, and what the student said to that. */
  readonly asked: boolean;
  readonly screen: LiveScreen | null;
}

export const newStudent = (id: string, name: string): Student => ({
  ...{ id, name, there: 'here', lesson: '', run: null, held: false },
  ...{ said: [], drawings: [], answers: [], asked: false, screen: null },
});

/** A student after a message of theirs. */
export function hear(student: Student, message: FromStudent): Student {
  switch (message.kind) {
    case 'hello':
      return { ...student, name: message.name, there: 'here' };
    case 'progress':
      return { ...student, lesson: message.lesson, run: message.run, held: message.held };
    case 'said':
      return { ...student, said: message.said };
    case 'drawings':
      return { ...student, drawings: message.drawings };
    case 'answer': {
      const { question, text, answer } = message;
      const others = student.answers.filter((one) => one.question !== question);
      return { ...student, answers: [...others, { question, text, answer }].slice(-mostAnswered) };
    }
    case 'screen':
      return { ...student, screen: message.screen, asked: message.screen !== null };
    case 'bye':
      return { ...student, there: 'left', screen: null, asked: false };
  }
}

const mostAnswered = 60;

/** How a student is called on the board. */
export const callStudent = ({ name }: Student, at: number, anonymous: boolean): string =>
  anonymous || name.trim() === '' ? `Nr. ${at + 1}` : name;

/** How often each answer was given, the most frequent first. */
export function tally(
  students: readonly Student[],
  question: string,
): { readonly answer: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { answers } of students) {
    const given = answers.find((one) => one.question === question)?.answer.trim();
    if (given) counts.set(given, (counts.get(given) ?? 0) + 1);
  }
  return [...counts]
    .map(([answer, count]) => ({ answer, count }))
    .sort((one, other) => other.count - one.count || (one.answer < other.answer ? -1 : 1));
}
