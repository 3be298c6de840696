/** One image and how far it is from what was asked for. */
export interface Neighbour {
  /** Row of the searched set. */
  readonly row: number;
  readonly distance: number;
}

/** Puts a neighbour in its place among those found so far, and drops the farthest beyond `count`. */
function insert(found: Neighbour[], neighbour: Neighbour, count: number): void {
  const at = found.findIndex(({ distance }) => neighbour.distance < distance);
  found.splice(at < 0 ? found.length : at, 0, neighbour);
  if (found.length > count) found.pop();
}

/**
 * The `count` rows of `features` [rows, width] that lie nearest to `query` [width] by Euclidean
 * distance, nearest first; of equally near ones the earlier row.
 */
export function nearestRows(
  features: Float32Array,
  query: Float32Array,
  count: number,
): Neighbour[] {
  const width = query.length;
  const found: Neighbour[] = [];
  let limit = Infinity;
  for (let row = 0; row * width < features.length; row++) {
    const start = row * width;
    let squared = 0;
    for (let at = 0; at < width; at++) {
      const difference = features[start + at]! - query[at]!;
      squared += difference * difference;
    }
    if (squared >= limit) continue;
    insert(found, { row, distance: Math.sqrt(squared) }, count);
    const farthest = found[count - 1];
    if (farthest) limit = farthest.distance ** 2;
  }
  return found;
}
