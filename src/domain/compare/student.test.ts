import { describe, expect, it } from 'vitest';
import { quantile, twoSided } from './student.ts';

describe('Student’s t', () => {
  it('has the quantiles of the printed tables', () => {
    const table = [
      [1, 0.05, 12.7062],
      [2, 0.05, 4.3027],
      [4, 0.05, 2.7764],
      [9, 0.05, 2.2622],
      [30, 0.01, 2.75],
      [1000, 0.05, 1.9623],
    ] as const;
    for (const [freedom, chance, t] of table) expect(quantile(chance, freedom)).toBeCloseTo(t, 3);
  });

  it('is Cauchy’s with one degree of freedom', () => {
    for (const t of [0.1, 1, 5, 100]) {
      expect(twoSided(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 10);
    }
  });

  it('leaves everything to luck where nothing differs', () => {
    expect(twoSided(0, 5)).toBe(1);
    expect(twoSided(Infinity, 5)).toBe(0);
  });
});
