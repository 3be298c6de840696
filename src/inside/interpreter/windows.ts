import type { Window } from '../../domain/layers/conv2d.ts';
import { convGeometry } from '../../domain/layers/conv2d.ts';
import type { ImageShape } from '../../domain/layers/description.ts';

/** A pixel of the input under a tap of the window that an output pixel looks through. */
export type Visit = (output: number, tap: number, input: number) => void;

/**
 * Goes through the windows of a layer, output pixel by output pixel, tap by tap; taps in the padding
 * are left out. Pixels are counted row by row, channels apart.
 */
export function eachTap(window: Window, input: ImageShape, visit: Visit): void {
  const { height, width, padTop, padLeft } = convGeometry(window, input);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      tapsAt(
        window,
        input,
        row * window.strides - padTop,
        column * window.strides - padLeft,
        (tap, at) => visit(row * width + column, tap, at),
      );
    }
  }
}

/** The taps of the window whose first one is at row `top`, column `left` of the input. */
export function tapsAt(
  { kernelSize: side }: Window,
  [rows, columns]: ImageShape,
  top: number,
  left: number,
  visit: (tap: number, input: number) => void,
): void {
  for (let down = 0; down < side; down++) {
    const row = top + down;
    if (row < 0 || row >= rows) continue;
    for (let across = 0; across < side; across++) {
      const column = left + across;
      if (column >= 0 && column < columns) visit(down * side + across, row * columns + column);
    }
  }
}
