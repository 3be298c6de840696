import type { FailureCode } from '../domain/failure.ts';
import type { Dictionary } from '../domain/language.ts';
import type { TermWords } from '../lessons/glossary.ts';
import type { QuestionTexts } from '../lessons/questions/translated.ts';
import type { LessonTexts } from '../lessons/translated.ts';
import type { SetupReason } from '../ui/admin-words.ts';
import type { FailureWords } from '../ui/failure-words.ts';

/** The larger texts of a language, each under the name by which it is asked for. */
export interface Texts extends LessonTexts {
  readonly questions: QuestionTexts;
  readonly glossary: Readonly<Record<string, TermWords>>;
  readonly failures: Readonly<Partial<Record<FailureCode, FailureWords>>>;
  /** What the reader that ships was trained on. */
  readonly 'reader trained on': string;
  readonly administrators: Readonly<Partial<Record<SetupReason, string>>>;
}

/** A language: what is missing in it is said in English. */
export interface Translation {
  readonly sentences: Dictionary;
  readonly texts: Partial<Texts>;
}
