/** Points [count, 2] on a canvas: as large as fits, the same scale both ways, up is up. */
export interface Fit {
  readonly scale: number;
  readonly middleX: number;
  readonly middleY: number;
  readonly width: number;
  readonly height: number;
}

const margin = 14;

export function fitPoints(places: Float32Array, width: number, height: number): Fit {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [places[at]!, places[at + 1]!];
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const across = (width - 2 * margin) / (right - left || 1);
  const up = (height - 2 * margin) / (high - low || 1);
  return {
    scale: Math.min(across, up),
    middleX: (left + right) / 2,
    middleY: (low + high) / 2,
    ...{ width, height },
  };
}

/** A point in pixels of the canvas. */
export const toCanvas = (fit: Fit, x: number, y: number): readonly [number, number] => [
  fit.width / 2 + (x - fit.middleX) * fit.scale,
  fit.height / 2 - (y - fit.middleY) * fit.scale,
];

/** The point nearest to a place of the canvas, if one is within reach; its number. */
export function nearestPoint(
  places: Float32Array,
  fit: Fit,
  x: number,
  y: number,
  reach = 14,
): number | null {
  let best: number | null = null;
  let least = reach * reach;
  for (let at = 0; at < places.length; at += 2) {
    const [px, py] = toCanvas(fit, places[at]!, places[at + 1]!);
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (distance <= least) [least, best] = [distance, at / 2];
  }
  return best;
}

/** Ten hues that are told apart in both themes; classes beyond them begin again. */
const hues = [262, 25, 150, 85, 320, 200, 0, 120, 290, 55];

export const classColour = (label: number, dark: boolean): string => {
  const hue = hues[label % hues.length];
  return `hsl(${hue} ${dark ? '85% 70%' : '75% 38%'})`;
};
