import { beforeEach, describe, expect, test } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { lessons } from '../../lessons/index.ts';
import { heldDatasets } from '../data/data-holds.ts';
import { getSession, patchSession, resetLesson } from '../notebook/notebook.ts';
import { listRuns } from '../runs/runs.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import { findRate, getRateSearch, stopFinding, takeRate } from './rate-finder.ts';

const [{ id }] = lessons;
const backend = { backend: 'cpu', adapter: 'processor', software: true, fallback: null } as const;
const points = [{ rate: 1e-6, loss: 2.3 }];
const rate = () => getSession(id).experiment.optimizer.learningRate;

let worker: FakeWorker;
beforeEach(() => {
  resetLesson(id);
  worker = linkFakeWorker();
  patchSession(id, { datasetId: 'mnist' });
});

describe('the search for a rate', () => {
  test('is of the lesson as it is now, and makes no run of the page', async () => {
    worker.answer('findRate', ({ experiment, datasetId }) => {
      expect(experiment).toBe(getSession(id).experiment);
      expect(heldDatasets()).toEqual([datasetId]);
      return { backend, points };
    });
    await findRate(id);
    expect(getRateSearch()).toMatchObject({ lessonId: id, status: 'done', points });
    expect(worker.asked).toEqual(['findRate']);
    expect([listRuns(), heldDatasets()]).toEqual([[], []]);
  });

  test('can be stopped, and begun again', async () => {
    worker.answer('findRate', () => {
      stopFinding();
      expect(worker.signals.at(-1)?.aborted).toBe(true);
      throw new LabError('cancelled', 'This was cancelled.');
    });
    await findRate(id);
    expect(getRateSearch()?.status).toBe('stopped');
    worker.answer('findRate', () => ({ backend, points }));
    await findRate(id);
    expect(getRateSearch()?.status).toBe('done');
  });

  test('that fails says why', async () => {
    worker.fail('findRate', 'gpu-out-of-memory');
    await findRate(id);
    expect(getRateSearch()).toMatchObject({
      status: 'failed',
      failure: { code: 'gpu-out-of-memory' },
    });
  });
});

describe('taking a rate', () => {
  test('is an edit that can be taken back', () => {
    const before = rate();
    const undo = takeRate(id, 0.02);
    expect(rate()).toBe(0.02);
    undo();
    expect(rate()).toBe(before);
  });

  test('is not taken back where the reader has set another since', () => {
    const undo = takeRate(id, 0.02);
    takeRate(id, 0.03);
    undo();
    expect(rate()).toBe(0.03);
  });
});
