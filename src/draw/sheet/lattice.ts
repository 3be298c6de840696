/** The dots at the corners of a form's boxes, found one by one: paper is never quite flat. */
import type { Ink } from '../ink.ts';
import type { Component, Components } from './components.ts';
import type { Homography } from './homography.ts';
import { mapped } from './homography.ts';
import type { Place } from './layout.ts';
import { columns, dotAt, dotSize, rows } from './layout.ts';

export interface Dot extends Place {
  /** Whether it was seen itself; else it lies where its neighbours say. */
  readonly seen: boolean;
}

const across = columns + 1;
const down = rows + 1;

/** Millimetres around where a dot should be, in which it is looked for. */
const reach = 2.6;
/** A dot that lies further (millimetres) from where its neighbours put it is something else. */
const odd = 0.9;

interface Shift {
  readonly x: number;
  readonly y: number;
}

const indexOf = (column: number, row: number): number => row * across + column;
const columnOf = (at: number): number => at % across;
const rowOf = (at: number): number => Math.floor(at / across);
const isThere = (column: number, row: number): boolean =>
  column >= 0 && row >= 0 && column < across && row < down;

/** Pixels a millimetre, where a dot lies. */
function scaleAt(map: Homography, { x, y }: Place): number {
  const here = mapped(map, { x, y });
  const right = mapped(map, { x: x + 1, y });
  const below = mapped(map, { x, y: y + 1 });
  return Math.sqrt(
    Math.hypot(right.x - here.x, right.y - here.y) * Math.hypot(below.x - here.x, below.y - here.y),
  );
}

/** Components by where they lie, so that those near a place are found at once. */
function indexed({ all }: Components, cell: number): (place: Place) => Component[] {
  const buckets = new Map<string, Component[]>();
  for (const one of all) {
    if (!one) continue;
    const key = `${Math.floor(one.x / cell)},${Math.floor(one.y / cell)}`;
    buckets.set(key, [...(buckets.get(key) ?? []), one]);
  }
  return ({ x, y }) => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const near: Component[] = [];
    for (let v = -1; v <= 1; v++) {
      for (let u = -1; u <= 1; u++) near.push(...(buckets.get(`${column + u},${row + v}`) ?? []));
    }
    return near;
  };
}

/** Whether a component could be a dot of this diameter (pixels). */
function isDot({ area, left, right, top, bottom }: Component, size: number): boolean {
  const full = (Math.PI / 4) * size * size;
  const [w, h] = [right + 1 - left, bottom + 1 - top];
  if (area < 0.3 * full || area > 2.2 * full + 4) return false;
  return Math.max(w, h) <= 1.8 * Math.min(w, h) + 1 && area > 0.55 * w * h;
}

/** What seen neighbours say of a dot: straight on where two lie in a line, else as the nearest. */
function foretold(shifts: readonly (Shift | null)[], at: number): Shift | null {
  const [column, row] = [columnOf(at), rowOf(at)];
  const get = (c: number, r: number) => (isThere(c, r) ? shifts[indexOf(c, r)] : null);
  const says: { shift: Shift; weight: number }[] = [];
  for (const [u, v] of [
    [1, 0],
    [0, 1],
  ] as const) {
    const [before, after] = [get(column - u, row - v), get(column + u, row + v)];
    if (before && after) {
      says.push({ shift: { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 }, weight: 4 });
    }
  }
  for (const [u, v] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    const [near, far] = [get(column + u, row + v), get(column + 2 * u, row + 2 * v)];
    if (near && far) {
      says.push({ shift: { x: 2 * near.x - far.x, y: 2 * near.y - far.y }, weight: 1 });
    } else if (near) says.push({ shift: near, weight: 0.5 });
  }
  if (says.length === 0) return null;
  const weight = says.reduce((sum, one) => sum + one.weight, 0);
  return {
    x: says.reduce((sum, one) => sum + one.weight * one.shift.x, 0) / weight,
    y: says.reduce((sum, one) => sum + one.weight * one.shift.y, 0) / weight,
  };
}

/** From the corners inwards, ring by ring: what is near the marks is nearest to where they say. */
const order = Array.from({ length: across * down }, (_, at) => at).sort((one, other) => {
  const far = (at: number) =>
    Math.min(columnOf(at), across - 1 - columnOf(at)) + Math.min(rowOf(at), down - 1 - rowOf(at));
  return far(one) - far(other) || one - other;
});

/**
 * Looks for what is most like a dot around a place: dark within, light around. For dots that a pen has
 * touched, which are no parts of their own. Null where nothing is.
 */
function matched(depth: Ink, place: Place, size: number, far: number): Place | null {
  const radius = size / 2;
  const around = Math.ceil(radius + 2);
  const { width, height, values } = depth;
  let best: Place | null = null;
  let most = 0.12;
  for (let v = -far; v <= far; v += 0.5) {
    for (let u = -far; u <= far; u += 0.5) {
      const [cx, cy] = [place.x + u, place.y + v];
      const [x0, y0] = [Math.floor(cx), Math.floor(cy)];
      if (x0 < around || y0 < around || x0 >= width - around || y0 >= height - around) continue;
      let [inner, innerCount, outer, outerCount] = [0, 0, 0, 0];
      for (let y = y0 - around; y <= y0 + around; y++) {
        for (let x = x0 - around; x <= x0 + around; x++) {
          const distance = Math.hypot(x + 0.5 - cx, y + 0.5 - cy);
          if (distance < radius) {
            inner += values[y * width + x]!;
            innerCount++;
          } else if (distance > radius + 0.7 && distance < radius + 2) {
            outer += values[y * width + x]!;
            outerCount++;
          }
        }
      }
      const score = inner / innerCount - outer / outerCount;
      if (score > most) [most, best] = [score, { x: cx, y: cy }];
    }
  }
  return best;
}

/** Where a dot lies if the paper is flat, in pixels, and how many of them are a millimetre there. */
interface Spot extends Place {
  readonly scale: number;
}

/** All dots of a form, column by column in rows. */
export function findDots(depth: Ink, components: Components, map: Homography): Dot[] {
  const spots = Array.from({ length: across * down }, (_, at): Spot => {
    const place = dotAt(columnOf(at), rowOf(at));
    return { ...mapped(map, place), scale: scaleAt(map, place) };
  });
  const near = indexed(components, reach * Math.max(...spots.map(({ scale }) => scale)));
  const shifts: (Shift | null)[] = spots.map(() => null);
  for (const at of order) {
    const spot = spots[at]!;
    const told = foretold(shifts, at) ?? { x: 0, y: 0 };
    const [x, y] = [spot.x + told.x, spot.y + told.y];
    const size = dotSize * spot.scale;
    const distance = (one: Component) => Math.hypot(one.x - x, one.y - y);
    const found = near({ x, y })
      .filter((one) => isDot(one, size) && distance(one) < reach * spot.scale)
      .sort((one, other) => distance(one) - distance(other))[0];
    if (found) shifts[at] = { x: found.x - spot.x, y: found.y - spot.y };
  }
  dropOdd(shifts, spots);
  return settle(depth, spots, shifts);
}

/** What lies where no neighbour would put it is a part of a digit. */
function dropOdd(shifts: (Shift | null)[], spots: readonly Spot[]): void {
  const wrong = spots.flatMap(({ scale }, at) => {
    const [shift, told] = [shifts[at], foretold(shifts, at)];
    if (!shift || !told) return [];
    return Math.hypot(shift.x - told.x, shift.y - told.y) > odd * scale ? [at] : [];
  });
  // The oddest first: it may be what makes its neighbours look odd.
  const off = (at: number) => {
    const [shift, told] = [shifts[at], foretold(shifts, at)];
    return shift && told ? Math.hypot(shift.x - told.x, shift.y - told.y) / spots[at]!.scale : 0;
  };
  for (const at of wrong.sort((one, other) => off(other) - off(one))) {
    if (off(at) > odd) shifts[at] = null;
  }
}

/** Dots that were not seen: looked for once more where their neighbours put them. */
function settle(depth: Ink, spots: readonly Spot[], shifts: readonly (Shift | null)[]): Dot[] {
  const known = [...shifts];
  const dots = spots.map(({ x, y }, at): Dot => {
    const shift = shifts[at];
    return { x: x + (shift?.x ?? 0), y: y + (shift?.y ?? 0), seen: Boolean(shift) };
  });
  for (let round = 0; round < across; round++) {
    const open = known.flatMap((shift, at) => (shift ? [] : [at]));
    if (open.length === 0) break;
    for (const at of open) {
      const [spot, told] = [spots[at]!, foretold(known, at)];
      if (!told) continue;
      const place = { x: spot.x + told.x, y: spot.y + told.y };
      const hit = matched(depth, place, dotSize * spot.scale, 0.9 * spot.scale);
      const { x, y } = hit ?? place;
      dots[at] = { x, y, seen: hit !== null };
      known[at] = { x: x - spot.x, y: y - spot.y };
    }
  }
  return dots;
}

/** Of a box: upper left, upper right, lower right, lower left. */
export type Corners = readonly [Place, Place, Place, Place];

export const cornersOf = (dots: readonly Dot[], column: number, row: number): Corners => [
  dots[indexOf(column, row)]!,
  dots[indexOf(column + 1, row)]!,
  dots[indexOf(column + 1, row + 1)]!,
  dots[indexOf(column, row + 1)]!,
];
