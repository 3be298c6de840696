import type { Point, Stroke } from './stroke.ts';

/** Cells a side of the grid that the keyboard draws on. */
export const gridSize = 14;

/** Middle of a cell (row by row, from 0) on a pad of this size. */
export function cellCentre(cell: number, padSize: number): Point {
  const side = padSize / gridSize;
  return { x: ((cell % gridSize) + 0.5) * side, y: (Math.floor(cell / gridSize) + 0.5) * side };
}

/** Steps to the right, down and along both diagonals: each pair of neighbours is met once. */
const steps: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
];

/** Cell at (column, row), or null beyond the edge. */
const cellAt = (column: number, row: number): number | null =>
  column >= 0 && column < gridSize && row >= 0 && row < gridSize ? row * gridSize + column : null;

/**
 * Inked cells as strokes: neighbours are joined by a line through their middles, a lone cell is a
 * dot. Diagonal neighbours are joined only where no third cell joins them around the corner.
 */
export function cellStrokes(cells: readonly number[], padSize: number): Stroke[] {
  const inked = new Set(cells);
  const has = (column: number, row: number) => {
    const cell = cellAt(column, row);
    return cell !== null && inked.has(cell);
  };
  const strokes: Stroke[] = [];
  for (const cell of [...inked].sort((a, b) => a - b)) {
    const column = cell % gridSize;
    const row = Math.floor(cell / gridSize);
    const from = cellCentre(cell, padSize);
    let alone = true;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) if ((dx || dy) && has(column + dx, row + dy)) alone = false;
    }
    if (alone) strokes.push([from]);
    for (const [dx, dy] of steps) {
      if (!has(column + dx, row + dy)) continue;
      if (dx !== 0 && dy !== 0 && (has(column + dx, row) || has(column, row + dy))) continue;
      strokes.push([from, cellCentre((row + dy) * gridSize + column + dx, padSize)]);
    }
  }
  return strokes;
}

/** Where an arrow key takes the cursor; it stops at the edge. */
export function moveCursor(cell: number, key: string): number {
  const column = cell % gridSize;
  const row = Math.floor(cell / gridSize);
  switch (key) {
    case 'ArrowLeft':
      return cellAt(column - 1, row) ?? cell;
    case 'ArrowRight':
      return cellAt(column + 1, row) ?? cell;
    case 'ArrowUp':
      return cellAt(column, row - 1) ?? cell;
    case 'ArrowDown':
      return cellAt(column, row + 1) ?? cell;
    default:
      return cell;
  }
}
