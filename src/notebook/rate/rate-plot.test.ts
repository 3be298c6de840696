import { describe, expect, it } from 'vitest';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { smallExperiment } from '../../training/testing.ts';
import { plotWords, ratePlot, rateText, searchVerdict } from './rate-plot.ts';

const points = Array.from({ length: 100 }, (_, at) => {
  const rate = 1e-6 * 10 ** ((6 * at) / 99);
  const fall = Math.max(0, Math.log10(Math.min(rate, 0.1) / 0.0003)) * 0.7;
  return { rate, loss: at > 95 ? NaN : 2.3 - fall + (rate > 0.1 ? 20 * (rate - 0.1) : 0) };
});
const experiment = smallExperiment({ optimizer: optimizerDefaults.adam });

describe('the plot of a search', () => {
  it('has the rates on a logarithmic axis, and the usable ones shaded', () => {
    const plot = ratePlot(points, experiment);
    expect([plot.x.low, plot.x.high]).toEqual([-6, 0]);
    expect(plot.x.ticks.map((tick) => plot.acrossText?.(tick))).toEqual([
      ...['1e−6', '1e−5', '1e−4', '0.001', '0.01', '0.1', '1'],
    ]);
    const [{ from, to }] = plot.bands ?? [];
    expect(from).toBeGreaterThan(-3.6);
    expect(to).toBeLessThan(-1.3);
    expect(plot.lines.map(({ ys }) => ys.every(Number.isFinite))).toEqual([true, true]);
    expect(plot.y.high).toBeLessThan(5);
  });

  it('is empty, and no error, before the first step', () => {
    const plot = ratePlot([], experiment);
    expect([plot.lines, plot.bands]).toEqual([[], []]);
    expect(plot.y.high).toBeGreaterThan(0);
    expect(plotWords([])).toContain('No steps yet');
  });
});

describe('what a search says', () => {
  it('is where the lesson’s rate lies', () => {
    expect(searchVerdict(points, 0.003)).toContain('which lies within');
    expect(searchVerdict(points, 1e-5)).toContain('learn slowly');
    expect(searchVerdict(points, 0.5)).toContain('too much');
  });

  it('is that there is none where nothing was learned', () => {
    const flat = points.map(({ rate }) => ({ rate, loss: 2.3 }));
    expect(searchVerdict(flat, 0.001)).toContain('fell at no rate');
    expect(ratePlot(flat, experiment).bands).toEqual([]);
  });

  it('writes rates with two figures', () => {
    expect([0.00123, 1e-6, 0.5, 10].map(rateText)).toEqual(['0.0012', '1e−6', '0.5', '10']);
  });
});
