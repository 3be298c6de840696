import { say } from '../../domain/language.ts';
import type { LessonId } from '../lesson.ts';
import type { Question } from './questions.ts';

/** The words of a question, in the order of its options or steps. */
export interface QuestionWords {
  readonly text: string;
  readonly why?: string;
  readonly options?: readonly (readonly [text: string, why: string, misconception?: string])[];
  readonly steps?: readonly string[];
  /** Of the classes of its matrix. */
  readonly names?: readonly string[];
}

/** Questions in another language, under this name: by lesson and id. */
export type QuestionTexts = Readonly<
  Partial<Record<LessonId, Readonly<Record<string, QuestionWords>>>>
>;

/** A question of a lesson in the language of the page. */
export function translatedQuestion(lessonId: LessonId, question: Question): Question {
  const words = say<QuestionTexts>('questions', {})[lessonId]?.[question.id];
  if (!words) return question;
  const { text, why = '' } = words;
  if (question.kind === 'label') return { ...question, text, why };
  if (question.kind === 'order') {
    return { ...question, text, why, steps: words.steps ?? question.steps };
  }
  const { matrix } = question;
  return {
    ...question,
    text,
    ...(matrix && words.names ? { matrix: { ...matrix, names: words.names } } : {}),
    options: question.options.map((option, at) => {
      const [said, reason, misconception] = words.options?.[at] ?? [option.text, option.why];
      return { ...option, text: said, why: reason, ...(misconception ? { misconception } : {}) };
    }),
  };
}
