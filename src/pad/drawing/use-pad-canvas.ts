import type { RefObject } from 'react';
import { useEffect } from 'react';
import { drawingNow, followDrawing } from '../../state/pad/drawing.ts';
import { coloursOf, paintPad } from './paint-pad.ts';

/**
 * Keeps the canvas painted, once per frame at most and without rendering React: on new ink, a new
 * size or pixel density, a new theme. `cursor` is the keyboard's cell while the grid is shown.
 */
export function usePadCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  cursor: number | null,
): void {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let frame = 0;
    const paint = () => {
      frame = 0;
      const side = Math.max(1, Math.round(element.clientWidth * devicePixelRatio));
      if (element.width !== side) {
        element.width = side;
        element.height = side;
      }
      paintPad(element, drawingNow().drawing, cursor, coloursOf(element));
    };
    const repaint = () => (frame ||= requestAnimationFrame(paint));
    const stopFollowing = followDrawing(repaint);
    const sizes = new ResizeObserver(repaint);
    sizes.observe(element);
    const themes = new MutationObserver(repaint);
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    paint();
    return () => {
      cancelAnimationFrame(frame);
      stopFollowing();
      sizes.disconnect();
      themes.disconnect();
    };
  }, [canvas, cursor]);
}
