import type { LessonId } from '../../lessons/lesson.ts';
import { questionsOf } from '../../lessons/questions/index.ts';
import type { Question } from '../../lessons/questions/questions.ts';

const asked = new Map<LessonId, Promise<readonly Question[]>>();

/** The questions of a lesson; the same promise each time, which never rejects: without them it works. */
export function questionsFor(lessonId: LessonId): Promise<readonly Question[]> {
  const known = asked.get(lessonId);
  if (known) return known;
  const questions = questionsOf(lessonId).catch(() => []);
  asked.set(lessonId, questions);
  return questions;
}
