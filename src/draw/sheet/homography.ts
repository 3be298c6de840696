/** How a plane is seen in a photo: a projective map of four points (Hartley and Zisserman 2004, 4.1). */
import type { Place } from './layout.ts';

/** Nine numbers, row by row; the last is 1. */
export type Homography = readonly [
  ...[number, number, number],
  ...[number, number, number],
  ...[number, number, number],
];

const isHomography = (numbers: readonly number[]): numbers is Homography =>
  numbers.length === 9 && numbers.every(Number.isFinite);

/** Solves a small system in place, with pivots; null where it has no single solution. */
function solve(matrix: number[][]): number[] | null {
  const size = matrix.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    }
    const chosen = matrix[pivot]!;
    if (Math.abs(chosen[column]!) < 1e-12) return null;
    [matrix[column], matrix[pivot]] = [chosen, matrix[column]!];
    for (const row of matrix) {
      if (row === chosen) continue;
      const factor = row[column]! / chosen[column]!;
      for (let at = column; at <= size; at++) row[at]! -= factor * chosen[at]!;
    }
  }
  return matrix.map((row, at) => row[size]! / row[at]!);
}

/** The map that takes four points to four others; null where three of them lie on a line. */
export function homographyOf(from: readonly Place[], to: readonly Place[]): Homography | null {
  const equations = from.flatMap(({ x, y }, at) => {
    const seen = to[at]!;
    return [
      [x, y, 1, 0, 0, 0, -seen.x * x, -seen.x * y, seen.x],
      [0, 0, 0, x, y, 1, -seen.y * x, -seen.y * y, seen.y],
    ];
  });
  const solved = solve(equations);
  const map = solved && [...solved, 1];
  return map && isHomography(map) ? map : null;
}

export function mapped(map: Homography, { x, y }: Place): Place {
  const w = map[6] * x + map[7] * y + map[8];
  return {
    x: (map[0] * x + map[1] * y + map[2]) / w,
    y: (map[3] * x + map[4] * y + map[5]) / w,
  };
}
