/** A symmetric matrix taken apart: its values from the largest, and for each a vector of length 1. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/** Rounds through all pairs; a few are enough for what doubles can tell apart. */
const mostSweeps = 50;

/** Jacobi's rotations: slow for large matrices, exact for small ones. Takes [size][size]. */
export function eigenOf(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length;
  const rows = matrix.map((row) => row.slice());
  const turned = matrix.map((_, at) => Float64Array.from({ length: size }, (__, k) => +(k === at)));
  const total = rows.reduce((sum, row) => row.reduce((all, value) => all + value * value, sum), 0);
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        off += rows[p]![q]! ** 2;
        rotate(rows, turned, p, q);
      }
    }
    if (off <= 1e-30 * total) break;
  }
  const order = Array.from(rows.keys()).sort(
    (one, other) => rows[other]![other]! - rows[one]![one]!,
  );
  return {
    values: Float64Array.from(order, (at) => rows[at]![at]!),
    vectors: order.map((at) => turned[at]!),
  };
}

/** Turns the plane of p and q so that what they have in common becomes 0; `turned` holds vectors as rows. */
function rotate(rows: Float64Array[], turned: Float64Array[], p: number, q: number): void {
  const [first, second] = [rows[p]!, rows[q]!];
  const both = first[q]!;
  if (both === 0) return;
  const apart = (second[q]! - first[p]!) / (2 * both);
  const tangent = Math.sign(apart || 1) / (Math.abs(apart) + Math.sqrt(apart * apart + 1));
  const cos = 1 / Math.sqrt(tangent * tangent + 1);
  const sin = tangent * cos;
  for (const row of rows) {
    const [one, other] = [row[p]!, row[q]!];
    row[p] = cos * one - sin * other;
    row[q] = sin * one + cos * other;
  }
  for (const pair of [
    [first, second],
    [turned[p]!, turned[q]!],
  ] as const) {
    pair[0].forEach((one, k) => {
      const other = pair[1][k]!;
      pair[0][k] = cos * one - sin * other;
      pair[1][k] = sin * one + cos * other;
    });
  }
}
