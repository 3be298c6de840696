import type { InkLine, InkScene, Spot } from './ink.ts';

/** In pixels of an image 28 wide: radii of pen and eraser, and places of line ends on each side. */
const penRadius = 1.25;
const eraserRadius = 1.6;
const places = 8;
/** Lines are no longer than this share of the image's side. */
const longest = 0.5;

/** Straight lines of pen and eraser between the places of a grid. */
export function gridLines(
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  most: number,
  kinds: readonly InkLine['kind'][],
): InkLine[] {
  const spots: Spot[] = [];
  for (let row = 0; row < places; row++) {
    for (let column = 0; column < places; column++) {
      spots.push({
        x: left + (column * width) / (places - 1),
        y: top + (row * height) / (places - 1),
      });
    }
  }
  return spots.flatMap((from, at) =>
    spots.slice(at + 1).flatMap((to) => {
      const far = Math.hypot(to.x - from.x, to.y - from.y) > most;
      return far ? [] : kinds.map((kind) => ({ kind, from, to }));
    }),
  );
}

/** How much of each pixel a round pen covers on a straight way: pixels it does not touch are left out. */
export function coverage(
  from: Spot,
  to: Spot,
  radius: number,
  height: number,
  width: number,
): (readonly [pixel: number, share: number])[] {
  const found: (readonly [number, number])[] = [];
  const reach = radius + 0.5;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy || 1;
  const first = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach));
  const last = Math.min(height - 1, Math.floor(Math.max(from.y, to.y) + reach));
  const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach));
  const right = Math.min(width - 1, Math.floor(Math.max(from.x, to.x) + reach));
  for (let row = first; row <= last; row++) {
    for (let column = left; column <= right; column++) {
      const [x, y] = [column + 0.5 - from.x, row + 0.5 - from.y];
      const along = Math.min(1, Math.max(0, (x * dx + y * dy) / squared));
      const share = reach - Math.hypot(x - along * dx, y - along * dy);
      if (share > 0) found.push([row * width + column, Math.min(1, share)]);
    }
  }
  return found;
}

/** A picture that is drawn and erased on as it is: pen strokes become 255, the eraser's 0. */
export function pictureScene(image: Uint8Array, height: number, width: number): InkScene {
  const unit = width / 28;
  const margin = 3 * unit;
  const frame = {
    left: margin,
    top: margin,
    width: width - 2 * margin,
    height: height - 2 * margin,
  };
  const covers = ({ kind, from, to }: InkLine) =>
    coverage(from, to, unit * (kind === 'add' ? penRadius : eraserRadius), height, width);
  return {
    lines: gridLines(frame, longest * width, ['add', 'erase']),
    pitch: frame.width / (places - 1),
    covers,
    render(lines) {
      const pixels = image.slice();
      for (const line of lines) {
        for (const [pixel, share] of covers(line)) {
          const now = pixels[pixel]!;
          pixels[pixel] = Math.round(
            line.kind === 'add' ? Math.max(now, 255 * share) : now * (1 - share),
          );
        }
      }
      return pixels;
    },
  };
}
