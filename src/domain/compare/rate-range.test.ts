import { describe, expect, it } from 'vitest';
import type { RatePoint } from './rate-range.ts';
import { hasDiverged, rateRange, ratesTried, searchedRates, smoothed } from './rate-range.ts';

const rates = Array.from({ length: ratesTried }, (_, at) => 1e-6 * 10 ** ((6 * at) / 99));
const losses = (of: (rate: number) => number): RatePoint[] =>
  rates.map((rate) => ({ rate, loss: of(rate) }));

/** Flat at 2.3, falling from 0.0003 on, lowest at 0.1, and then away. */
const usual = (rate: number) => {
  const fallen = Math.max(0, Math.log10(Math.min(rate, 0.1) / 0.0003)) * 0.7;
  return 2.3 - fallen + (rate > 0.1 ? 20 * (rate - 0.1) : 0);
};

describe('the losses of growing rates', () => {
  it('are smoothed without being drawn to 0 at their start', () => {
    const [first, second] = smoothed(losses(() => 2));
    expect([first, second]).toEqual([expect.closeTo(2, 10), expect.closeTo(2, 10)]);
  });

  it('have run away at four times their best, or where they are no number', () => {
    expect(hasDiverged(losses(usual).slice(0, 80))).toBe(false);
    expect(hasDiverged([...losses(() => 1), { rate: 2, loss: 100 }])).toBe(true);
    expect(hasDiverged([{ rate: 1, loss: NaN }])).toBe(true);
    expect(hasDiverged([{ rate: 1, loss: Infinity }])).toBe(true);
  });
});

describe('the usable range', () => {
  it('begins where the loss falls and ends well before it is lowest', () => {
    const range = rateRange(losses(usual));
    expect(range?.low).toBeGreaterThan(3e-4);
    expect(range?.low).toBeLessThan(3e-3);
    expect(range?.high).toBeLessThan((range?.lowest ?? 0) / 3);
    expect(range?.suggested).toBeGreaterThan(range?.low ?? 1);
    expect(range?.suggested).toBeLessThan(range?.high ?? 0);
  });

  it('is the same where the end of the search was no number', () => {
    const points = losses(usual);
    const range = rateRange(points.slice(0, 90));
    expect(rateRange([...points.slice(0, 90), { rate: 1, loss: NaN }])).toEqual(range);
  });

  it('is none where nothing was learned, or everything broke at once', () => {
    expect(rateRange(losses(() => 2.3))).toBeNull();
    expect(rateRange(losses((rate) => 2.3 + 100 * rate))).toBeNull();
    expect(rateRange([{ rate: 1e-6, loss: NaN }])).toBeNull();
    expect(rateRange([])).toBeNull();
  });

  it('is looked for higher up for plain gradients', () => {
    expect(searchedRates({ kind: 'sgd', learningRate: 0.01, momentum: 0 })).toEqual([1e-5, 10]);
  });
});
