import { expect, test } from 'vitest';
import { stepTrace, thinLine } from './trace.ts';

const report = (epoch: number, samples: number, loss: number) => ({
  epochs: epoch - 1 + samples / 100,
  ...{ epoch, samples, loss, accuracy: 0.5 },
});

test('running means give back what the steps between two reports measured', () => {
  // Four stretches of 25 samples with these losses, as Keras's running means tell them.
  const losses = [2.3, 1.5, 0.8, 0.6];
  const reports = losses.map((_, at) => {
    const sum = losses.slice(0, at + 1).reduce((total, loss) => total + loss, 0);
    return report(1, 25 * (at + 1), sum / (at + 1));
  });
  const trace = stepTrace(reports);
  trace.forEach(({ loss }, at) => expect(loss).toBeCloseTo(losses[at], 10));
  expect(trace.map(({ x }) => x)).toEqual([0.125, 0.375, 0.625, 0.875]);
});

test('the line goes on over the end of an epoch, though the mean starts anew', () => {
  const trace = stepTrace([report(1, 100, 1), report(2, 50, 0.5), report(2, 100, 0.4)]);
  expect(trace.map(({ x }) => x)).toEqual([0.5, 1.25, 1.75]);
  expect(trace.map(({ loss }) => Number(loss.toFixed(6)))).toEqual([1, 0.5, 0.3]);
});

test('rounding makes no loss below 0 and no accuracy above 1', () => {
  const [, second] = stepTrace([
    { epochs: 0.5, epoch: 1, samples: 50, loss: 0.1, accuracy: 0.9 },
    { epochs: 1, epoch: 1, samples: 100, loss: 0.049, accuracy: 0.9501 },
  ]);
  expect(second.loss).toBe(0);
  expect(second.accuracy).toBe(1);
});

test('thinning keeps the ends, the lowest, the highest, and the order', () => {
  const xs = Array.from({ length: 10_000 }, (_, at) => at);
  const ys = xs.map((x) => Math.sin(x / 700) + (x === 4321 ? 9 : 0) - (x === 77 ? 9 : 0));
  const [keptXs, keptYs] = thinLine(xs, ys, 200);
  expect(keptXs.length).toBeLessThanOrEqual(200);
  expect(keptXs[0]).toBe(0);
  expect(keptXs.at(-1)).toBe(9999);
  expect(Math.max(...keptYs)).toBe(Math.max(...ys));
  expect(Math.min(...keptYs)).toBe(Math.min(...ys));
  expect(keptXs).toEqual([...keptXs].sort((one, other) => one - other));
  expect(thinLine([1, 2], [3, 4], 200)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});
