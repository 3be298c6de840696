import { beforeEach, describe, expect, it } from 'vitest';
import {
  beginErasing,
  beginStroke,
  clearDrawing,
  drawingNow,
  extendStroke,
  followDrawing,
  redoDrawing,
  resetDrawing,
  setThreshold,
  switchStage,
  toggleCell,
  undoDrawing,
} from './drawing.ts';

const strokes = () => drawingNow().drawing.strokes;

function drawLine(y: number): void {
  beginStroke({ x: 20, y }, 1);
  extendStroke(
    [
      { x: 140, y },
      { x: 260, y },
    ],
    2,
  );
}

describe('the pad', () => {
  beforeEach(resetDrawing);

  it('undoes and redoes stroke by stroke, and clearing too', () => {
    drawLine(50);
    drawLine(90);
    clearDrawing();
    expect(strokes()).toEqual([]);
    undoDrawing();
    expect(strokes()).toHaveLength(2);
    undoDrawing();
    expect(strokes()).toHaveLength(1);
    undoDrawing();
    undoDrawing();
    expect(strokes()).toEqual([]);
    redoDrawing();
    redoDrawing();
    expect(strokes()).toHaveLength(2);
  });

  it('forgets what could be redone once something new is drawn', () => {
    drawLine(50);
    undoDrawing();
    drawLine(70);
    redoDrawing();
    expect(strokes().map((stroke) => stroke[0].y)).toEqual([70]);
  });

  it('erases in one step that undo brings back', () => {
    drawLine(50);
    beginErasing({ x: 140, y: 50 }, 3);
    expect(strokes()).toHaveLength(2);
    undoDrawing();
    expect(strokes()).toEqual([
      [
        { x: 20, y: 50 },
        { x: 140, y: 50 },
        { x: 260, y: 50 },
      ],
    ]);
  });

  it('takes ink from the keyboard as well as from the pen, and erases it', () => {
    drawLine(50);
    expect(toggleCell(0, 4)).toBe(true);
    expect(strokes()).toHaveLength(2);
    beginErasing({ x: 10, y: 10 }, 5);
    expect(strokes()).toHaveLength(1);
    undoDrawing();
    expect(toggleCell(0, 6)).toBe(false);
    expect(strokes()).toHaveLength(1);
  });

  it('tells listeners of ink and stages only', () => {
    let heard = 0;
    const stop = followDrawing(() => heard++);
    drawLine(50);
    switchStage('crop', false);
    setThreshold(0.9);
    clearDrawing();
    stop();
    clearDrawing();
    expect(heard).toBe(4);
    expect(drawingNow().switches.crop).toBe(false);
  });
});
