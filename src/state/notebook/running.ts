/**
 * What the page's own controls ask of cells. How cells run comes after the first paint
 * (`fetchRunning`), or with the first one that is asked for.
 */
import type { LessonId } from '../../lessons/lesson.ts';

const runs = () => import('./run-cells.ts');

/** Has it fetched, so that nobody waits for it; a click fetches it again where that fails. */
export const fetchRunning = (): void => void runs().catch(() => undefined);

/** As run-cells.ts has them. */
export const runCell = async (id: LessonId, cellId: string): Promise<void> =>
  (await runs()).runCell(id, cellId);

export const runAllCells = async (id: LessonId): Promise<void> => (await runs()).runAllCells(id);

export const interrupt = async (id: LessonId): Promise<void> => (await runs()).interrupt(id);

/** Puts a lesson back as it was at first. Resolves with what undoes that. */
export const resetLesson = async (id: LessonId): Promise<() => void> =>
  (await runs()).resetLesson(id);
