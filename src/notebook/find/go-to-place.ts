import type { Lesson } from '../../lessons/lesson.ts';
import { getLessonId } from '../../state/notebook/notebook.ts';
import { getSettings } from '../../state/page/settings.ts';
import { openCell } from '../../state/reading/opened.ts';
import { cellElementId, goToCell } from '../frame/go-to-cell.ts';

/** A lesson whose words have not come by then stands there without them. */
const patience = 5000;

/** To a cell of any lesson, opened to its last part where `whole`. */
export function goToPlace(lesson: Lesson, cellId: string, whole: boolean): void {
  if (whole) openCell(lesson.id, cellId, true);
  if (lesson.id === getLessonId()) return goToCell(cellId);
  location.hash = getSettings().addresses[lesson.id] ?? `lesson=${lesson.id}`;
  goWhenThere(lesson, cellId);
}

function goWhenThere(lesson: Lesson, cellId: string): void {
  const watching = new MutationObserver(look);
  const tooLate = setTimeout(() => watching.disconnect(), patience);
  function look(): void {
    if (lesson.id !== getLessonId() || !document.getElementById(cellElementId(cellId))) return;
    watching.disconnect();
    clearTimeout(tooLate);
    goToCell(cellId);
  }
  watching.observe(document.body, { childList: true, subtree: true });
}
