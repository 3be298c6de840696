import { describe, expect, it } from 'vitest';
import { cellCentre, cellStrokes, gridSize, moveCursor } from './cells.ts';
import { rasterize } from './rasterize.ts';
import { meanDifference, stroke } from './testing/strokes.ts';

const cell = (column: number, row: number) => row * gridSize + column;

describe('drawing on the grid with the keyboard', () => {
  it('joins cells in a row to the line a pen would draw', () => {
    const column = Array.from({ length: 9 }, (_, row) => cell(6, row + 2));
    const drawn = rasterize(cellStrokes(column, 280));
    expect(meanDifference(drawn, rasterize([stroke('130,50 130,210')]))).toBeLessThan(0.5);
  });

  it('joins diagonal neighbours unless a third cell does', () => {
    expect(cellStrokes([cell(3, 3), cell(4, 4)], 280)).toHaveLength(1);
    const corner = cellStrokes([cell(3, 3), cell(3, 4), cell(4, 4)], 280);
    expect(corner).toHaveLength(2);
    expect(cellStrokes([cell(4, 3), cell(3, 4)], 280)).toHaveLength(1);
  });

  it('makes a dot of a lone cell, and nothing of none', () => {
    expect(cellStrokes([cell(0, 13)], 280)).toEqual([[{ x: 10, y: 270 }]]);
    expect(cellStrokes([], 280)).toEqual([]);
  });

  it('does not join the right edge to the left edge of the next row', () => {
    expect(cellStrokes([cell(13, 0), cell(0, 1)], 280)).toHaveLength(2);
  });

  it('moves the cursor by arrow keys and stops at the edges', () => {
    expect(moveCursor(cell(0, 0), 'ArrowLeft')).toBe(cell(0, 0));
    expect(moveCursor(cell(13, 5), 'ArrowRight')).toBe(cell(13, 5));
    expect(moveCursor(cell(4, 5), 'ArrowDown')).toBe(cell(4, 6));
    expect(moveCursor(cell(4, 5), 'ArrowUp')).toBe(cell(4, 4));
    expect(moveCursor(cell(4, 5), 'a')).toBe(cell(4, 5));
    expect(cellCentre(cell(13, 0), 280)).toEqual({ x: 270, y: 10 });
  });
});
