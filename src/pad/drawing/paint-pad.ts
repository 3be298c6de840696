import { cellCentre, gridSize } from '../../draw/cells.ts';
import type { Drawing, Stroke } from '../../draw/stroke.ts';

/** Colours of the pad, read from the page's tokens. */
export interface PadColours {
  readonly ink: string;
  readonly grid: string;
  readonly cursor: string;
}

/** Runs through the middles between points, with the points as controls: a smooth line. */
function trace(context: CanvasRenderingContext2D, stroke: Stroke): void {
  const [first, ...others] = stroke;
  if (!first) return;
  const last = others.at(-1) ?? first;
  context.beginPath();
  context.moveTo(first.x, first.y);
  others.forEach(({ x, y }, index) => {
    const next = others[index + 1];
    if (next) context.quadraticCurveTo(x, y, (x + next.x) / 2, (y + next.y) / 2);
  });
  // A dot is a line without length: its round cap shows.
  context.lineTo(last.x, last.y);
  context.stroke();
}

function paintGrid(context: CanvasRenderingContext2D, padSize: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = padSize / 280;
  context.beginPath();
  for (let line = 1; line < gridSize; line++) {
    const at = (line * padSize) / gridSize;
    context.moveTo(at, 0);
    context.lineTo(at, padSize);
    context.moveTo(0, at);
    context.lineTo(padSize, at);
  }
  context.stroke();
}

function paintCursor(
  context: CanvasRenderingContext2D,
  padSize: number,
  cell: number,
  colour: string,
): void {
  const side = padSize / gridSize;
  const { x, y } = cellCentre(cell, padSize);
  context.strokeStyle = colour;
  context.lineWidth = padSize / 90;
  context.strokeRect(x - side / 2, y - side / 2, side, side);
}

/** Paints the drawing in the canvas's device pixels; with a cursor, the keyboard's grid as well. */
export function paintPad(
  canvas: HTMLCanvasElement,
  { strokes, penWidth, padSize }: Drawing,
  cursor: number | null,
  colours: PadColours,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(canvas.width / padSize, 0, 0, canvas.height / padSize, 0, 0);
  context.clearRect(0, 0, padSize, padSize);
  if (cursor !== null) paintGrid(context, padSize, colours.grid);
  context.strokeStyle = colours.ink;
  context.lineWidth = penWidth;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) trace(context, stroke);
  if (cursor !== null) paintCursor(context, padSize, cursor, colours.cursor);
}

/** The colours that the page's theme gives the pad now. */
export function coloursOf(element: Element): PadColours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return { ink: token('--ink'), grid: token('--line'), cursor: token('--focus') };
}
