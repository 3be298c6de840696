import type { ImageSet } from '../../../domain/data/dataset.ts';
import { drawingNow } from '../../../state/pad/drawing.ts';
import { inputFormOf, inputOf, isForeign, picturesOf } from '../../../state/pad/readings.ts';
import type { Run } from '../../../state/runs/runs.ts';

/** What is on the pad as the run's network gets it; null when it is blank, or when nothing fits. */
export function takeDrawing(run: Run): ImageSet | null {
  const moment = drawingNow();
  const { strokes } = moment.drawing;
  const parts = strokes.length > 0 ? [strokes] : [];
  const pictures = picturesOf(moment);
  return inputOf(
    { moment, parts, pictures },
    { form: inputFormOf(run), foreign: isForeign(run) },
    0,
  );
}
