import type { Ink } from '../ink.ts';
import type { Box } from '../stroke.ts';
import { unite } from '../stroke.ts';
import type { Doubt } from './doubt.ts';
import { doubtOf } from './doubt.ts';

/** Ink that hangs together. */
interface Patch {
  readonly box: Box;
  readonly pixels: readonly number[];
  readonly peak: number;
}

const widthOf = ({ left, right }: Box): number => right - left + 1;
const heightOf = ({ top, bottom }: Box): number => bottom - top + 1;

/** Patches of ink, pixels that touch at corners included. */
function patchesOf(ink: Ink): Patch[] {
  const { width, height, values } = ink;
  const seen = new Uint8Array(values.length);
  const patches: Patch[] = [];
  for (let start = 0; start < values.length; start++) {
    if (values[start] === 0 || seen[start]) continue;
    const pixels = [start];
    seen[start] = 1;
    let peak = 0;
    let [left, right, top, bottom] = [width, 0, height, 0];
    for (let next = 0; next < pixels.length; next++) {
      const at = pixels[next]!;
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      peak = Math.max(peak, values[at]!);
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [u, v] = [x + dx, y + dy];
          if (u < 0 || v < 0 || u >= width || v >= height) continue;
          const near = v * width + u;
          if (values[near]! > 0 && !seen[near]) {
            seen[near] = 1;
            pixels.push(near);
          }
        }
      }
    }
    patches.push({ box: { left, top, right, bottom }, pixels, peak });
  }
  return patches;
}

const touchesEdge = ({ left, top, right, bottom }: Box, { width, height }: Ink): boolean =>
  left === 0 || top === 0 || right === width - 1 || bottom === height - 1;

/** What is inked as a whole, and not long: a stain, a thumb, the edge of a table. */
const isBlot = ({ box, pixels }: Patch): boolean => {
  const [width, height] = [widthOf(box), heightOf(box)];
  return (
    Math.max(width, height) < 2 * Math.min(width, height) && pixels.length > 0.72 * width * height
  );
};

/** Parts of one digit stand above one another, close together: the bar of a 5, an open 4. */
function belongTogether(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1;
  const between = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom) - 1;
  const tall = Math.max(heightOf(a), heightOf(b));
  const narrow = Math.min(widthOf(a), widthOf(b));
  return across >= 0.4 * narrow && between <= 0.25 * tall;
}

/** What is left of two rules where they cross, and other grains, so much smaller than a digit's part. */
const grain = 0.1;

const isGrainBeside = (a: Box, b: Box): boolean =>
  Math.max(widthOf(b), heightOf(b)) < grain * Math.max(widthOf(a), heightOf(a));

/** The parts of each digit as one. What is joined may reach parts that neither reached alone. */
function merged(patches: readonly Patch[]): Patch[] {
  const done: Patch[] = [];
  for (const next of [...patches].sort((a, b) => b.pixels.length - a.pixels.length)) {
    let patch = next;
    for (;;) {
      const { box } = patch;
      const at = done.findIndex((other) => belongTogether(other.box, box));
      const near = done[at];
      if (!near) {
        done.push(patch);
        break;
      }
      if (isGrainBeside(near.box, box)) break;
      done.splice(at, 1);
      patch = {
        box: unite(near.box, box),
        pixels: [...near.pixels, ...patch.pixels],
        peak: Math.max(near.peak, patch.peak),
      };
    }
  }
  return done;
}

/** Line by line, from left to right. */
function inReadingOrder(patches: readonly Patch[]): Patch[] {
  const middle = ({ box }: Patch) => (box.top + box.bottom) / 2;
  const lines: Patch[][] = [];
  for (const patch of [...patches].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const first = line?.[0];
    const above = first && middle(first) + 0.5 * heightOf(first.box) > middle(patch);
    if (line && above) line.push(patch);
    else lines.push([patch]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.box.left - b.box.left));
}

/** One digit of a photo: where it is, and its ink alone. */
export interface Piece {
  readonly box: Box;
  readonly ink: Ink;
  /** Why it is likely no ink. */
  readonly doubt: Doubt | null;
}

function alone({ box, pixels }: Patch, ink: Ink): Piece {
  const [width, height] = [widthOf(box), heightOf(box)];
  const own = { width, height, values: new Float32Array(width * height) };
  for (const at of pixels) {
    const [x, y] = [at % ink.width, Math.floor(at / ink.width)];
    own.values[(y - box.top) * width + x - box.left] = ink.values[at]!;
  }
  return { box, ink: own, doubt: doubtOf(own, box, ink) };
}

/** The height that most of the ink is written in: many small specks do not make it smaller. */
function usualHeight(patches: readonly Patch[]): number {
  const sorted = [...patches].sort((a, b) => heightOf(a.box) - heightOf(b.box));
  const total = sorted.reduce((sum, { pixels }) => sum + pixels.length, 0);
  let sum = 0;
  const found = sorted.find(({ pixels }) => (sum += pixels.length) >= total / 2);
  return found ? heightOf(found.box) : 0;
}

/** So small is no digit, in pixels. */
const smallest = 8;

/**
 * The digits that a photo's ink holds, in reading order, each by itself. What is cut by the edge,
 * faint, a blot or far smaller than the others is none.
 */
export function piecesOf(ink: Ink): Piece[] {
  const strong = patchesOf(ink).filter(({ peak, pixels }) => peak >= 0.45 && pixels.length >= 4);
  const inside = strong.filter(({ box }) => !touchesEdge(box, ink));
  const usable = inside.some(({ box }) => heightOf(box) >= smallest) ? inside : strong;
  const whole = merged(usable).filter((patch) => !isBlot(patch) && heightOf(patch.box) >= smallest);
  const usual = usualHeight(whole);
  const digits = whole.filter(({ box }) => {
    const [width, height] = [widthOf(box), heightOf(box)];
    return height >= 0.45 * usual && width <= 2 * height;
  });
  return inReadingOrder(digits).map((patch) => alone(patch, ink));
}
