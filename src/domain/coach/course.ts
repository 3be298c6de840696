/** How a curve goes: the arithmetic that the rules share. */

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The ends of a curve; NaN of none. */
export const first = (values: readonly number[]): number => values[0] ?? NaN;
export const last = (values: readonly number[]): number => values.at(-1) ?? NaN;

/** The last third of a curve, and two values at least. */
export const tailOf = <T>(values: readonly T[]): readonly T[] =>
  values.slice(-Math.max(2, Math.ceil(values.length / 3)));

/** Each value averaged with its neighbours, so that one odd epoch decides nothing. */
export const smoothed = (values: readonly number[]): number[] =>
  values.map((_, at) => mean(values.slice(Math.max(0, at - 1), at + 2)));

/** By how much a curve fell from the first to the last of these values. */
export const fallOf = (values: readonly number[]): number => first(values) - last(values);

/** Share of the steps from value to value that go down. */
export function downShare(values: readonly number[]): number {
  const down = values.filter((value, at) => value < (values[at - 1] ?? -Infinity)).length;
  return down / Math.max(1, values.length - 1);
}

/** Every rise from a value to the next: where, counted from 0, and by how much. */
export const risesOf = (values: readonly number[]) =>
  values.flatMap((value, at) => {
    const before = values[at - 1];
    return before !== undefined && value > before ? [{ at, by: value - before }] : [];
  });

/** Standard error of the difference of two shares that were counted on so many each. */
export const shareError = (one: number, ones: number, other: number, others: number): number =>
  Math.sqrt((one * (1 - one)) / Math.max(1, ones) + (other * (1 - other)) / Math.max(1, others));
