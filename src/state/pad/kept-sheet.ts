/** What is on the pad outlives the page: it is written whenever the pen is lifted, and lies there again. */
import { gridSize } from '../../draw/cells.ts';
import { padSize } from '../../draw/stroke.ts';
import type { Form } from '../../domain/forms.ts';
import { fieldsForm, listForm, numberForm, wholeForm } from '../../domain/forms.ts';
import type { TextStorage } from '../page/memory.ts';
import { browserStorage, setTextAside } from '../page/memory.ts';
import type { Sheet } from './drawing.ts';
import { bringSheet, followSheet } from './drawing.ts';

const name = 'digit-lab/sheet';
/** A drawing of hours; more is not kept. */
const longest = 500_000; // characters

// A pen may leave the paper.
const place = numberForm(-padSize, 2 * padSize);
const stroke = listForm(fieldsForm({ x: place, y: place }), 1, longest);
const sheetForm: Form = fieldsForm({
  strokes: listForm(stroke, 0, longest),
  cells: listForm(wholeForm(0, gridSize * gridSize - 1), 0, gridSize * gridSize),
});

const hundredths = (value: number) => Math.round(100 * value) / 100;

/** A drawing as it is kept; null where there is nothing to keep. */
export function writeSheet({ strokes, cells }: Sheet): string | null {
  if (strokes.length === 0 && cells.length === 0) return null;
  const rounded = strokes.map((points) =>
    points.map(({ x, y }) => ({ x: hundredths(x), y: hundredths(y) })),
  );
  const text = JSON.stringify({ strokes: rounded, cells });
  return text.length > longest ? null : text;
}

/** What was kept as a drawing, or null for anything else. */
export function readSheet(text: string): Sheet | null {
  if (text.length > longest) return null;
  try {
    const content: unknown = JSON.parse(text);
    return sheetForm(content, 'drawing') === null ? (content as Sheet) : null;
  } catch {
    return null;
  }
}

function put(storage: TextStorage, text: string | null): void {
  try {
    if (text === null) storage.removeItem(name);
    else storage.setItem(name, text);
  } catch {
    // Without room it lasts as long as the page; that nothing can be kept is told elsewhere.
  }
}

/** Brings back what was on the pad, and keeps what comes on it. Returns how to stop. */
export function keepSheet(storage: TextStorage | null = browserStorage()): () => void {
  if (!storage) return () => undefined;
  let text: string | null = null;
  try {
    text = storage.getItem(name);
  } catch {
    return () => undefined;
  }
  const sheet = text === null ? null : readSheet(text);
  if (sheet) bringSheet(sheet);
  else if (text !== null) setTextAside(storage, name, text);
  return followSheet((now) => put(storage, writeSheet(now)));
}
