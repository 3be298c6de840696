import { beforeEach, expect, test } from 'vitest';
import { dense } from '../../domain/model/layers.ts';
import { lessons } from '../../lessons/index.ts';
import { forgetDatasets } from '../../state/data/datasets.ts';
import type { BroughtKind } from '../../state/notebook/import-files.ts';
import { cancelImport, currentImport } from '../../state/notebook/import-files.ts';
import { getSession, resetLesson } from '../../state/notebook/notebook.ts';
import { forgetRuns, getRun } from '../../state/runs/runs.ts';
import type { FakeWorker } from '../../state/testing.ts';
import { linkFakeWorker } from '../../state/testing.ts';
import { takeDropped } from './take-dropped.ts';

const [{ id, experiment }] = lessons;
const model = { ...experiment.model, layers: [dense(7, 'relu'), dense(10, 'softmax')] };
const backend = { backend: 'cpu', adapter: 'processor', software: true, fallback: null } as const;
const dropped = (...names: string[]) =>
  names.map((name) => ({ file: new File(['x'], name), path: name }));

let worker: FakeWorker;
const areKinds = (...kinds: BroughtKind[]) => worker.answer('tellFiles', () => kinds);

beforeEach(() => {
  resetLesson(id);
  forgetDatasets();
  forgetRuns();
  cancelImport();
  worker = linkFakeWorker();
  worker.answer('dropPreview', () => null);
  worker.answer('previewFiles', () => ({
    ...{ info: null, formats: [], arrays: [], applied: null, samples: null, questions: [] },
    failure: null,
  }));
  const read = { model, experiment: null, hasWeights: true, notes: [] };
  worker.answer('inspectModel', () => read);
  const counts = { stepsPerEpoch: 1, trainCount: 20, validationCount: 0 };
  worker.answer('loadModel', () => ({ backend, ...counts }));
});

test('a model that falls on the page becomes the lesson’s network, as if it were opened', async () => {
  areKinds('model');
  await takeDropped(id, dropped('digits.h5'), 'page');
  expect(getSession(id).experiment.model).toEqual(model);
  expect(getRun(getSession(id).runId)).toMatchObject({ status: 'loaded', source: 'digits.h5' });
  expect(currentImport()).toBeNull();
});

test('a model among data is opened, and the data are looked at', async () => {
  areKinds('data', 'model', 'data');
  await takeDropped(id, dropped('train.csv', 'digits.h5', 'test.csv'), 'page');
  expect(getRun(getSession(id).runId)?.status).toBe('loaded');
  expect(currentImport()?.files.map(({ path }) => path)).toEqual(['train.csv', 'test.csv']);
});

test('a model that cannot be read leaves the network and the data beside it as they are', async () => {
  areKinds('model', 'data');
  worker.fail('inspectModel', 'model-file-invalid');
  await takeDropped(id, dropped('digits.h5', 'train.csv'), 'page');
  expect(getSession(id).experiment).toEqual(experiment);
  expect(currentImport()?.files).toHaveLength(1);
});

test('a picture on the page is asked about, and data on the pad are data', async () => {
  areKinds('picture');
  await takeDropped(id, dropped('seven.png'), 'page');
  expect(currentImport()?.files[0].path).toBe('seven.png');
  areKinds('data');
  await takeDropped(id, dropped('train.csv'), 'pad');
  expect(currentImport()?.files[0].path).toBe('train.csv');
});

test('a folder of thousands of pictures is data, without a look into each', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `7/${at}.png`);
  await takeDropped(id, dropped(...names), 'page');
  expect(worker.asked).not.toContain('tellFiles');
  expect(currentImport()?.files).toHaveLength(60);
});
