import { describe, expect, it } from 'vitest';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { metricPlot, onePlot, ratePlot } from './curve-plots.ts';
import type { TrainingCurves } from './curve-plots.ts';

const log = (epoch: number, loss: number, learningRate = 0.001): EpochLog => ({
  ...{ epoch, loss, accuracy: 1 - loss / 3, learningRate, seconds: 1 },
  ...{ validationLoss: loss + 0.1, validationAccuracy: 0.9 - loss / 3 },
});

const running = [0.25, 0.5, 0.75, 1, 1.5, 2, 2.5].map((epochs, at) => ({
  epochs,
  epoch: Math.ceil(epochs),
  samples: 100 * (epochs - Math.ceil(epochs) + 1),
  ...{ loss: 2.3 - 0.3 * at, accuracy: 0.1 + 0.1 * at },
}));

const curves: TrainingCurves = {
  ...{ history: [log(1, 1.4), log(2, 0.8)], running, epochs: 5 },
  ...{ documented: [], earlyStopping: null, scheduled: null },
};

const line = (plot: { lines: readonly { id: string }[] }, id: string) =>
  plot.lines.find((one) => one.id === id) as unknown as { xs: number[]; ys: number[] } | undefined;

describe('the plot of a training', () => {
  it('shows how the loss leaves 2.3, and never restarts within an epoch', () => {
    const plot = metricPlot(curves, 'loss', false);
    expect(plot.y.high).toBeGreaterThanOrEqual(2.3);
    expect(plot.x).toMatchObject({ low: 0, high: 5 });
    expect(line(plot, 'train')?.xs).toEqual([0.25, 0.5, 0.75, 1, 2, 2.5]);
    expect(line(plot, 'train')?.ys[3]).toBe(1.4);
    expect(line(plot, 'steps')?.xs.length).toBe(running.length);
    expect(line(plot, 'validation')?.ys).toEqual([1.5, 0.9]);
  });

  it('is laid out for the reader’s own curves, whatever was documented', () => {
    const documented = [1, 2, 3].map((epoch) => log(epoch, 40));
    const plot = metricPlot({ ...curves, documented }, 'loss', false);
    expect(plot.y.high).toBeLessThan(5);
    expect(line(plot, 'documented')?.ys).toEqual([40, 40, 40]);
    const alone = metricPlot({ ...curves, documented, history: [], running: [] }, 'loss', false);
    expect(alone.y.high).toBeGreaterThanOrEqual(40);
  });

  it('has a logarithmic axis for the loss alone, and takes no zero for it', () => {
    const history = [log(1, 1), log(2, 0)];
    const plot = metricPlot({ ...curves, running: [], history }, 'loss', true);
    expect(plot.logarithmic).toBe(true);
    expect(plot.y.low).toBeGreaterThan(0);
    expect(metricPlot(curves, 'accuracy', true).logarithmic).toBe(false);
  });

  it('leaves out what is NaN or was not measured', () => {
    const history = [{ ...log(1, Number.NaN), validationLoss: null }];
    const plot = metricPlot({ ...curves, running: [], history }, 'loss', false);
    expect(plot.lines).toEqual([]);
    expect(plot.y.high).toBeGreaterThan(plot.y.low);
  });

  it('stays small however long the training was', () => {
    const history = Array.from({ length: 1000 }, (_, at) => log(at + 1, 1 / (at + 1)));
    const plot = metricPlot({ ...curves, history, epochs: 1000 }, 'loss', false);
    for (const { xs } of plot.lines) expect(xs.length).toBeLessThanOrEqual(400);
  });

  it('marks the best and the stopped epoch as early stopping counts them, and changes of the rate', () => {
    const history = [log(1, 1), log(2, 0.5), log(3, 0.6, 0.0005), log(4, 0.7, 0.0005)];
    const earlyStopping = {
      ...({ monitor: 'validationLoss', patience: 2, minDelta: 0 } as const),
      restoreBestWeights: true,
    };
    const { marks } = metricPlot({ ...curves, running: [], history, earlyStopping }, 'loss', false);
    expect(marks).toEqual([
      { x: 2, text: 'rate 0.0005, best 2' },
      { x: 4, text: 'stopped 4' },
    ]);
  });
});

describe('the other plots', () => {
  it('put loss and accuracy of both on one pair of axes, as document 000 does', () => {
    const plot = onePlot(curves);
    expect(plot.lines.map(({ label }) => label)).toEqual([
      ...['loss', 'val_loss', 'accuracy', 'val_accuracy'],
    ]);
    expect(plot.y.low).toBe(0);
    expect(plot.y.high).toBeGreaterThanOrEqual(1);
  });

  it('draw the learning rate of a schedule as far as the training goes, before its first step too', () => {
    const spec = { kind: 'cosine', floor: 0 } as const;
    const scheduled = { spec, rate: 0.02, epochs: 5 };
    const plot = ratePlot({ ...curves, history: [], running: [], scheduled });
    const { xs = [], ys = [] } = plot?.lines[0] ?? {};
    expect([xs[0], xs.at(-1)]).toEqual([0, 5]);
    expect([ys[0], ys.at(-1)]).toEqual([0.02, 0]);
    expect(ys[xs.findIndex((x) => x >= 2.5)]).toBeCloseTo(0.01, 3);
    const history = [log(1, 1, 0.019), log(2, 0.5, 0.015)];
    expect(metricPlot({ ...curves, history, scheduled }, 'loss', false).marks).toEqual([]);
  });

  it('draw the learning rate where it changed, and only there', () => {
    expect(ratePlot(curves)).toBeNull();
    const history = [log(1, 1), log(2, 0.5, 0.0005)];
    const plot = ratePlot({ ...curves, history });
    expect(plot?.lines[0]).toMatchObject({ xs: [0, 1, 2], ys: [0.001, 0.001, 0.0005] });
    expect(plot?.logarithmic).toBe(true);
  });
});
