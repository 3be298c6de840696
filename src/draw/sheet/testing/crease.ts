/** Paper that was folded: it lifts along its creases, so that a photo sees it shifted there and shaded. */
import type { Place } from '../layout.ts';

type Random = () => number;

/** In millimetres. */
export const page = { width: 210, height: 297 } as const;

export interface Crease {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
  readonly length: number;
  readonly shift: Place;
  readonly shade: number;
}

export function creasesOf(random: Random): Crease[] {
  return Array.from({ length: 1 + Math.floor(3 * random()) }, () => {
    const angle = (random() < 0.5 ? 0 : Math.PI / 2) + (random() - 0.5) * 0.5;
    const strength = 2.2 * (random() - 0.5) * 2;
    const seen = 2 * Math.PI * random();
    return {
      ...{ x: page.width * (0.15 + 0.7 * random()), y: page.height * (0.15 + 0.7 * random()) },
      ...{ nx: Math.cos(angle), ny: Math.sin(angle), length: 22 + 30 * random() },
      shift: { x: strength * Math.cos(seen), y: strength * Math.sin(seen) },
      shade: 0.16 * (random() - 0.5) * 2,
    };
  });
}

const along = ({ x, y, nx, ny }: Crease, place: Place): number =>
  (place.x - x) * nx + (place.y - y) * ny;

export function bent(creases: readonly Crease[], place: Place): Place {
  let { x, y } = place;
  for (const crease of creases) {
    const lift = Math.exp(-Math.abs(along(crease, place)) / crease.length);
    x += crease.shift.x * lift;
    y += crease.shift.y * lift;
  }
  return { x, y };
}

/** Where a place of the bent page lies on the flat one: written into `out`, for there are millions. */
export function flatten(creases: readonly Crease[], x: number, y: number, out: Float64Array): void {
  let [u, v] = [x, y];
  for (let round = 0; round < 2; round++) {
    let [du, dv] = [0, 0];
    for (const crease of creases) {
      const t = (u - crease.x) * crease.nx + (v - crease.y) * crease.ny;
      const lift = Math.exp(-Math.abs(t) / crease.length);
      du += crease.shift.x * lift;
      dv += crease.shift.y * lift;
    }
    u = x - du;
    v = y - dv;
  }
  out[0] = u;
  out[1] = v;
}

export function shadeOf(creases: readonly Crease[], place: Place): number {
  let light = 1;
  for (const crease of creases) {
    const t = along(crease, place);
    light *= 1 + crease.shade * Math.sign(t) * Math.exp(-Math.abs(t) / crease.length);
    light *= 1 - 0.18 * Math.exp(-((t / 0.35) ** 2));
  }
  return light;
}
