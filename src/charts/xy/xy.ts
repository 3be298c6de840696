import { decimals, roundedTo } from '../../domain/numbers.ts';

/** Round values from `low` to `high`, about five of them. */
export function axisTicks(low: number, high: number): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough * 0.999) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => roundedTo((first + at) * step, 10));
}

/** An SVG path through points. */
export const pathOf = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${decimals(x, 1)} ${decimals(y, 1)}`).join('');
