import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heldDatasets } from '../data/data-holds.ts';
import { forgetDatasets } from '../data/datasets.ts';
import { notebookStore } from '../notebook/notebook.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import { bringExample, dropExample } from './example.ts';
import { forgetRuns, getRun, listRuns } from './runs.ts';

const id = 'example-single-layer';
let worker: FakeWorker;

beforeEach(() => {
  forgetRuns();
  forgetDatasets();
  worker = linkFakeWorker();
  worker.answer('loadModel', () => ({
    ...{ stepsPerEpoch: 375, trainCount: 600, validationCount: 0 },
    backend: { backend: 'engine', adapter: 'a test', software: true, fallback: null },
  }));
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array(4))));
  notebookStore.setState({ lessonId: 'single-layer' });
});

afterEach(async () => {
  await dropExample();
  vi.unstubAllGlobals();
  expect([heldDatasets(), getRun(id)]).toEqual([[], null]);
});

test('a training made beforehand comes measured, once, and is none of the reader’s', async () => {
  bringExample('single-layer');
  bringExample('single-layer');
  await vi.waitFor(() => expect(getRun(id)?.evaluations.test?.accuracy).toBe(0.9));
  expect(getRun(id)?.history.length).toBeGreaterThan(0);
  expect(listRuns()).toEqual([]);
  expect(worker.asked).toEqual(['openDataset', 'loadModel', 'evaluate']);
  expect(heldDatasets()).toEqual(['builtin']);
});

test('it goes with its lesson, also while it is on its way', async () => {
  bringExample('single-layer');
  notebookStore.setState({ lessonId: 'hidden-layer' });
  await vi.waitFor(() => expect(worker.asked).toContain('disposeRun'));
  expect([heldDatasets(), getRun(id)]).toEqual([[], null]);
});

test('where its network cannot be had there is none, and nothing stays open', async () => {
  worker.fail('loadModel', 'model-invalid');
  bringExample('single-layer');
  await vi.waitFor(() => expect(worker.asked).toContain('disposeRun'));
  expect([heldDatasets(), getRun(id)]).toEqual([[], null]);
});

test('a lesson that is not open brings none', () => {
  bringExample('hidden-layer');
  expect(worker.asked).toEqual([]);
});
