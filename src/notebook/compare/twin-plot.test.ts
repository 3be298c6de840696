import { describe, expect, it } from 'vitest';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { TwinCurves } from './twin-plot.ts';
import { changeWords, twinPlot, twinPlotWords, twinVerdict } from './twin-plot.ts';

const log = (epoch: number, loss: number): EpochLog => ({
  ...{ epoch, loss, accuracy: 1 - loss / 3, learningRate: 0.001, seconds: 1 },
  ...{ validationLoss: loss + 0.1, validationAccuracy: 0.9 - loss / 3 },
});
const point = { epochs: 0.5, epoch: 1, samples: 50, loss: 2, accuracy: 0.3 };

describe('the plot of twins', () => {
  const twins: readonly [TwinCurves, TwinCurves] = [
    { history: [log(1, 0.9), log(2, 0.5)], running: [point] },
    { history: [log(1, 1.2)], running: [point] },
  ];

  it('has training and validation of both, each with a colour and dashes of its own', () => {
    const { lines, x } = twinPlot(twins, 'loss', 5);
    expect(lines.map(({ label }) => label)).toEqual([
      ...['as it is', 'as it is, val.', 'changed', 'changed, val.'],
    ]);
    expect(new Set(lines.map(({ dash }) => dash.join())).size).toBe(4);
    expect(new Set(lines.map(({ color }) => color)).size).toBe(2);
    expect([x.low, x.high]).toEqual([0, 5]);
    expect(lines[0].xs).toEqual([0.5, 1, 2]);
  });

  it('is empty before the first step, and can be read out later', () => {
    const empty = { history: [], running: [] };
    expect(twinPlot([empty, empty], 'accuracy', 3).lines).toEqual([]);
    expect(twinPlotWords(twinPlot(twins, 'loss', 5))).toContain('Changed, training: 1.2000.');
  });
});

describe('what twins say', () => {
  const end = (accuracy: number | null, whole = true) => ({ accuracy, images: 1000, whole });

  it('is which was right more often, in images, and that it is one seed', () => {
    const text = twinVerdict([end(0.95), end(0.97)]);
    expect(text).toContain('The changed copy is right more often');
    expect(text).toContain('97.00 % of the test images against 95.00 %: 20 more of 1,000 images');
    expect(text).toContain('One seed cannot say');
    expect(twinVerdict([end(0.95), end(0.9)])).toContain('The lesson as it is');
  });

  it('tells where one was cut short, and nothing where one was not measured', () => {
    expect(twinVerdict([end(0.95), end(0.97, false)])).toContain('Not both were trained');
    expect(twinVerdict([end(0.95), end(null)])).toBe('');
    expect(twinVerdict([end(0.95), end(0.95)])).toContain('Both are right for 95.00 %');
  });

  it('is what was changed', () => {
    const changes = [{ name: 'learning rate', before: '0.001', after: '0.01' }];
    expect(changeWords(changes)).toBe('learning rate: 0.001 → 0.01');
  });
});
