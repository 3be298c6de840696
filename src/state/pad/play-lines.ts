import { lineOfPen } from '../../draw/line-of-pen.ts';
import type { Point } from '../../draw/stroke.ts';
import { beginErasing, beginStroke, eraseTo, extendStroke, liftPen } from './drawing.ts';

/** One line of the pen or the eraser, in the pad's units. */
export interface PadLine {
  readonly kind: 'add' | 'erase';
  readonly from: Point;
  readonly to: Point;
}

/** Between two points of a line, and between two lines. */
const pointTime = 25; // milliseconds
const lineTime = 350; // milliseconds

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Draws lines on the pad as a hand would, one after the other; each can be undone. At once where
 * nothing is to move.
 */
export async function playLines(lines: readonly PadLine[], calm: boolean): Promise<void> {
  for (const { kind, from, to } of lines) {
    if (kind === 'erase') {
      beginErasing(from, 0);
      if (!calm) await wait(lineTime);
      eraseTo(from, to, 0);
      liftPen();
    } else {
      const [first = from, ...points] = lineOfPen(from, to);
      beginStroke(first, 0);
      for (const point of points) {
        if (!calm) await wait(pointTime);
        extendStroke([point], 0);
      }
      liftPen();
    }
    if (!calm) await wait(lineTime);
  }
}
