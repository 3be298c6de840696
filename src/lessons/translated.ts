import { say } from '../domain/language.ts';
import type { DocumentedResults, Lesson, LessonId, LessonVariant, LessonWords } from './lesson.ts';

/** What a lesson, its cells and its variants are called. */
export interface LessonTitles {
  readonly title: string;
  readonly summary: string;
  readonly baseTitle?: string;
  /** By the id of the cell. */
  readonly cells: Readonly<Record<string, string>>;
  /** By the id of the variant. */
  readonly variants?: Readonly<Record<string, { readonly title: string; readonly note?: string }>>;
}

/** The lessons in another language, under these names. */
export interface LessonTexts {
  readonly 'lesson titles': Readonly<Partial<Record<LessonId, LessonTitles>>>;
  /** Where documents are wrong, by lesson, or by lesson and variant. */
  readonly 'lesson corrections': Readonly<
    Partial<Record<LessonId | `${LessonId}/${string}`, readonly string[]>>
  >;
  readonly 'lesson words': Readonly<Partial<Record<LessonId, () => Promise<LessonWords>>>>;
}

const text = <Name extends keyof LessonTexts>(name: Name): LessonTexts[Name] => say(name, {});

/** The same figures; what is said of them, in the language of the page. */
const documentedIn =
  (documented: () => Promise<DocumentedResults>, of: LessonId | `${LessonId}/${string}`) =>
  async (): Promise<DocumentedResults> => {
    const results = await documented();
    const corrections = text('lesson corrections')[of] ?? results.corrections;
    return { ...results, corrections };
  };

/** A lesson in the language of the page; the settings and figures are the same in every one. */
export function translated(lesson: Lesson): Lesson {
  const titles = text('lesson titles')[lesson.id];
  if (!titles) return lesson;
  const variantIn = (variant: LessonVariant): LessonVariant => ({
    ...variant,
    ...titles.variants?.[variant.id],
    documented: documentedIn(variant.documented, `${lesson.id}/${variant.id}`),
  });
  return {
    ...lesson,
    title: titles.title,
    summary: titles.summary,
    ...(titles.baseTitle ? { baseTitle: titles.baseTitle } : {}),
    documented: documentedIn(lesson.documented, lesson.id),
    variants: lesson.variants.map(variantIn),
    cells: lesson.cells.map((cell) => ({ ...cell, title: titles.cells[cell.id] ?? cell.title })),
    words: text('lesson words')[lesson.id] ?? lesson.words,
  };
}
