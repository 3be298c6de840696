import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addStrokes,
  beginStroke,
  clearDrawing,
  drawingNow,
  extendStroke,
  resetDrawing,
  liftPen,
  takeFirstStrokes,
  undoDrawing,
} from './drawing.ts';
import { keepSheet, readSheet } from './kept-sheet.ts';

const texts = new Map<string, string>();
const storage = {
  getItem: (name: string) => texts.get(name) ?? null,
  setItem: (name: string, text: string) => void texts.set(name, text),
  removeItem: (name: string) => void texts.delete(name),
};
const line = [
  { x: 10, y: 20 },
  { x: 30, y: 40.5 },
];
const inkNow = () => drawingNow().drawing.strokes;
let stop: () => void = () => undefined;

/** The page is left and opened anew. */
function reload(): void {
  stop();
  resetDrawing();
  stop = keepSheet(storage);
}

beforeEach(() => {
  texts.clear();
  reload();
});
afterEach(() => stop());

test('a drawing is there again after a reload, from the moment the pen was lifted', () => {
  beginStroke(line[0], 0);
  extendStroke(line.slice(1), 0);
  expect(texts.size).toBe(0);
  liftPen();
  reload();
  expect(inkNow().flat().at(-1)).toEqual({ x: 30, y: 40.5 });
  clearDrawing();
  reload();
  expect(inkNow()).toEqual([]);
});

test('what was drawn before the page was there takes its place, and undo brings it back', () => {
  addStrokes([line, line]);
  reload();
  takeFirstStrokes([]);
  expect(inkNow()).toHaveLength(2);
  takeFirstStrokes([line]);
  expect(inkNow()).toHaveLength(1);
  undoDrawing();
  undoDrawing();
  expect(inkNow()).toHaveLength(2);
});

test('what is no drawing is set aside, and the pad is empty', () => {
  for (const text of ['no JSON', '{}', '{"strokes":[[{"x":"1","y":2}]],"cells":[]}', '[1]']) {
    expect(readSheet(text)).toBeNull();
    texts.set('digit-lab/sheet', text);
    reload();
    expect([inkNow(), texts.has('digit-lab/sheet')]).toEqual([[], false]);
    expect(texts.get('digit-lab/sheet/set-aside')).toBe(text);
  }
});

test('a storage that is full or forbidden takes nothing from the pad', () => {
  stop();
  const fail = () => {
    throw new Error('forbidden');
  };
  stop = keepSheet({ ...storage, setItem: fail });
  addStrokes([line]);
  expect(inkNow()).toHaveLength(1);
  stop();
  stop = keepSheet({ ...storage, getItem: fail });
  expect(inkNow()).toHaveLength(1);
});
