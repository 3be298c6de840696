import { beforeEach, describe, expect, test } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { lessons } from '../../lessons/index.ts';
import type { Request } from '../../worker/protocol/protocol.ts';
import { heldDatasets } from '../data/data-holds.ts';
import { getSession, resetLesson } from '../notebook/notebook.ts';
import { forgetRuns, getRun, listRuns } from '../runs/runs.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import { controlTwins, forgetTwins, getTwins, trainTwin } from './twins.ts';

const [lesson] = lessons;
const { id } = lesson;
type Training = Extract<Request, { kind: 'train' }>;

let worker: FakeWorker;
let trained: Training[];
beforeEach(() => {
  resetLesson(id);
  forgetRuns();
  forgetTwins();
  worker = linkFakeWorker();
  trained = [];
  worker.answer('train', (request) => {
    trained.push(request);
    return { end: 'completed', history: [], seconds: 1 };
  });
});

const faster = () =>
  trainTwin(id, (before) => ({
    ...before,
    seed: 7,
    optimizer: { ...before.optimizer, learningRate: 0.02 },
  }));

describe('twins', () => {
  test('are the lesson and its changed copy: one pair, one seed, two runs of the page', async () => {
    await faster();
    expect(trained).toHaveLength(2);
    const [copy, as] = trained;
    expect(as.experiment).toBe(getSession(id).experiment);
    expect(copy.experiment).toEqual({
      ...as.experiment,
      optimizer: { ...as.experiment.optimizer, learningRate: 0.02 },
    });
    expect(as.twin).toBeDefined();
    expect(copy.twin).toBe(as.twin);
    expect(new Set([as.keep, copy.keep, undefined]).size).toBe(3);
    expect(getTwins()).toMatchObject({
      status: 'ended',
      ids: listRuns()
        .map((run) => run.id)
        .reverse(),
      changes: [{ name: 'learning rate', after: '0.02' }],
    });
    expect(listRuns().map(({ title }) => title)).toEqual([
      `${lesson.title}, learning rate 0.02`,
      lesson.title,
    ]);
    expect(listRuns().map(({ evaluations }) => evaluations.test?.accuracy)).toEqual([0.9, 0.9]);
  });

  test('load the data of a lesson that has none open, and leave its run and settings alone', async () => {
    expect(getSession(id).datasetId).toBeNull();
    const { experiment, runId } = getSession(id);
    await faster();
    expect(getSession(id).datasetId).toBe(trained[0].datasetId);
    expect(getSession(id)).toMatchObject({ experiment, runId });
    expect(heldDatasets()).toEqual([]);
  });

  test('that differ in nothing are refused', async () => {
    await trainTwin(id, (before) => ({ ...before }));
    expect(getTwins()).toMatchObject({ status: 'failed', failure: { code: 'experiment-invalid' } });
    expect(trained).toEqual([]);
  });

  test('go on alone where one fails: its run says why', async () => {
    worker.answer('train', ({ experiment }) => {
      if (experiment.optimizer.learningRate === 0.02) {
        throw new LabError('training-diverged', 'The loss became NaN.');
      }
      return { end: 'completed', history: [], seconds: 1 };
    });
    await faster();
    const [as, copy] = getTwins()?.ids.map(getRun) ?? [];
    expect([as?.status, copy?.status]).toEqual(['completed', 'failed']);
    expect(copy?.failure?.code).toBe('training-diverged');
    expect(getTwins()?.status).toBe('ended');
  });

  test('are one pair at a time, and are controlled by one request', async () => {
    const seen: string[] = [];
    worker.answer('control', ({ action }) => {
      seen.push(action);
      return null;
    });
    let tried = false;
    worker.answer('train', async (request) => {
      trained.push(request);
      if (!tried) {
        tried = true;
        await faster();
        await controlTwins('pause');
      }
      return { end: 'completed', history: [], seconds: 1 };
    });
    await faster();
    expect(trained).toHaveLength(2);
    expect(seen).toEqual(['pause']);
  });
});
