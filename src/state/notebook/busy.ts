import type { LessonId } from '../../lessons/lesson.ts';
import type { CellStates } from './cell-graph.ts';
import { useSession } from './notebook.ts';

/** Whether any of these cells runs or waits to. */
export const isBusy = ({ cells }: { readonly cells: CellStates }): boolean =>
  Object.values(cells).some(({ phase }) => phase === 'running' || phase === 'queued');

/** Whether cells of a lesson run now: its settings would change under them. */
export const useBusyLesson = (id: LessonId): boolean => useSession(id, isBusy);
