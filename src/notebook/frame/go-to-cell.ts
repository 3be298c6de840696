import type { Lesson } from '../../lessons/lesson.ts';
import { setActiveCell } from '../../state/notebook/active-cell.ts';
import { getHandout, shownCells } from '../../state/notebook/handout.ts';

export const cellElementId = (cellId: string): string => `cell-${cellId}`;

/** Brings a cell into view and gives it the focus. */
export function goToCell(cellId: string): void {
  const element = document.getElementById(cellElementId(cellId));
  if (!element) return;
  setActiveCell(cellId);
  element.scrollIntoView({ behavior: 'smooth', block: 'start' });
  element.focus({ preventScroll: true });
}

/** The id of the cell `offset` places away from `cellId`, or null at either end. */
export function neighbour(lesson: Lesson, cellId: string, offset: 1 | -1): string | null {
  const cells = shownCells(lesson.cells, getHandout(lesson.id));
  const index = cells.findIndex((cell) => cell.id === cellId);
  return index < 0 ? null : (cells[index + offset]?.id ?? null);
}
