/** What the reader answered to the lessons' questions, kept in this browser: each can be tried again. */
import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Said } from '../../classroom/report/said.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { addSaid } from '../class/said.ts';
import { checkedStorage, fieldsOf } from '../page/memory.ts';

/** The last answer to one question. */
export interface QuestionAnswer {
  /** Of the lesson and the question. */
  readonly key: string;
  readonly text: string;
  /** What was chosen last, in words. */
  readonly answer: string;
  readonly right: boolean;
  /** How often it was answered. */
  readonly tries: number;
}

interface AnswersState {
  readonly answers: readonly QuestionAnswer[];
}

const most = 300;

const isAnswer = (value: unknown): value is QuestionAnswer => {
  const { key, text, answer, right, tries } = fieldsOf(value) ?? {};
  const words = [key, text, answer].every((one) => typeof one === 'string' && one.length <= 1000);
  return words && typeof right === 'boolean' && Number.isInteger(tries);
};

export function readAnswers(content: unknown): AnswersState | null {
  const answers = fieldsOf(content)?.answers;
  const whole = Array.isArray(answers) && answers.length <= most && answers.every(isAnswer);
  return whole ? { answers } : null;
}

const useStore = create<AnswersState>()(
  persist((): AnswersState => ({ answers: [] }), {
    name: 'digit-lab/answers',
    version: 1,
    storage: checkedStorage(readAnswers),
  }),
);

export const answerKey = (lessonId: LessonId, id: string): string => `${lessonId}/${id}`;

export const useAnswers = (): readonly QuestionAnswer[] => useStore(({ answers }) => answers);
export const getAnswers = (): readonly QuestionAnswer[] => useStore.getState().answers;

/** Takes an answer down, in the place of the one before. */
export function giveAnswer(given: Omit<QuestionAnswer, 'tries'>): void {
  follow();
  useStore.setState(({ answers }) => {
    const before = answers.find(({ key }) => key === given.key);
    const others = answers.filter(({ key }) => key !== given.key);
    const answer = { ...given, tries: (before?.tries ?? 0) + 1 };
    return { answers: [...others, answer].slice(-most) };
  });
}

/** A question as if it had not been answered yet; how often it was tried goes with it. */
export function clearAnswer(key: string): void {
  useStore.setState(({ answers }) => ({ answers: answers.filter((one) => one.key !== key) }));
}

const saidOf = ({ text, answer, right, tries }: QuestionAnswer): Said => ({
  ...{ kind: 'question', text, goal: '', answer, guess: null },
  reached: right ? (tries === 1 ? t('at the first try') : t('at try {tries}', { tries })) : null,
});

let following = false;

/** From the first question on, a teacher sees the answers in a report. */
export function follow(): void {
  if (following) return;
  following = true;
  addSaid({
    list: () => getAnswers().map(saidOf),
    follow: (listener) => useStore.subscribe(listener),
  });
}
