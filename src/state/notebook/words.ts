/** What the lessons say, which comes with the first look at each: once, for all who read it. */
import type { Lesson, LessonWords } from '../../lessons/lesson.ts';
import { addNotice } from '../page/notices.ts';
import { pageFailure } from '../page/unexpected.ts';

const asked = new WeakMap<Lesson, Promise<LessonWords>>();

/** Without its words a lesson still works: that they could not be fetched is a notice. */
async function fetchWords(lesson: Lesson): Promise<LessonWords> {
  try {
    return await lesson.words();
  } catch (thrown) {
    addNotice(pageFailure(thrown));
    return {};
  }
}

/** The words of a lesson; the same promise each time, which never rejects. */
export function wordsOf(lesson: Lesson): Promise<LessonWords> {
  const known = asked.get(lesson);
  if (known) return known;
  const words = fetchWords(lesson);
  asked.set(lesson, words);
  return words;
}
