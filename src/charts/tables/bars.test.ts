import { describe, expect, it } from 'vitest';
import { countBars, outputBars } from './bars.ts';
import { figure } from '../../domain/numbers.ts';

describe('outputBars', () => {
  it('marks the largest output, the first of equals', () => {
    const bars = outputBars([0.2, 0.9, 0.9], ['a', 'b', 'c']);
    expect(bars.map((bar) => bar.chosen)).toEqual([false, true, false]);
    expect(bars[0]).toMatchObject({ label: 'a', share: 0.2 });
  });

  it('shows logits beyond 1 on a longer scale, and negative ones as empty bars', () => {
    const bars = outputBars([-3, 8, 4], []);
    expect(bars.map((bar) => bar.share)).toEqual([0, 1, 0.5]);
    expect(bars[2].label).toBe('2');
  });

  it('survives a network that has diverged', () => {
    expect(outputBars([Number.NaN, 1], []).map((bar) => bar.share)).toEqual([0, 1]);
  });
});

describe('countBars', () => {
  it('measures every count against the largest', () => {
    expect(countBars([5, 10, 0], []).map((bar) => bar.share)).toEqual([0.5, 1, 0]);
    expect(countBars([0, 0], []).map((bar) => bar.share)).toEqual([0, 0]);
  });
});

describe('figure', () => {
  it('keeps small outputs readable', () => {
    expect([0, 1, 0.97314, 3.14e-7, Number.NaN].map(figure)).toEqual([
      '0.0000',
      '1.0000',
      '0.9731',
      '3.1e−7',
      'NaN',
    ]);
  });
});
