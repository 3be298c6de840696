import type { Stroke } from '../../draw/stroke.ts';

/** The one who asks first brings back what an earlier visit left on the pad (kept-sheet.ts). */
let keeping: Promise<unknown> | null = null;

/** Resolves when that lies on the pad and what comes on it is kept: whoever adds to it waits for this. */
export function sheetIsKept(): Promise<unknown> {
  keeping ??= import('./kept-sheet.ts').then(({ keepSheet }) => keepSheet());
  return keeping;
}

/** What was drawn before the page was there, where there is no pad for it yet. */
export async function keepFirstStrokes(strokes: readonly Stroke[]): Promise<void> {
  if (strokes.length === 0) return;
  const [{ takeFirstStrokes }] = await Promise.all([import('./drawing.ts'), sheetIsKept()]);
  takeFirstStrokes(strokes);
}
