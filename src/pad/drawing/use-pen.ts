import type { PointerEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { Point } from '../../draw/stroke.ts';
import {
  beginErasing,
  beginStroke,
  eraseTo,
  extendStroke,
  liftPen,
  usePadTool,
} from '../../state/pad/drawing.ts';
import { pointsOf } from './pointer.ts';

interface Pen {
  readonly pointerId: number;
  readonly erases: boolean;
  readonly last: Point;
}

/** The eraser end of a pen, as PointerEvent.buttons tells it. */
const eraserButton = 32;

/** Pointer handlers that draw and erase with mouse, pen or one finger; a second finger is ignored. */
export function usePen() {
  const pen = useRef<Pen | null>(null);
  const tool = usePadTool();
  useEffect(() => liftPen, []); // a pad that goes away under the pen keeps what was drawn

  function onPointerDown(event: PointerEvent<Element>): void {
    if (pen.current || (event.button > 0 && event.buttons !== eraserButton)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointsOf(event.nativeEvent, event.currentTarget).at(-1);
    if (!point) return;
    const erases = tool === 'eraser' || event.buttons === eraserButton;
    pen.current = { pointerId: event.pointerId, erases, last: point };
    (erases ? beginErasing : beginStroke)(point, event.timeStamp);
  }

  function onPointerMove(event: PointerEvent<Element>): void {
    const current = pen.current;
    if (current?.pointerId !== event.pointerId) return;
    const points = pointsOf(event.nativeEvent, event.currentTarget);
    if (current.erases) {
      points.reduce((from, to) => {
        eraseTo(from, to, event.timeStamp);
        return to;
      }, current.last);
    } else {
      extendStroke(points, event.timeStamp);
    }
    pen.current = { ...current, last: points.at(-1) ?? current.last };
  }

  function onPointerEnd(event: PointerEvent<Element>): void {
    if (pen.current?.pointerId !== event.pointerId) return;
    pen.current = null;
    liftPen();
  }

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: onPointerEnd,
    onPointerCancel: onPointerEnd,
    onLostPointerCapture: onPointerEnd,
  };
}
