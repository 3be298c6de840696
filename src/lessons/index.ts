import { hiddenLayer } from './hidden-layer/lesson.ts';
import type { Lesson } from './lesson.ts';
import { singleLayer } from './single-layer/lesson.ts';

/** Every lesson, in the order in which they tell their story. */
export const lessons: readonly Lesson[] = [singleLayer, hiddenLayer];

/** The lesson of this id, or undefined (an old link, a typing error in the address). */
export function findLesson(id: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}
