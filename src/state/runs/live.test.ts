import { expect, test } from 'vitest';
import {
  forgetLive,
  liveCapacity,
  liveSeries,
  recordProgress,
  startLive,
  subscribeLive,
  thin,
} from './live.ts';

const progress = (epoch: number, step: number) => ({
  kind: 'runProgress' as const,
  runId: 'run',
  ...{ epoch, step, loss: 1 / step, accuracy: 0.5 },
  ...{ millisecondsPerStep: 1, imagesPerSecond: 32_000, learningRate: 0.001, secondsLeft: 9 },
});

const size = { steps: 100, samples: 3190, batchSize: 32 };

test('steps become fractions of epochs, and whoever listens hears of each', () => {
  startLive('run');
  let heard = 0;
  const stop = subscribeLive('run', () => heard++);
  recordProgress(progress(1, 50), size);
  recordProgress(progress(2, 25), size);
  stop();
  recordProgress(progress(2, 50), size);
  expect(liveSeries('run').points.map(({ epochs }) => epochs)).toEqual([0.5, 1.25, 1.5]);
  expect(liveSeries('run').progress?.step).toBe(50);
  expect(liveSeries('run').points[0]).toMatchObject({ epoch: 1, samples: 1600 });
  expect(heard).toBe(2);
});

test('a run that goes on from its last epoch forgets the steps that were lost', () => {
  startLive('run');
  for (const step of [25, 50, 75]) recordProgress(progress(2, step), size);
  recordProgress(progress(2, 10), size);
  expect(liveSeries('run').points.map(({ epochs }) => epochs)).toEqual([1.1]);
});

test('however long a run is, its series stays short and keeps its ends', () => {
  startLive('run');
  const steps = 5 * liveCapacity;
  for (let step = 1; step <= steps; step++) recordProgress(progress(1, step), { ...size, steps });
  const { points } = liveSeries('run');
  expect(points.length).toBeLessThanOrEqual(liveCapacity);
  expect(points[0].epochs).toBeLessThan(0.01);
  expect(points.at(-1)?.epochs).toBe(1);
  forgetLive('run');
  expect(liveSeries('run').points).toEqual([]);
});

test('thinning keeps every second point, and always the first and the last', () => {
  const points = [1, 2, 3, 4, 5, 6].map((epochs) => ({
    epochs,
    epoch: 1,
    samples: 1,
    loss: 0,
    accuracy: 0,
  }));
  expect(thin(points).map(({ epochs }) => epochs)).toEqual([1, 3, 5, 6]);
});

test('the last, smaller batch of an epoch counts as many samples as it has', () => {
  startLive('run');
  recordProgress(progress(3, 100), size);
  expect(liveSeries('run').points).toMatchObject([{ epochs: 3, epoch: 3, samples: 3190 }]);
});
