import { t } from '../../domain/language.ts';
import { useEffect } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { getActiveCell } from '../../state/notebook/active-cell.ts';
import { getHandout, shownCells } from '../../state/notebook/handout.ts';
import { interrupt, runAllCells, runCell } from '../../state/notebook/running.ts';
import { showRuns } from '../../state/ledger/ledger-shown.ts';
import { goToCell, neighbour } from '../frame/go-to-cell.ts';

/** The keys of the page, in the order in which the sheet lists them. */
export const shortcuts = [
  { keys: ['Shift', 'Enter'], does: t('Run the cell and go to the next') },
  { keys: ['Ctrl', 'Enter'], does: t('Run the cell and stay') },
  { keys: ['Ctrl', 'Shift', 'Enter'], does: t('Run all cells') },
  { keys: ['Ctrl', '.'], does: t('Interrupt') },
  { keys: ['Alt', '↓'], does: t('Next cell') },
  { keys: ['Alt', '↑'], does: t('Previous cell') },
  { keys: ['Ctrl', 'K'], does: t('Find a command, a cell, a term or a sentence') },
  { keys: ['Alt', 'R'], does: t('Runs') },
  { keys: ['Tab'], does: t('Next control') },
  { keys: ['F6'], does: t('To the messages') },
  { keys: ['Esc'], does: t('Close a sheet, dialog or list') },
  { keys: ['?'], does: t('This sheet') },
] as const;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** The cell that has the focus comes before the one that happens to be in view. */
const focusedCell = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell;

function runKey(event: KeyboardEvent, lesson: Lesson, cellId: string): void {
  const onward = event.shiftKey ? neighbour(lesson, cellId, 1) : null;
  void runCell(lesson.id, cellId);
  if (onward) goToCell(onward);
}

interface ShortcutTargets {
  readonly onHelp: () => void;
  readonly onFind: () => void;
}

/** Does what a key press asks for. Returns whether it was one of the page's own. */
function handle(event: KeyboardEvent, lesson: Lesson, targets: ShortcutTargets): boolean {
  const control = event.ctrlKey || event.metaKey;
  const cellId =
    focusedCell() ?? getActiveCell() ?? shownCells(lesson.cells, getHandout(lesson.id))[0]?.id;
  if (event.key === 'Enter' && control && event.shiftKey) void runAllCells(lesson.id);
  else if (cellId && event.key === 'Enter' && (event.shiftKey || control))
    runKey(event, lesson, cellId);
  else if (event.key === '.' && control) void interrupt(lesson.id);
  else if (event.code === 'KeyK' && control && !event.shiftKey && !event.altKey) targets.onFind();
  else if (cellId && event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    goToCell(neighbour(lesson, cellId, event.key === 'ArrowDown' ? 1 : -1) ?? cellId);
  } else if (event.altKey && !control && event.code === 'KeyR') showRuns(true);
  else if (event.key === '?' && !typing(event.target)) targets.onHelp();
  else return false;
  return true;
}

/** Listens for the page's shortcuts; keys pressed inside an open dialog or pad are left to it. */
export function useShortcuts(lesson: Lesson, targets: ShortcutTargets): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.defaultPrevented) return;
      if (target instanceof Element && target.closest('[role="dialog"], [role="listbox"]')) return;
      if (handle(event, lesson, targets)) event.preventDefault();
    };
    // Before the button that has the focus takes Enter as a click.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  });
}
