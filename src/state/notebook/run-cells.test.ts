import { beforeEach, describe, expect, test } from 'vitest';
import { lessons } from '../../lessons/index.ts';
import type { TrainResult } from '../../worker/protocol/protocol.ts';
import type { CellPhase } from './cell-machine.ts';
import { chooseVariant, editExperiment, getSession, isEdited } from './notebook.ts';
import { chooseData, interrupt, resetLesson, runAllCells, runCell } from './run-cells.ts';
import { evaluateRun, forgetRuns, getRun, isTrained, keptRuns, listRuns } from '../runs/runs.ts';
import { LabError } from '../../domain/failure.ts';
import { fetchAnswer, getAnswer } from '../page/answers.ts';
import { forgetDatasets } from '../data/datasets.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';

const [lesson, second] = lessons;
const cellId = (kind: string) => lesson.cells.find((cell) => cell.kind === kind)?.id ?? '';
const phaseOf = (kind: string): CellPhase => getSession(lesson.id).cells[cellId(kind)].phase;
const phases = () => new Set(Object.values(getSession(lesson.id).cells).map(({ phase }) => phase));
const run = (kind: string) => runCell(lesson.id, cellId(kind));

/** A training that goes on until it is told to stop, as the worker's does. */
function endlessTraining(worker: FakeWorker): Promise<void> {
  return new Promise((begun) => {
    worker.answer(
      'train',
      () =>
        new Promise<TrainResult>((resolve) => {
          worker.answer('control', () => {
            resolve({ end: 'stopped', history: [], seconds: 1 });
            return null;
          });
          begun();
        }),
    );
  });
}

let worker: FakeWorker;
beforeEach(() => {
  resetLesson(lesson.id);
  forgetDatasets();
  forgetRuns();
  worker = linkFakeWorker();
});

describe('run all', () => {
  test('brings every cell from the top to its result', async () => {
    await runAllCells(lesson.id);
    expect([...phases()]).toEqual(['done']);
    expect(worker.asked.filter((kind) => kind === 'train')).toHaveLength(1);
    expect(getSession(lesson.id).datasetId).toBe('mnist');
  });

  test('stops at the first failure and lets the rest be', async () => {
    worker.fail('train', 'training-diverged');
    await runAllCells(lesson.id);
    expect(phaseOf('prepare')).toBe('done');
    expect(phaseOf('train')).toBe('failed');
    expect(getSession(lesson.id).cells[cellId('train')].failure?.code).toBe('training-diverged');
    expect(phaseOf('evaluate')).toBe('idle');
    expect(worker.asked).not.toContain('evaluate');
  });

  test('goes on where it failed, without doing again what was done', async () => {
    worker.fail('train', 'training-diverged');
    await runAllCells(lesson.id);
    worker.answer('train', () => ({ end: 'completed', history: [], seconds: 1 }));
    await runAllCells(lesson.id);
    expect([...phases()]).toEqual(['done']);
    expect(worker.asked.filter((kind) => kind === 'openDataset')).toHaveLength(1);
  });
});

describe('one cell', () => {
  test('brings along what it needs', async () => {
    await run('evaluate');
    expect(phaseOf('train')).toBe('done');
    expect(phaseOf('evaluate')).toBe('done');
    expect(phaseOf('look')).toBe('idle');
  });

  test('that trains again leaves the earlier results in sight, out of date', async () => {
    await runAllCells(lesson.id);
    const shown = getSession(lesson.id).cells[cellId('evaluate')].basis?.runId;
    await run('train');
    const { cells, runId } = getSession(lesson.id);
    expect(cells[cellId('evaluate')]).toMatchObject({ phase: 'stale', basis: { runId: shown } });
    expect(runId).not.toBe(shown);
  });

  test('with a model that cannot be built fails before anything is asked of the worker', async () => {
    await run('prepare');
    editExperiment(lesson.id, (before) => ({
      ...before,
      model: { ...before.model, layers: [] },
    }));
    await run('train');
    expect(phaseOf('model')).toBe('failed');
    expect(worker.asked).not.toContain('train');
  });
});

describe('an edit', () => {
  test('of the model marks the training and its results stale, and nothing else', async () => {
    await runAllCells(lesson.id);
    editExperiment(lesson.id, (before) => ({ ...before, epochs: 9 }));
    expect(phaseOf('load')).toBe('done');
    expect(phaseOf('model')).toBe('done');
    expect(phaseOf('train')).toBe('stale');
    expect(phaseOf('confusion')).toBe('stale');
  });

  test('that changes nothing marks nothing', async () => {
    await runAllCells(lesson.id);
    editExperiment(lesson.id, (before) => ({ ...before }));
    expect([...phases()]).toEqual(['done']);
  });

  test('of the data loads them at once and marks what was made from the others', async () => {
    await runAllCells(lesson.id);
    await chooseData(lesson.id, 'builtin');
    expect(getSession(lesson.id).datasetId).toBe('builtin');
    expect(phaseOf('load')).toBe('done');
    expect(phaseOf('look')).toBe('stale');
    expect(phaseOf('model')).toBe('done');
  });

  test('can be taken back with the whole lesson, and that too', () => {
    editExperiment(lesson.id, (before) => ({ ...before, seed: 1 }));
    const undo = resetLesson(lesson.id);
    expect(isEdited(lesson, getSession(lesson.id))).toBe(false);
    undo();
    expect(getSession(lesson.id).experiment.seed).toBe(1);
  });

  test('to a variant takes over its settings, which are then the original', () => {
    const [variant] = second.variants;
    chooseVariant(second.id, variant.id);
    expect(getSession(second.id).experiment).toEqual(variant.experiment);
    expect(isEdited(second, getSession(second.id))).toBe(false);
  });
});

describe('interrupt', () => {
  test('ends the training, keeps what it learnt, and empties the queue', async () => {
    const begun = endlessTraining(worker);
    const all = runAllCells(lesson.id);
    await begun;
    expect(phaseOf('evaluate')).toBe('queued');
    await interrupt(lesson.id);
    await all;
    expect(phaseOf('train')).toBe('done');
    expect(getRun(getSession(lesson.id).runId)?.status).toBe('stopped');
    expect(phaseOf('evaluate')).toBe('idle');
  });
});

describe('trainings', () => {
  test('are told apart by what the worker says of each', async () => {
    await run('train');
    const first = getSession(lesson.id).runId ?? '';
    await run('train');
    const backend = {
      backend: 'cpu',
      adapter: 'processor',
      software: true,
      fallback: null,
    } as const;
    worker.say({ kind: 'runMoved', runId: first, backend });
    worker.say({ kind: 'runNotice', runId: first, text: 'Moved.' });
    expect(getRun(first)).toMatchObject({ backend, notices: [{ epoch: 0, text: 'Moved.' }] });
    expect(getRun(getSession(lesson.id).runId)?.notices).toEqual([]);
  });

  test('are all kept for comparison, until the oldest must make room', async () => {
    for (let count = 0; count < keptRuns + 2; count++) await run('train');
    expect(listRuns()).toHaveLength(keptRuns);
    expect(listRuns().every(isTrained)).toBe(true);
    expect(worker.asked.filter((kind) => kind === 'disposeRun').length).toBeGreaterThan(1);
    expect(getRun(getSession(lesson.id).runId)).not.toBeNull();
  });
});

describe('an evaluation', () => {
  test('is asked for once, however many want it at the same time', async () => {
    await run('train');
    const { runId } = getSession(lesson.id);
    await Promise.all([evaluateRun(runId ?? ''), evaluateRun(runId ?? '')]);
    expect(worker.asked.filter((kind) => kind === 'evaluate')).toHaveLength(1);
  });

  test('that failed is forgotten as soon as a cell runs again', async () => {
    await fetchAnswer('evaluate/test', () => Promise.reject(new LabError('gpu-error', 'Lost.')));
    await fetchAnswer('images/test', () => Promise.resolve(1));
    expect(getAnswer('evaluate/test')?.failure?.code).toBe('gpu-error');
    await run('load');
    expect(getAnswer('evaluate/test')).toBeUndefined();
    expect(getAnswer('images/test')?.value).toBe(1);
  });
});
