import { beforeEach, describe, expect, it } from 'vitest';
import {
  beginErasing,
  beginStroke,
  clearDrawing,
  drawingNow,
  eraseTo,
  extendStroke,
  followDrawing,
  liftPen,
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
  liftPen();
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

  it('clears under a pen that is down: it draws no further, and undo brings its stroke back', () => {
    drawLine(50);
    beginStroke({ x: 20, y: 90 }, 3);
    extendStroke([{ x: 60, y: 90 }], 4);
    clearDrawing();
    extendStroke([{ x: 100, y: 90 }], 5);
    liftPen();
    expect(strokes()).toEqual([]);
    undoDrawing();
    expect(strokes().map((stroke) => stroke.at(-1))).toEqual([
      { x: 260, y: 50 },
      { x: 60, y: 90 },
    ]);
  });

  it('undoes the stroke of a pen that is down, and leaves the one before as it was', () => {
    drawLine(50);
    const before = strokes();
    beginStroke({ x: 20, y: 90 }, 3);
    extendStroke([{ x: 60, y: 90 }], 4);
    undoDrawing();
    extendStroke([{ x: 220, y: 200 }], 5);
    expect(strokes()).toEqual(before);
    redoDrawing();
    expect(strokes()).toHaveLength(2);
  });

  it('erases no further once erasing has been undone under the eraser', () => {
    drawLine(50);
    beginErasing({ x: 140, y: 50 }, 3);
    undoDrawing();
    eraseTo({ x: 20, y: 50 }, { x: 260, y: 50 }, 4);
    expect(strokes()).toHaveLength(1);
  });

  it('reads nothing anew when the pen is lifted', () => {
    beginStroke({ x: 20, y: 90 }, 1);
    let heard = 0;
    const stop = followDrawing(() => heard++);
    liftPen();
    stop();
    expect(heard).toBe(0);
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
