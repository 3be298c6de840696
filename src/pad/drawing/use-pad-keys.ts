import { t } from '../../domain/language.ts';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { gridSize, moveCursor } from '../../draw/cells.ts';
import {
  clearDrawing,
  inkedCells,
  redoDrawing,
  toggleCell,
  undoDrawing,
} from '../../state/pad/drawing.ts';

const middle = Math.floor((gridSize * gridSize + gridSize) / 2);

const placeWords = (cell: number): string =>
  t('Row {floor}, column {cell}', {
    floor: Math.floor(cell / gridSize) + 1,
    cell: (cell % gridSize) + 1,
  });

/** Undo, redo and clear; null for any other key. */
function editKey(event: KeyboardEvent): string | null {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && (key === 'y' || (key === 'z' && event.shiftKey))) {
    redoDrawing();
    return t('Redone');
  }
  if (control && key === 'z') {
    undoDrawing();
    return t('Undone');
  }
  if (key === 'delete' || key === 'backspace') {
    clearDrawing();
    return t('Cleared');
  }
  return null;
}

/**
 * Drawing by keyboard on a grid of 14x14 cells: arrows move, space inks or clears a cell, shift with
 * an arrow draws on the way. `spoken` is what a screen reader hears.
 */
export function usePadKeys() {
  const [cell, setCell] = useState(middle);
  const [shown, setShown] = useState(false);
  const [spoken, setSpoken] = useState('');

  function gridKey(event: KeyboardEvent): string | null {
    if (event.key === ' ') {
      return `${placeWords(cell)}, ${toggleCell(cell, event.timeStamp) ? 'inked' : 'cleared'}`;
    }
    if (!event.key.startsWith('Arrow') || event.altKey || event.ctrlKey || event.metaKey)
      return null;
    const next = moveCursor(cell, event.key);
    setCell(next);
    const inked = inkedCells().includes(next);
    if (event.shiftKey && !inked) toggleCell(next, event.timeStamp);
    return `${placeWords(next)}${inked || event.shiftKey ? ', inked' : ''}`;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const edited = editKey(event);
    const words = edited ?? gridKey(event);
    if (words === null) return;
    event.preventDefault();
    if (edited === null) setShown(true);
    setSpoken(words);
  }

  const hide = () => setShown(false);
  return { cursor: shown ? cell : null, spoken, handlers: { onKeyDown, onBlur: hide }, hide };
}
