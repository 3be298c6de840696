/** NumPy adds up to so many numbers in one block; longer arrays are halved first. */
const blockSize = 128;

function sumOfFew(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Eight running sums side by side, joined as a tree, then what is left over. */
function sumOfBlock(values: readonly number[]): number {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = values;
  const whole = values.length - (values.length % 8);
  for (let at = 8; at < whole; at += 8) {
    a += values[at]!;
    b += values[at + 1]!;
    c += values[at + 2]!;
    d += values[at + 3]!;
    e += values[at + 4]!;
    f += values[at + 5]!;
    g += values[at + 6]!;
    h += values[at + 7]!;
  }
  let sum = a + b + (c + d) + (e + f + (g + h));
  for (let at = whole; at < values.length; at++) sum += values[at]!;
  return sum;
}

/**
 * Sums in the order of NumPy's pairwise summation, so that an average that falls next to a rounding
 * boundary is printed as Python prints it.
 */
export function numpySum(values: readonly number[]): number {
  if (values.length < 8) return sumOfFew(values);
  if (values.length <= blockSize) return sumOfBlock(values);
  const half = Math.floor(values.length / 2);
  const middle = half - (half % 8);
  return numpySum(values.slice(0, middle)) + numpySum(values.slice(middle));
}
