/**
 * Index of the largest of `count` values from `offset`, as np.argmax has it: the first of equal
 * maxima wins, and the first NaN counts as larger than anything.
 */
export function argmax(
  values: ArrayLike<number>,
  offset = 0,
  count = values.length - offset,
): number {
  let best = 0;
  for (let index = 0; index < count; index++) {
    const value = values[offset + index]!;
    if (Number.isNaN(value)) return index;
    if (value > values[offset + best]!) best = index;
  }
  return best;
}

/** The predicted class of every row: outputs [count, classes] to [count]. */
export function argmaxRows(outputs: ArrayLike<number>, classes: number): Uint8Array {
  const predicted = new Uint8Array(outputs.length / classes);
  for (let row = 0; row < predicted.length; row++) {
    predicted[row] = argmax(outputs, row * classes, classes);
  }
  return predicted;
}
