/** How a plane is seen in a photo: a projective map of four points (Hartley and Zisserman 2004, 4.1). */
import type { Place } from './layout.ts';

/** Nine numbers, row by row; the last is 1. */
export type Homography = readonly number[];

/** Solves a small system in place, with pivots; null where it has no single solution. */
function solve(matrix: number[][]): number[] | null {
  const size = matrix.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
    }
    if (Math.abs(matrix[pivot][column]) < 1e-12) return null;
    [matrix[column], matrix[pivot]] = [matrix[pivot], matrix[column]];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = matrix[row][column] / matrix[column][column];
      for (let at = column; at <= size; at++) matrix[row][at] -= factor * matrix[column][at];
    }
  }
  return matrix.map((row, at) => row[size] / row[at]);
}

/** The map that takes four points to four others; null where three of them lie on a line. */
export function homographyOf(from: readonly Place[], to: readonly Place[]): Homography | null {
  const equations = from.flatMap(({ x, y }, at) => [
    [x, y, 1, 0, 0, 0, -to[at].x * x, -to[at].x * y, to[at].x],
    [0, 0, 0, x, y, 1, -to[at].y * x, -to[at].y * y, to[at].y],
  ]);
  const solved = solve(equations);
  return solved && solved.every(Number.isFinite) ? [...solved, 1] : null;
}

export function mapped(map: Homography, { x, y }: Place): Place {
  const w = map[6] * x + map[7] * y + map[8];
  return {
    x: (map[0] * x + map[1] * y + map[2]) / w,
    y: (map[3] * x + map[4] * y + map[5]) / w,
  };
}
