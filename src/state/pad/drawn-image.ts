import type { DrawnImage } from '../inside/questions.ts';
import type { Run } from '../runs/runs.ts';
import { drawingNow, inkedCells } from './drawing.ts';
import { inputFormOf } from './readings.ts';

/**
 * What is drawn on the pad, with all that decides how a run's network gets it. Null where a picture
 * lies on the pad, or where a drawing does not fit the network.
 */
export function drawnImage(run: Run): DrawnImage | null {
  const { drawing, picture, switches, look } = drawingNow();
  const form = inputFormOf(run);
  if (picture || form === 'none' || drawing.strokes.length === 0) return null;
  return { drawing, switches, look, form, erasable: inkedCells().length === 0 };
}
