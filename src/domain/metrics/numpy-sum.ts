/** NumPy adds up to so many numbers in one block; longer arrays are halved first. */
const blockSize = 128;

function sumOfFew(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Eight running sums side by side, joined as a tree, then what is left over. */
function sumOfBlock(values: readonly number[]): number {
  const lanes = values.slice(0, 8);
  const whole = values.length - (values.length % 8);
  for (let at = 8; at < whole; at++) lanes[at % 8] += values[at];
  const [a, b, c, d, e, f, g, h] = lanes;
  let sum = a + b + (c + d) + (e + f + (g + h));
  for (let at = whole; at < values.length; at++) sum += values[at];
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
