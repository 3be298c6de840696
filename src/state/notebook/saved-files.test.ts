import { beforeEach, describe, expect, test } from 'vitest';
import { dense } from '../../domain/model/layers.ts';
import { lessons } from '../../lessons/index.ts';
import type { Request, SavedModelInfo, SavedRunInfo } from '../../worker/protocol/protocol.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { forgetDatasets } from '../data/datasets.ts';
import { forgetRuns, getRun } from '../runs/runs.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import type { CellPhase } from './cell-machine.ts';
import { editExperiment, getSession } from './notebook.ts';
import { goOnWith, openModel, resetLesson, runCell, takeForm } from './run-cells.ts';

const [lesson] = lessons;
const cellId = (kind: string) => lesson.cells.find((cell) => cell.kind === kind)?.id ?? '';
const phaseOf = (kind: string): CellPhase => getSession(lesson.id).cells[cellId(kind)].phase;
const run = (kind: string) => runCell(lesson.id, cellId(kind));

let worker: FakeWorker;
beforeEach(() => {
  resetLesson(lesson.id);
  forgetDatasets();
  forgetRuns();
  worker = linkFakeWorker();
});

describe('a saved training', () => {
  const experiment = { ...lesson.experiment, epochs: 2, seed: 11 };
  const file = new File(['run'], 'run.safetensors');
  const holds = (info: Partial<SavedRunInfo> = {}) =>
    worker.answer('inspectRun', () => ({
      ...{ experiment, dataset: 'mnist', history: [], epoch: 2, step: 0 },
      ...info,
    }));
  let mnist: DatasetInfo;
  let trained: Extract<Request, { kind: 'train' }>[];
  beforeEach(async () => {
    mnist = await worker.usual();
    trained = [];
    worker.answer('train', (request) => {
      trained.push(request);
      return { end: 'completed', history: [], seconds: 1 };
    });
  });

  test('is gone on with, and its settings become the lesson’s', async () => {
    holds();
    await goOnWith(lesson.id, file);
    expect(trained).toMatchObject([{ experiment, from: expect.any(Uint8Array) as unknown }]);
    expect(getSession(lesson.id).experiment).toEqual(experiment);
    expect(phaseOf('train')).toBe('done');
  });

  test('that could not be gone on with waits for nothing: the next training is the reader’s', async () => {
    holds();
    worker.fail('openDataset', 'idx-truncated');
    await expect(goOnWith(lesson.id, file)).rejects.toMatchObject({ code: 'dataset-unknown' });
    expect(getSession(lesson.id).experiment).toEqual(lesson.experiment);
    forgetDatasets();
    worker.answer('openDataset', () => mnist);
    editExperiment(lesson.id, (before) => ({ ...before, epochs: 5, seed: 9 }));
    await run('train');
    expect(trained).toHaveLength(1);
    expect(trained[0].from).toBeUndefined();
    expect(trained[0].experiment).toMatchObject({ epochs: 5, seed: 9 });
  });

  test('goes with its own run, also where that fails', async () => {
    holds();
    worker.fail('train', 'gpu-out-of-memory');
    await goOnWith(lesson.id, file);
    expect(phaseOf('train')).toBe('failed');
    worker.answer('train', (request) => {
      trained.push(request);
      return { end: 'completed', history: [], seconds: 1 };
    });
    await run('train');
    expect(trained.map(({ from }) => from)).toEqual([undefined]);
  });

  test.each([
    ['of other data', { dataset: 'SVHN' }, 'state-mismatch'],
    [
      'with settings out of range',
      { experiment: { ...experiment, epochs: 1e9 } },
      'experiment-invalid',
    ],
  ])('%s is refused, and leaves the lesson as it was', async (_, info, code) => {
    holds(info);
    await expect(goOnWith(lesson.id, file)).rejects.toMatchObject({ code });
    expect(getSession(lesson.id).experiment).toEqual(lesson.experiment);
    expect(trained).toEqual([]);
  });
});

describe('a saved model', () => {
  const model = { ...lesson.experiment.model, layers: [dense(7, 'relu'), dense(10, 'softmax')] };
  const file = new File(['model'], 'digits.h5');
  const backend = { backend: 'cpu', adapter: 'processor', software: true, fallback: null } as const;
  const holds = (info: Partial<SavedModelInfo> = {}) =>
    worker.answer('inspectModel', () => ({
      model,
      experiment: null,
      hasWeights: true,
      notes: ['Its kernels are turned.'],
      ...info,
    }));
  beforeEach(() =>
    worker.answer('loadModel', () => ({
      backend,
      stepsPerEpoch: 1,
      trainCount: 20,
      validationCount: 0,
    })),
  );

  test('takes the place of a training, named after its file, and can be measured', async () => {
    holds();
    expect(await openModel(lesson.id, [file])).toEqual({
      holds: 'weights',
      notes: [
        'Its kernels are turned.',
        'Training goes on with this lesson’s optimizer, Adam (learning rate 0.001).',
      ],
    });
    expect(phaseOf('train')).toBe('done');
    expect(getSession(lesson.id).experiment.model).toEqual(model);
    const run = getRun(getSession(lesson.id).runId);
    expect(run).toMatchObject({ status: 'loaded', source: 'digits.h5', history: [] });
    expect(run?.title).toContain('digits.h5');
    await runCell(lesson.id, cellId('evaluate'));
    expect(phaseOf('evaluate')).toBe('done');
    expect(worker.asked).not.toContain('train');
  });

  test('brings the settings that it was saved with', async () => {
    const experiment = { ...lesson.experiment, model, scaling: 'minMax' } as const;
    holds({ experiment });
    await openModel(lesson.id, [file]);
    expect(getSession(lesson.id).experiment).toEqual(experiment);
  });

  test('without weights gives the lesson its layers, to be trained', async () => {
    holds({ hasWeights: false });
    expect(await openModel(lesson.id, [file])).toMatchObject({ holds: 'layers' });
    expect(getSession(lesson.id).experiment.model).toEqual(model);
    expect(worker.asked).not.toContain('loadModel');
  });

  test('for other images changes nothing, and says which sizes differ', async () => {
    holds({ model: { ...model, inputShape: [1024] } });
    await expect(openModel(lesson.id, [file])).rejects.toMatchObject({
      code: 'model-data-differ',
      message: 'The model takes inputs of 1024, but the images are 28 x 28.',
    });
    holds({ model: { ...model, layers: [dense(26, 'softmax')] } });
    await expect(openModel(lesson.id, [file])).rejects.toThrow('the data have 10 classes');
    expect(getSession(lesson.id).experiment).toEqual(lesson.experiment);
  });

  test('gives way to a training once its layers are edited', async () => {
    holds();
    await openModel(lesson.id, [file]);
    editExperiment(lesson.id, (before) => ({ ...before, epochs: 2 }));
    expect(phaseOf('train')).toBe('stale');
    await run('train');
    expect(worker.asked.at(-1)).toBe('train');
    expect(getRun(getSession(lesson.id).runId)?.source).toBeNull();
  });

  test('is given its images in a form that was tried, with one click', async () => {
    holds();
    await openModel(lesson.id, [file]);
    const loaded = getRun(getSession(lesson.id).runId);
    if (!loaded) throw new Error('The model was not opened.');
    const asked: Extract<Request, { kind: 'adaptModel' }>[] = [];
    worker.answer('adaptModel', (request) => {
      asked.push(request);
      return { backend, stepsPerEpoch: 1, trainCount: 20, validationCount: 0 };
    });
    const rescaling = { kind: 'rescaling', scale: 1, offset: -0.5 } as const;
    const experiment = {
      ...getSession(lesson.id).experiment,
      model: { ...model, layers: [rescaling, ...model.layers] },
    };
    const form = { range: 'centred', inverted: false, transposed: true } as const;
    const tried = { form, accuracy: 0.98, experiment };
    await takeForm(lesson.id, loaded, tried);
    expect(asked).toMatchObject([{ of: loaded.id, tried }]);
    expect(getSession(lesson.id).experiment).toEqual(experiment);
    const run = getRun(getSession(lesson.id).runId);
    expect(run).toMatchObject({ status: 'loaded', source: 'digits.h5', experiment });
    expect(run?.id).not.toBe(loaded.id);
    expect(phaseOf('train')).toBe('done');
  });

  test('that the device refuses leaves its failure in the Train cell', async () => {
    holds();
    worker.fail('loadModel', 'gpu-out-of-memory');
    expect(await openModel(lesson.id, [file])).toBeNull();
    expect(phaseOf('train')).toBe('failed');
  });
});
