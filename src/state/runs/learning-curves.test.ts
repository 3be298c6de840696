import { beforeEach, describe, expect, test } from 'vitest';
import { noiseLevels } from '../../domain/figures/learning-curve.ts';
import { lessons } from '../../lessons/index.ts';
import type { Request, TrainResult } from '../../worker/protocol/protocol.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import type { CurveOrder } from './learning-curves.ts';
import {
  forgetLearningCurves,
  getCurveShare,
  getLearningCurves,
  hearCurveEvent,
  runLearningCurve,
  stopLearningCurve,
} from './learning-curves.ts';
import { ask } from '../page/link.ts';
import { listRuns } from './runs.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';

const [lesson] = lessons;
const log = { epoch: 1, loss: 1, accuracy: 0.5, validationLoss: null, validationAccuracy: null };
const ended: TrainResult = {
  end: 'completed',
  history: [{ ...log, learningRate: 0.001, seconds: 1 }],
  seconds: 2,
};

let worker: FakeWorker;
let order: CurveOrder;
let asked: Extract<Request, { kind: 'train' }>[];

beforeEach(async () => {
  forgetLearningCurves();
  worker = linkFakeWorker();
  asked = [];
  worker.answer('train', (request) => {
    asked.push(request);
    return ended;
  });
  const source = { kind: 'mnist' } as const;
  const dataset: DatasetInfo = await ask({ kind: 'openDataset', source });
  order = {
    lessonId: lesson.id,
    dataset,
    experiment: lesson.experiment,
    setting: { kind: 'size', values: [5, 10, 20], equalSteps: false, repeats: 1 },
  };
});

const sizes = () => getLearningCurves(lesson.id, 'size');

describe('a learning curve', () => {
  test('trains at every size, one after another, and keeps no network', async () => {
    await runLearningCurve(order);
    expect(asked.map(({ experiment }) => experiment.trainLimit)).toEqual([5, 10, 20]);
    expect(sizes().current?.trainings.map(({ value }) => value)).toEqual([5, 10, 20]);
    expect(sizes().current?.status).toBe('done');
    expect(worker.asked.filter((kind) => kind === 'disposeRun')).toHaveLength(3);
    expect(listRuns()).toEqual([]);
  });

  test('comes again with other seeds, every size once before any a second time', async () => {
    await runLearningCurve({ ...order, setting: { ...order.setting, repeats: 2 } });
    const { seed } = order.experiment;
    expect(asked.map(({ experiment }) => [experiment.trainLimit, experiment.seed])).toEqual([
      ...[5, 10, 20].map((size) => [size, seed]),
      ...[5, 10, 20].map((size) => [size, seed + 1]),
    ]);
    expect(sizes().current?.trainings.map((training) => training.seed)).toHaveLength(6);
  });

  test('measures the labels that it was given, the true ones, and the test set', async () => {
    worker.answer('evaluate', ({ split }) => ({
      ...{ split, loss: 1, count: 2, accuracy: split === 'train' ? 0.25 : 0.75 },
      outputs: Float32Array.of(...new Array<number>(20).fill(0))
        .fill(1, 1, 2)
        .fill(1, 10, 11),
      labels: Uint8Array.of(0, 0),
      indices: Uint32Array.of(1, 0),
      from: 'train',
    }));
    await runLearningCurve({
      ...order,
      setting: { kind: 'noise', values: noiseLevels, equalSteps: false, repeats: 1 },
    });
    const [clean, , , last] = getLearningCurves(lesson.id, 'noise').current?.trainings ?? [];
    expect(clean).toMatchObject({ trainAccuracy: 0.25, trueAccuracy: 1, testAccuracy: 0.75 });
    expect(last).toMatchObject({ value: 0.4, trained: 2, steps: 1 });
    expect(asked.map(({ experiment }) => experiment.labelNoise?.share ?? 0)).toEqual(noiseLevels);
  });

  test('keeps the points that it has when it is stopped, and throws half a training away', async () => {
    worker.answer('train', async (request) => {
      if (request.experiment.trainLimit === 5) return ended;
      await stopLearningCurve();
      return { ...ended, end: 'stopped' };
    });
    await runLearningCurve(order);
    expect(sizes().current?.status).toBe('stopped');
    expect(sizes().current?.trainings.map(({ value }) => value)).toEqual([5]);
    expect(worker.asked).toContain('control');
  });

  test('keeps them when a training fails, and says why', async () => {
    worker.answer('train', (request) => {
      if (request.experiment.trainLimit === 10) worker.fail('evaluate', 'training-diverged');
      return ended;
    });
    await runLearningCurve(order);
    expect(sizes().current?.trainings).toHaveLength(1);
    expect(sizes().current?.failure?.code).toBe('training-diverged');
  });

  test('stays to be compared with the next one', async () => {
    await runLearningCurve(order);
    const first = sizes().current;
    await runLearningCurve({ ...order, experiment: { ...lesson.experiment, epochs: 1 } });
    expect(sizes().previous).toEqual(first);
    expect(sizes().current?.experiment.epochs).toBe(1);
  });

  test('goes alone: a second batch does not start beside it', async () => {
    await Promise.all([runLearningCurve(order), runLearningCurve(order)]);
    expect(asked).toHaveLength(3);
  });

  test('hears the events of its own training, and those of others without heed', async () => {
    const shares: number[] = [];
    worker.answer('train', ({ runId }) => {
      for (const [id, stepsPerEpoch] of [
        [runId, 10],
        ['run-1', 1],
      ] as const) {
        hearCurveEvent({ ...started, runId: id, stepsPerEpoch });
        hearCurveEvent({ ...halfWay, runId: id });
        shares.push(getCurveShare());
      }
      return ended;
    });
    const experiment = { ...order.experiment, epochs: 1 };
    await runLearningCurve({ ...order, experiment });
    expect(shares).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(sizes().current?.status).toBe('done');
  });
});

const backend = { backend: 'cpu', adapter: 'processor', software: true, fallback: null } as const;
const started = { kind: 'runStarted', backend, trainCount: 20, validationCount: 0 } as const;
const halfWay = {
  kind: 'runProgress',
  ...{ epoch: 1, step: 5, loss: 1, accuracy: 0.5 },
  ...{ millisecondsPerStep: 1, imagesPerSecond: 1, learningRate: 0.1, secondsLeft: 1 },
} as const;
