import type { ImageSet } from '../../domain/dataset.ts';
import { drawingNow } from '../../state/drawing.ts';
import { inputFormOf, inputOf, isForeign } from '../../state/readings.ts';
import type { Run } from '../../state/runs.ts';

/** What is on the pad as the run's network gets it; null when it is blank, or when nothing fits. */
export function takeDrawing(run: Run): ImageSet | null {
  const moment = drawingNow();
  const { strokes } = moment.drawing;
  const parts = strokes.length > 0 ? [strokes] : [];
  return inputOf({ moment, parts }, { form: inputFormOf(run), foreign: isForeign(run) }, 0);
}
