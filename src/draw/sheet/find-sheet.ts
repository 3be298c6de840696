/** Where a form lies in a photo: its four corner marks, which way up it is, and whose it is. */
import type { Ink } from '../ink.ts';
import type { Component, Components } from './components.ts';
import type { Homography } from './homography.ts';
import { homographyOf, mapped } from './homography.ts';
import type { Place } from './layout.ts';
import { codeAt, codeBits, codeCell, finder, finders } from './layout.ts';
import { codeOf } from './writer-code.ts';

export interface FoundSheet {
  readonly writer: string;
  /** From millimetres of the form to pixels of the photo, as the corner marks say. */
  readonly map: Homography;
}

/** Marks smaller than this (pixels) leave nothing of a digit to be read. */
const smallestMark = 14;
/** More candidates than this are no form. */
const mostCandidates = 9;

interface Mark extends Place {
  /** Of its ring, in pixels. */
  readonly size: number;
}

/** A dark ring around a dark core, both centred alike: a corner mark. */
function marksIn({ all, of }: Components, width: number): Mark[] {
  const marks: Mark[] = [];
  for (let label = 1; label < all.length; label++) {
    const ring = all[label];
    if (!ring || ring.area < smallestMark) continue;
    const [w, h] = [ring.right + 1 - ring.left, ring.bottom + 1 - ring.top];
    if (Math.min(w, h) < smallestMark || Math.max(w, h) > 2.2 * Math.min(w, h)) continue;
    const share = ring.area / (w * h);
    if (share > 0.75 || share < 0.18) continue;
    const core = coreOf({ all, of }, ring, label, width);
    if (!core) continue;
    const ratio = core.area / ring.area;
    if (ratio < 0.12 || ratio > 0.8) continue;
    marks.push({ x: core.x, y: core.y, size: Math.sqrt(w * h) });
  }
  return marks.sort((one, other) => other.size - one.size).slice(0, mostCandidates);
}

/** What lies in the middle of a ring, well inside it. */
function coreOf(
  { all, of }: Components,
  ring: Component,
  label: number,
  width: number,
): Component | null {
  const [cx, cy] = [(ring.left + ring.right + 1) / 2, (ring.top + ring.bottom + 1) / 2];
  const inner = of[Math.floor(cy) * width + Math.floor(cx)];
  const core = inner === undefined || inner === label ? null : all[inner];
  if (!core) return null;
  const reach = 0.16 * Math.max(ring.right - ring.left, ring.bottom - ring.top);
  const inside =
    core.left > ring.left &&
    core.right < ring.right &&
    core.top > ring.top &&
    core.bottom < ring.bottom;
  return inside && Math.hypot(core.x - cx, core.y - cy) <= reach ? core : null;
}

function combinations<T>(all: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return all.flatMap((one, at) =>
    combinations(all.slice(at + 1), count - 1).map((rest) => [one, ...rest]),
  );
}

/** Four marks in turn around their middle, clockwise as seen. */
function around(marks: readonly Mark[]): Mark[] {
  const x = marks.reduce((sum, mark) => sum + mark.x, 0) / marks.length;
  const y = marks.reduce((sum, mark) => sum + mark.y, 0) / marks.length;
  return [...marks].sort(
    (one, other) => Math.atan2(one.y - y, one.x - x) - Math.atan2(other.y - y, other.x - x),
  );
}

function isConvex(marks: readonly Mark[]): boolean {
  return marks.every((mark, at) => {
    const [next, after] = [marks[(at + 1) % 4]!, marks[(at + 2) % 4]!];
    const cross = (next.x - mark.x) * (after.y - next.y) - (next.y - mark.y) * (after.x - next.x);
    return cross > 0;
  });
}

/** Twice the area of the four-sided figure. */
const areaOf = (marks: readonly Mark[]): number =>
  Math.abs(
    marks.reduce((sum, mark, at) => {
      const next = marks[(at + 1) % 4]!;
      return sum + mark.x * next.y - next.x * mark.y;
    }, 0),
  );

/** How dark a place is: the mean over a part of a square of the code. */
function darkness(depth: Ink, map: Homography, place: Place): number {
  let [sum, count] = [0, 0];
  for (let v = -2; v <= 2; v++) {
    for (let u = -2; u <= 2; u++) {
      const shift = codeCell / 14;
      const { x, y } = mapped(map, { x: place.x + u * shift, y: place.y + v * shift });
      const [column, row] = [Math.floor(x), Math.floor(y)];
      if (column < 0 || row < 0 || column >= depth.width || row >= depth.height) continue;
      sum += depth.values[row * depth.width + column]!;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** What the squares at the head say; tried a little higher and lower, since paper bends. */
function writerAt(depth: Ink, map: Homography): string | null {
  for (const shift of [0, 0.8, -0.8, 1.6, -1.6]) {
    const dark = Array.from({ length: codeBits }, (_, bit) => {
      const { x, y } = codeAt(bit);
      return darkness(depth, map, { x, y: y + shift });
    });
    const [least, most] = [Math.min(...dark), Math.max(...dark)];
    const cut = (least + most) / 2;
    const code = codeOf(dark.map((value) => value > cut));
    if (code && most - least > 0.15) return code;
  }
  return null;
}

/** Finds the form in a photo; null where there is none, or not all of it. */
export function findSheet(depth: Ink, components: Components): FoundSheet | null {
  const sets = combinations(marksIn(components, depth.width), 4)
    .map(around)
    .filter(isConvex)
    .filter((marks) => {
      const sizes = marks.map(({ size }) => size);
      return Math.max(...sizes) < 3 * Math.min(...sizes);
    })
    .sort((one, other) => areaOf(other) - areaOf(one));
  for (const marks of sets) {
    for (let turn = 0; turn < 4; turn++) {
      const turned = marks.map((_, at) => marks[(at + turn) % 4]!);
      const map = homographyOf(finders, turned);
      const writer = map && writerAt(depth, map);
      if (map && writer) return { writer, map };
    }
  }
  return null;
}

/** Of a corner mark in pixels, where the map sees it. */
export function markSizeAt(map: Homography, place: Place): number {
  const [one, other] = [
    mapped(map, { x: place.x - finder.outer / 2, y: place.y }),
    mapped(map, { x: place.x + finder.outer / 2, y: place.y }),
  ];
  return Math.hypot(one.x - other.x, one.y - other.y);
}
