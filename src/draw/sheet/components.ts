/** Connected parts of what is dark in a plane. */
import type { Ink } from '../ink.ts';

export interface Component {
  readonly area: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Centre of mass, weighed by how dark each pixel is; a pixel's own centre is its index plus a half. */
  readonly x: number;
  readonly y: number;
}

export interface Components {
  /** By number; 0 is none. */
  readonly all: readonly (Component | null)[];
  /** The number of each pixel's part. */
  readonly of: Int32Array;
}

function find(parents: Int32Array, at: number): number {
  let root = at;
  while (parents[root] !== root) root = parents[root]!;
  while (parents[at] !== root) [parents[at], at] = [root, parents[at]!];
  return root;
}

/** Numbers of pixels above `cut`, joined along sides and corners (Rosenfeld and Pfaltz 1966). */
function labelled({ width, height, values }: Ink, cut: number): [Int32Array, number] {
  const of = new Int32Array(width * height);
  const parents = new Int32Array(Math.ceil(values.length / 2) + 2);
  let next = 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (values[at]! <= cut) continue;
      let label = 0;
      const meet = (other: number) => {
        if (other === 0) return;
        if (label === 0) label = find(parents, other);
        else {
          const root = find(parents, other);
          const least = Math.min(root, label);
          parents[Math.max(root, label)] = least;
          label = least;
        }
      };
      if (x > 0) meet(of[at - 1]!);
      if (y > 0) {
        if (x > 0) meet(of[at - width - 1]!);
        meet(of[at - width]!);
        if (x < width - 1) meet(of[at - width + 1]!);
      }
      if (label === 0) {
        label = next++;
        parents[label] = label;
      }
      of[at] = label;
    }
  }
  for (let at = 0; at < of.length; at++) if (of[at] !== 0) of[at] = find(parents, of[at]!);
  return [of, next];
}

/** The connected parts of a plane that are darker than `cut`. */
export function componentsOf(plane: Ink, cut: number): Components {
  const { width, values } = plane;
  const [of, count] = labelled(plane, cut);
  const area = new Int32Array(count);
  const weight = new Float64Array(count);
  const [sumX, sumY] = [new Float64Array(count), new Float64Array(count)];
  const left = new Int32Array(count).fill(plane.width);
  const top = new Int32Array(count).fill(plane.height);
  const [right, bottom] = [new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < of.length; at++) {
    const label = of[at]!;
    if (label === 0) continue;
    const x = at % width;
    const y = (at - x) / width;
    const dark = values[at]!;
    area[label]!++;
    weight[label]! += dark;
    sumX[label]! += dark * (x + 0.5);
    sumY[label]! += dark * (y + 0.5);
    if (x < left[label]!) left[label] = x;
    if (x > right[label]!) right[label] = x;
    if (y < top[label]!) top[label] = y;
    if (y > bottom[label]!) bottom[label] = y;
  }
  const all = Array.from({ length: count }, (_, label): Component | null =>
    area[label] === 0
      ? null
      : {
          ...{ area: area[label]!, left: left[label]!, top: top[label]! },
          ...{ right: right[label]!, bottom: bottom[label]! },
          ...{ x: sumX[label]! / weight[label]!, y: sumY[label]! / weight[label]! },
        },
  );
  return { all, of };
}
