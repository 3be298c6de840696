import type { Ink } from '../ink.ts';
import { blankInk, resample } from '../ink.ts';

/** Longer sides are looked at in so many pixels: shadows are large. */
const roughSide = 160;
/** Strokes are narrower than this share of the picture's longer side; shadows are wider. */
const widestStroke = 1 / 7;

type Pick2 = (a: number, b: number) => number;

/** The greatest (or least) value within `reach` along one axis. */
function extreme(plane: Ink, reach: number, choose: Pick2, step: number, lines: number): Ink {
  const result = blankInk(plane.width, plane.height);
  const length = plane.values.length / lines;
  const across = step === 1 ? plane.width : 1;
  for (let line = 0; line < lines; line++) {
    const start = line * across;
    for (let at = 0; at < length; at++) {
      let value = plane.values[start + at * step]!;
      const last = Math.min(length - 1, at + reach);
      for (let near = Math.max(0, at - reach); near <= last; near++) {
        value = choose(value, plane.values[start + near * step]!);
      }
      result.values[start + at * step] = value;
    }
  }
  return result;
}

const square = (plane: Ink, reach: number, choose: Pick2): Ink =>
  extreme(extreme(plane, reach, choose, 1, plane.height), reach, choose, plane.width, plane.width);

/** The mean within `reach`, by running sums along rows and then columns. */
export function blurred(plane: Ink, reach: number): Ink {
  let from = plane;
  for (const [step, lines, across] of [
    [1, plane.height, plane.width],
    [plane.width, plane.width, 1],
  ] as const) {
    const result = blankInk(plane.width, plane.height);
    const length = plane.values.length / lines;
    for (let line = 0; line < lines; line++) {
      const at = (index: number) => line * across + index * step;
      let [sum, count] = [0, 0];
      for (let index = 0; index < Math.min(reach, length); index++) {
        sum += from.values[at(index)]!;
        count++;
      }
      for (let index = 0; index < length; index++) {
        if (index + reach < length) {
          sum += from.values[at(index + reach)]!;
          count++;
        }
        if (index > reach) {
          sum -= from.values[at(index - reach - 1)]!;
          count--;
        }
        result.values[at(index)] = sum / count;
      }
    }
    from = result;
  }
  return from;
}

/** The plane at another size, between its pixels in straight lines. */
function stretched(plane: Ink, width: number, height: number): Ink {
  const result = blankInk(width, height);
  for (let y = 0; y < height; y++) {
    const v = Math.min(plane.height - 1, Math.max(0, ((y + 0.5) * plane.height) / height - 0.5));
    const [top, bottom] = [Math.floor(v), Math.min(plane.height - 1, Math.floor(v) + 1)];
    for (let x = 0; x < width; x++) {
      const u = Math.min(plane.width - 1, Math.max(0, ((x + 0.5) * plane.width) / width - 0.5));
      const [left, right] = [Math.floor(u), Math.min(plane.width - 1, Math.floor(u) + 1)];
      const along = (row: number) => {
        const [a, b] = [
          plane.values[row * plane.width + left]!,
          plane.values[row * plane.width + right]!,
        ];
        return a + (b - a) * (u - left);
      };
      const upper = along(top);
      result.values[y * width + x] = upper + (along(bottom) - upper) * (v - top);
    }
  }
  return result;
}

/**
 * How light the paper is at each place, whatever is written there: a closing, which fills dark strokes
 * and keeps the edges of shadows (Serra 1982), in a reduced picture. `plane` is light with dark ink.
 */
export function groundOf(plane: Ink): Ink {
  const scale = Math.min(1, roughSide / Math.max(plane.width, plane.height));
  const reduced = (side: number) => Math.max(1, Math.round(side * scale));
  const [width, height] = [reduced(plane.width), reduced(plane.height)];
  const whole = { left: 0, top: 0, width: plane.width, height: plane.height };
  const rough = blurred(resample(plane, whole, width, height), 1);
  const reach = Math.max(2, Math.round((Math.max(width, height) * widestStroke) / 2));
  const closed = square(square(rough, reach, Math.max), reach, Math.min);
  return stretched(blurred(closed, 2), plane.width, plane.height);
}
