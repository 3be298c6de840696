import type { LessonId } from '../lesson.ts';
import type { Question } from './questions.ts';
import { translatedQuestion } from './translated.ts';

/** The questions of each lesson, fetched with the first cell that has one. */
const sources: Readonly<Record<LessonId, () => Promise<readonly Question[]>>> = {
  'single-layer': async () => (await import('./single-layer.ts')).questions,
  'hidden-layer': async () => (await import('./hidden-layer.ts')).questions,
  'dropout-mlp': async () => (await import('./dropout-mlp.ts')).questions,
  'first-cnn': async () => (await import('./first-cnn.ts')).questions,
  'kaggle-cnn': async () => (await import('./kaggle-cnn.ts')).questions,
  'svhn-cnn-1': async () => (await import('./svhn-cnn-1.ts')).questions,
  'svhn-cnn-2': async () => (await import('./svhn-cnn-2.ts')).questions,
  playground: () => Promise.resolve([]),
};

export async function questionsOf(lessonId: LessonId): Promise<readonly Question[]> {
  const questions = await sources[lessonId]();
  return questions.map((question) => translatedQuestion(lessonId, question));
}
