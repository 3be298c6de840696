import type { Point } from '../../draw/stroke.ts';
import { padSize } from '../../draw/stroke.ts';

const within = (value: number): number => Math.min(padSize, Math.max(0, value));

function pointOf(event: { clientX: number; clientY: number }, box: DOMRect): Point {
  return {
    x: within(((event.clientX - box.left) / box.width) * padSize),
    y: within(((event.clientY - box.top) / box.height) * padSize),
  };
}

/**
 * Where the pointer was since the last event, in the pad's units: browsers bundle its positions into
 * one event a frame.
 */
export function pointsOf(event: PointerEvent, pad: Element): Point[] {
  const box = pad.getBoundingClientRect();
  const bundled = event.getCoalescedEvents?.() ?? [];
  return (bundled.length > 0 ? bundled : [event]).map((one) => pointOf(one, box));
}
