import { beforeEach, describe, expect, test } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { lessons } from '../../lessons/index.ts';
import type { TrainResult } from '../../worker/protocol/protocol.ts';
import { heldDatasets } from '../data/data-holds.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { getRecords } from '../ledger/ledger.ts';
import { ask } from '../page/link.ts';
import { liveSeries } from '../runs/live.ts';
import { listRuns } from '../runs/runs.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import type { BatchOrder, BatchSoFar } from './unattended.ts';
import {
  getBatchShare,
  hearBatchEvent,
  isBatchRunning,
  onBatchChange,
  runBatch,
  stopBatch,
} from './unattended.ts';

const [lesson] = lessons;
const log = { epoch: 1, loss: 1, accuracy: 0.5, validationLoss: null, validationAccuracy: null };
const epoch = { ...log, learningRate: 0.001, seconds: 1 };
const ended: TrainResult = { end: 'completed', history: [epoch], seconds: 2 };

let worker: FakeWorker;
let dataset: DatasetInfo;
let told: BatchSoFar<string>[];
let freed: string[];

beforeEach(async () => {
  worker = linkFakeWorker();
  [told, freed] = [[], []];
  worker.answer('train', () => ended);
  worker.answer('disposeRun', ({ runId }) => {
    freed.push(runId);
    return null;
  });
  dataset = await ask({ kind: 'openDataset', source: { kind: 'mnist' } });
});

/** Trains once for each name, with one epoch. */
const order = (names: readonly string[]): BatchOrder<string, string> => ({
  ...{ lessonId: lesson.id, title: lesson.title, dataset, items: names },
  each: (batch, name) =>
    batch.train(
      { name, experiment: { ...lesson.experiment, epochs: 1 }, data: dataset },
      async ({ ended: end, evaluate }) =>
        `${name} ${end ? (await evaluate('test')).accuracy : 'diverged'}`,
    ),
  tell: (soFar) => told.push(soFar),
});

const newest = () => told.at(-1)!;
const recordOf = (name: string) => getRecords().find((record) => record.name === name);

const backend = { backend: 'cpu', adapter: 'processor', software: true, fallback: null } as const;
const started = { kind: 'runStarted', backend, stepsPerEpoch: 10, trainCount: 20 } as const;
const halfWay = {
  kind: 'runProgress',
  ...{ epoch: 1, step: 5, loss: 1, accuracy: 0.5 },
  ...{ millisecondsPerStep: 1, imagesPerSecond: 1, learningRate: 0.1, secondsLeft: 1 },
} as const;

describe('a batch of trainings', () => {
  test('tells every result as it comes, and leaves no run, network or held data', async () => {
    await runBatch(order(['a', 'b']));
    expect(told.map(({ results, status }) => [results.length, status])).toEqual([
      [0, 'running'],
      [1, 'running'],
      [2, 'running'],
      [2, 'done'],
    ]);
    expect(newest().results).toEqual(['a 0.9', 'b 0.9']);
    expect(new Set(freed).size).toBe(2);
    expect(listRuns()).toEqual([]);
    expect(heldDatasets()).toEqual([]);
    expect(isBatchRunning()).toBe(false);
  });

  test('goes alone, whoever orders the other one', async () => {
    const changes: boolean[] = [];
    const stop = onBatchChange(() => changes.push(isBatchRunning()));
    await Promise.all([runBatch(order(['first'])), runBatch(order(['second']))]);
    stop();
    expect(newest().results).toEqual(['first 0.9']);
    expect(changes).toEqual([true, false]);
  });

  test('records each training with its curve, notices, figures and device', async () => {
    worker.answer('train', ({ runId }) => {
      hearBatchEvent({ ...started, runId, validationCount: 0 });
      hearBatchEvent({ ...halfWay, runId });
      hearBatchEvent({ kind: 'runEpoch', runId, log: epoch });
      hearBatchEvent({ kind: 'runNotice', runId, text: 'The rate fell.' });
      return ended;
    });
    await runBatch(order(['whole']));
    await expect
      .poll(() => recordOf('whole'))
      .toMatchObject({
        ...{ status: 'completed', seconds: 2, history: [epoch], trace: [{ epochs: 0.5 }] },
        ...{ backend: { name: 'cpu' }, notices: [{ epoch: 1, text: 'The rate fell.' }] },
        ...{ data: { name: dataset.name, train: 20 }, test: { accuracy: 0.9 } },
      });
    expect(liveSeries(freed[0] ?? '').points).toEqual([]);
  });

  test('takes a training that diverges for a result, and records its epochs', async () => {
    worker.answer('train', ({ runId }) => {
      hearBatchEvent({ kind: 'runEpoch', runId, log: epoch });
      throw new LabError('training-diverged', 'The loss became NaN.');
    });
    await runBatch(order(['too fast', 'too fast again']));
    expect(newest()).toMatchObject({
      status: 'done',
      results: ['too fast diverged', 'too fast again diverged'],
    });
    await expect
      .poll(() => recordOf('too fast'))
      .toMatchObject({
        ...{ status: 'failed', failure: { code: 'training-diverged' }, history: [epoch] },
      });
  });

  test('ends with what else fails, with its results so far, and frees and records that one too', async () => {
    worker.answer('train', () => {
      if (freed.length === 1) throw new LabError('gpu-out-of-memory', 'Too large.');
      return ended;
    });
    await runBatch(order(['small', 'large', 'never']));
    expect(newest()).toMatchObject({
      ...{ status: 'failed', results: ['small 0.9'], failure: { code: 'gpu-out-of-memory' } },
    });
    expect(freed).toHaveLength(2);
    await expect.poll(() => recordOf('large')?.status).toBe('failed');
    expect(recordOf('never')).toBeUndefined();
  });

  test('is stopped within a training, which is recorded as stopped and is no result', async () => {
    worker.answer('train', async () => {
      if (freed.length === 0) return ended;
      await stopBatch();
      return { ...ended, end: 'stopped' };
    });
    await runBatch(order(['one', 'two', 'three']));
    expect(newest()).toMatchObject({ status: 'stopped', results: ['one 0.9'] });
    expect(worker.asked).toContain('control');
    expect(freed).toHaveLength(2);
    await expect.poll(() => recordOf('two')?.status).toBe('stopped');
  });

  test('says how far the whole of it is, by its own training alone', async () => {
    const shares: number[] = [];
    worker.answer('train', ({ runId }) => {
      for (const id of [runId, 'run-1']) {
        hearBatchEvent({ ...started, runId: id, validationCount: 0 });
        hearBatchEvent({ ...halfWay, runId: id });
        shares.push(getBatchShare());
      }
      return ended;
    });
    await runBatch(order(['a', 'b']));
    expect(shares).toEqual([0.25, 0.25, 0.75, 0.75]);
    expect(getBatchShare()).toBe(0);
  });

  test('asks before it is left, and no longer than it goes on', async () => {
    const page = new EventTarget();
    const leaves = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    Object.assign(globalThis, { window: page });
    try {
      const left: boolean[] = [];
      worker.answer('train', () => {
        left.push(leaves());
        return ended;
      });
      await runBatch(order(['a']));
      expect([...left, leaves()]).toEqual([false, true]);
    } finally {
      Reflect.deleteProperty(globalThis, 'window');
    }
  });
});
