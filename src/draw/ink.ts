import type { Box, Point, Stroke } from './stroke.ts';

/** Shares of each pixel covered with ink, 0..1, row by row: [height, width]. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export function blankInk(width: number, height = width): Ink {
  return { width, height, values: new Float32Array(width * height) };
}

/**
 * Paints the segment a-b with a round pen whose radius goes from `ra` to `rb` (pixels). A pixel's
 * share is how deep its centre lies inside the edge, ramped over one pixel: exact for straight
 * edges along the axes, within 1/20 elsewhere; painting finer and averaging takes care of the rest.
 */
function paintSegment(ink: Ink, a: Point, b: Point, ra: number, rb: number): void {
  const { width, height, values } = ink;
  const reach = Math.max(ra, rb) + 0.5;
  const left = Math.max(0, Math.floor(Math.min(a.x, b.x) - reach));
  const right = Math.min(width - 1, Math.floor(Math.max(a.x, b.x) + reach));
  const top = Math.max(0, Math.floor(Math.min(a.y, b.y) - reach));
  const bottom = Math.min(height - 1, Math.floor(Math.max(a.y, b.y) + reach));
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const perLength = 1 / (dx * dx + dy * dy || 1);
  for (let row = top; row <= bottom; row++) {
    const py = row + 0.5 - a.y;
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - a.x;
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) * perLength));
      const ex = px - t * dx;
      const ey = py - t * dy;
      const squared = ex * ex + ey * ey;
      if (squared >= reach * reach) continue;
      const share = ra + t * (rb - ra) + 0.5 - Math.sqrt(squared);
      const at = row * width + column;
      if (share > values[at]!) values[at] = share < 1 ? share : 1;
    }
  }
}

/** Paints a stroke with a round pen of this radius (pixels), or of one radius for each point. */
export function paintStroke(ink: Ink, stroke: Stroke, radius: number | ArrayLike<number>): void {
  const radiusAt = (index: number) => (typeof radius === 'number' ? radius : radius[index]!);
  const [first, ...others] = stroke;
  if (!first) return;
  if (others.length === 0) paintSegment(ink, first, first, radiusAt(0), radiusAt(0));
  let before = first;
  others.forEach((point, index) => {
    paintSegment(ink, before, point, radiusAt(index), radiusAt(index + 1));
    before = point;
  });
}

/** The part of the source that `resample` reads, in its pixels; may reach beyond its edges. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Tap {
  readonly first: number;
  readonly shares: Float32Array;
}

/** For each of `count` output pixels along one axis: the source pixels it covers, and how much. */
function taps(start: number, length: number, count: number, size: number): Tap[] {
  const step = length / count;
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * step;
    const to = from + step;
    const first = Math.max(0, Math.floor(from));
    const last = Math.min(size, Math.ceil(to));
    const shares = new Float32Array(Math.max(0, last - first));
    for (let at = first; at < last; at++) {
      shares[at - first] = (Math.min(to, at + 1) - Math.max(from, at)) / step;
    }
    return { first, shares };
  });
}

/** Resamples a region by area averaging: each output pixel is the mean of what it covers. */
export function resample(source: Ink, region: Region, width: number, height = width): Ink {
  const columns = taps(region.left, region.width, width, source.width);
  const rows = taps(region.top, region.height, height, source.height);
  const result = blankInk(width, height);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      let sum = 0;
      for (let dy = 0; dy < row.shares.length; dy++) {
        const start = (row.first + dy) * source.width + column.first;
        let line = 0;
        for (let dx = 0; dx < column.shares.length; dx++) {
          line += source.values[start + dx]! * column.shares[dx]!;
        }
        sum += line * row.shares[dy]!;
      }
      result.values[y * width + x] = sum;
    });
  });
  return result;
}

/** Halves each side by averaging squares of 2x2 pixels. Both sides must be even. */
export function halve(source: Ink): Ink {
  const result = blankInk(source.width / 2, source.height / 2);
  for (let y = 0; y < result.height; y++) {
    for (let x = 0; x < result.width; x++) {
      const { values } = source;
      const at = 2 * y * source.width + 2 * x;
      const below = at + source.width;
      result.values[y * result.width + x] =
        (values[at]! + values[at + 1]! + values[below]! + values[below + 1]!) / 4;
    }
  }
  return result;
}

/** First and last column and row that hold ink, or null if blank. */
export function inkBounds(ink: Ink): Box | null {
  let left = ink.width;
  let top = ink.height;
  let right = -1;
  let bottom = -1;
  for (let y = 0; y < ink.height; y++) {
    for (let x = 0; x < ink.width; x++) {
      if (ink.values[y * ink.width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? null : { left, top, right, bottom };
}

export function peakOf(ink: Ink): number {
  let peak = 0;
  for (const value of ink.values) if (value > peak) peak = value;
  return peak;
}

/** The ink's centre of mass in pixel indices (a pixel's own centre is its index), or null if blank. */
export function centreOfMass(ink: Ink): Point | null {
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = 0; y < ink.height; y++) {
    for (let x = 0; x < ink.width; x++) {
      const value = ink.values[y * ink.width + x]!;
      mass += value;
      sumX += value * x;
      sumY += value * y;
    }
  }
  return mass > 0 ? { x: sumX / mass, y: sumY / mass } : null;
}
