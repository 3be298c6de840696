import { beforeEach, describe, expect, it } from 'vitest';
import { closeUnused, forgetDatasets, getDataset, openDataset } from '../data/datasets.ts';
import { forgetRuns, hearRunEvent, trainRun } from '../runs/runs.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import { hearOpenData, tidyData } from './open-data.ts';
import { getSession, patchSession } from './notebook.ts';
import { findLesson } from '../../lessons/index.ts';

const { experiment } = findLesson('single-layer')!;
const failure = { code: 'worker-died', message: 'It ended.' } as const;

let worker: FakeWorker;
let closed: string[];

beforeEach(() => {
  forgetDatasets();
  forgetRuns();
  patchSession('single-layer', { datasetId: null });
  worker = linkFakeWorker();
  closed = [];
  worker.answer('closeDataset', ({ datasetId }) => {
    closed.push(datasetId);
    return null;
  });
});

describe('data sets that nobody uses', () => {
  it('are closed, and opened anew when they are asked for again', async () => {
    const { id } = await openDataset({ kind: 'mnist' });
    patchSession('single-layer', { datasetId: id });
    await openDataset({ kind: 'fashion-mnist' });
    await tidyData();
    expect(closed).toEqual(['fashion-mnist']);
    expect(getDataset('fashion-mnist')).toBeNull();
    expect(getDataset('mnist')).not.toBeNull();
    await openDataset({ kind: 'fashion-mnist' });
    await openDataset({ kind: 'mnist' });
    expect(worker.asked.filter((kind) => kind === 'openDataset')).toHaveLength(3);
  });

  it('are not those that a run was trained on', async () => {
    const { id: datasetId } = await openDataset({ kind: 'mnist' });
    const order = { lessonId: 'single-layer', title: 'One layer', datasetId } as const;
    await trainRun({ ...order, experiment, choice: 'auto' }, () => undefined);
    await tidyData();
    expect(closed).toEqual([]);
    forgetRuns();
    await tidyData();
    expect(closed).toEqual(['mnist']);
  });

  it('are not what others were made of by adding drawings', async () => {
    const base = await openDataset({ kind: 'mnist' });
    const extended = { ...base, id: 'mnist+drawings' };
    await closeUnused(new Set(['mnist']));
    expect(closed).toEqual([]);
    await openDataset({ kind: 'builtin', seed: 1, train: 20, test: 20, style: 'digits' });
    await closeUnused(new Set([extended.id, 'builtin']));
    expect(closed).toEqual(['mnist']);
  });
});

it('a new worker has nothing open: data are to be loaded again, runs say what became of them', async () => {
  const { id: datasetId } = await openDataset({ kind: 'mnist' });
  patchSession('single-layer', { datasetId });
  hearRunEvent({ kind: 'workerReplaced', failure });
  hearOpenData({ kind: 'workerReplaced', failure });
  expect(getDataset(datasetId)).toBeNull();
  const { cells } = getSession('single-layer');
  const load = findLesson('single-layer')!.cells.find(({ kind }) => kind === 'load')!;
  expect(cells[load.id].phase).not.toBe('done');
  await openDataset({ kind: 'mnist' });
  expect(worker.asked.filter((kind) => kind === 'openDataset')).toHaveLength(2);
});
