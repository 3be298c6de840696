import type { Ink } from '../ink.ts';
import { blankInk } from '../ink.ts';

/** Strokes of MNIST's digits, as a share of the digit's longer side. */
const usualStroke = 0.125;

/** The length of the outline in pixels, and the area that it goes around. */
function around({ width, height, values }: Ink): { area: number; outline: number } {
  let [area, outline] = [0, 0];
  const inked = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && values[y * width + x]! > 0.5;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!inked(x, y)) continue;
      area++;
      const open = [inked(x - 1, y), inked(x + 1, y), inked(x, y - 1), inked(x, y + 1)];
      outline += open.filter((each) => !each).length;
    }
  }
  // An outline along pixels is longer than the line it follows: by 4 / pi on average.
  return { area, outline: outline * (Math.PI / 4) };
}

/** How long the outline of the ink is, in pixels. */
export const outlineOf = (ink: Ink): number => around(ink).outline;

/** How wide the strokes are: twice their area over the length of their outline. */
export function strokeOf(ink: Ink): number {
  const { area, outline } = around(ink);
  return outline > 0 ? (2 * area) / outline : 0;
}

/** The ink grown by `radius` all round: the greatest value within it. */
function grown({ width, height, values }: Ink, radius: number): Ink {
  const reach = Math.ceil(radius);
  const result = blankInk(width + 2 * reach, height + 2 * reach);
  const near: [dx: number, dy: number, share: number][] = [];
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const share = Math.min(1, radius + 1 - Math.hypot(dx, dy));
      if (share > 0) near.push([dx, dy, share]);
    }
  }
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value === 0) continue;
    const [x, y] = [(at % width) + reach, Math.floor(at / width) + reach];
    for (const [dx, dy, share] of near) {
      const place = (y + dy) * result.width + x + dx;
      if (place >= 0 && place < result.values.length) {
        result.values[place] = Math.max(result.values[place]!, share * value);
      }
    }
  }
  return result;
}

/** Thin strokes as wide as MNIST's: a ballpoint's line would all but vanish in 20 x 20 pixels. */
export function thickened(ink: Ink): Ink {
  const wanted = usualStroke * Math.max(ink.width, ink.height);
  const lacking = wanted - strokeOf(ink);
  return lacking > 0.5 ? grown(ink, lacking / 2) : ink;
}
