import { beforeEach, describe, expect, test } from 'vitest';
import type { Value, Variable } from '../../domain/compare/variables.ts';
import { noiseLevels, variablesOf } from '../../domain/compare/variables.ts';
import { lessons } from '../../lessons/index.ts';
import type { Request, TrainResult } from '../../worker/protocol/protocol.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import type { SweepOrder } from './sweeps.ts';
import { forgetSweeps, getSweepPair, runningVariable, runSweep } from './sweeps.ts';
import { stopBatch } from './unattended.ts';
import { LabError } from '../../domain/failure.ts';
import { heldDatasets } from '../data/data-holds.ts';
import { getRecords } from '../ledger/ledger.ts';
import { ask } from '../page/link.ts';
import { listRuns } from '../runs/runs.ts';
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
let order: SweepOrder;
let asked: Extract<Request, { kind: 'train' }>[];

beforeEach(async () => {
  forgetSweeps();
  worker = linkFakeWorker();
  asked = [];
  worker.answer('train', (request) => {
    asked.push(request);
    return ended;
  });
  const source = { kind: 'mnist' } as const;
  const dataset: DatasetInfo = await ask({ kind: 'openDataset', source });
  order = {
    ...{ lessonId: lesson.id, title: lesson.title, dataset },
    experiment: lesson.experiment,
    setting: settingOf('size', [5, 10, 20]),
  };
});

const variable = (id: string): Variable => {
  const found = variablesOf(lesson.experiment, 20).find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
const settingOf = (id: string, values: readonly Value[], repeats = 1) => ({
  ...{ variable: variable(id), values, equalSteps: false, repeats },
});

const sizes = () => getSweepPair(lesson.id, 'size');

describe('a comparison', () => {
  test('trains at every size, one after another, and keeps no network', async () => {
    await runSweep(order);
    expect(asked.map(({ experiment }) => experiment.trainLimit)).toEqual([5, 10, 20]);
    expect(sizes().current?.trainings.map(({ value }) => value)).toEqual([5, 10, 20]);
    expect(sizes().current?.status).toBe('done');
    expect(worker.asked.filter((kind) => kind === 'disposeRun')).toHaveLength(3);
    expect(listRuns()).toEqual([]);
  });

  test('comes again with other seeds, every size once before any a second time', async () => {
    await runSweep({ ...order, setting: { ...order.setting, repeats: 2 } });
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
    await runSweep({
      ...order,
      setting: settingOf('noise', noiseLevels),
    });
    const [clean, , , last] = getSweepPair(lesson.id, 'noise').current?.trainings ?? [];
    expect(clean).toMatchObject({ trainAccuracy: 0.25, trueAccuracy: 1, testAccuracy: 0.75 });
    expect(last).toMatchObject({ value: 0.4, trained: 2, steps: 1 });
    expect(asked.map(({ experiment }) => experiment.labelNoise?.share ?? 0)).toEqual(noiseLevels);
  });

  test('keeps the points that it has when it is stopped, and throws half a training away', async () => {
    worker.answer('train', async (request) => {
      if (request.experiment.trainLimit === 5) return ended;
      await stopBatch();
      return { ...ended, end: 'stopped' };
    });
    await runSweep(order);
    expect(sizes().current?.status).toBe('stopped');
    expect(sizes().current?.trainings.map(({ value }) => value)).toEqual([5]);
    expect(worker.asked).toContain('control');
  });

  test('keeps them when a training fails, and says why', async () => {
    worker.answer('train', (request) => {
      if (request.experiment.trainLimit === 10) worker.fail('evaluate', 'gpu-out-of-memory');
      return ended;
    });
    await runSweep(order);
    expect(sizes().current?.trainings).toHaveLength(1);
    expect(sizes().current?.failure?.code).toBe('gpu-out-of-memory');
  });

  test('goes on where a value is too much: that it diverged is its result', async () => {
    worker.answer('train', ({ experiment }) => {
      asked.push({ experiment } as (typeof asked)[number]);
      if (experiment.optimizer.learningRate < 1) return ended;
      throw new LabError('training-diverged', 'The loss became NaN.');
    });
    await runSweep({ ...order, setting: settingOf('learningRate', [0.01, 1, 0.1], 2) });
    const { current } = getSweepPair(lesson.id, 'learningRate');
    expect(current?.status).toBe('done');
    expect(current?.trainings.map(({ diverged }) => diverged)).toEqual([
      ...[false, true, false],
      ...[false, true, false],
    ]);
    const seeds = asked.map(({ experiment }) => experiment.seed - lesson.experiment.seed);
    expect(seeds).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('leaves a record of each training, by its value and seed', async () => {
    const before = getRecords().length;
    await runSweep({ ...order, setting: settingOf('batchSize', [16, 64]) });
    const { seed } = order.experiment;
    await expect.poll(() => getRecords().length).toBe(before + 2);
    expect(getRecords().map(({ name }) => name)).toEqual(
      expect.arrayContaining([`Batch size 16, seed ${seed}`, `Batch size 64, seed ${seed}`]),
    );
    expect(getRecords().map(({ experiment }) => experiment.batchSize)).toContain(16);
  });

  test('keeps its data open for as long as it needs them', async () => {
    worker.answer('train', () => {
      expect(heldDatasets()).toContain(order.dataset.id);
      return ended;
    });
    await runSweep(order);
    expect(heldDatasets()).toEqual([]);
  });

  test('stays to be compared with the next one', async () => {
    await runSweep(order);
    const first = sizes().current;
    await runSweep({ ...order, experiment: { ...lesson.experiment, epochs: 1 } });
    expect(sizes().previous).toEqual(first);
    expect(sizes().current?.experiment.epochs).toBe(1);
  });

  test('goes alone: a second batch does not start beside it', async () => {
    await Promise.all([runSweep(order), runSweep(order)]);
    expect(asked).toHaveLength(3);
  });

  test('is known by what it varies while it goes on', async () => {
    const seen: (string | null)[] = [];
    worker.answer('train', () => {
      seen.push(runningVariable(lesson.id));
      return ended;
    });
    await runSweep({ ...order, setting: settingOf('batchSize', [16, 64]) });
    expect(seen).toEqual(['batchSize', 'batchSize']);
    expect(runningVariable(lesson.id)).toBeNull();
  });
});
