import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lessons } from '../../lessons/index.ts';
import { LabError } from '../../domain/failure.ts';
import type { RequestOf, StoredRun } from '../../worker/protocol/protocol.ts';
import { forgetDatasets } from '../data/datasets.ts';
import { hearOpenData } from '../notebook/open-data.ts';
import { bringBack } from './bring-back.ts';
import { reopenRecord } from './reopen.ts';
import { editExperiment, getSession, resetLesson } from '../notebook/notebook.ts';
import { runCell } from '../notebook/run-cells.ts';
import { getNotices } from '../page/notices.ts';
import { deleteRecords, describeRecord, getRecords, keepRuns } from './ledger.ts';
import { forgetRuns, getRun, listRuns } from '../runs/runs.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import {
  findInterrupted,
  getInterrupted,
  goOn,
  goOnAfterLoss,
  goOnSlower,
  moveTraining,
} from './going-on.ts';
import { deleteStates } from './stored-states.ts';

const [lesson] = lessons;
const trainId = lesson.cells.find(({ kind }) => kind === 'train')?.id ?? '';
const train = () => runCell(lesson.id, trainId);
const failure = { code: 'worker-died', message: 'The worker has ended.' } as const;
const epoch = (number: number): StoredRun['history'][number] => ({
  ...{ epoch: number, loss: 1, accuracy: 0.5, validationLoss: null, validationAccuracy: null },
  ...{ learningRate: 0.001, seconds: 1 },
});
const placed = {
  backend: { backend: 'cpu', adapter: 'processor', software: true, fallback: null },
  ...{ stepsPerEpoch: 1, trainCount: 20, validationCount: 0 },
} as const;

vi.stubGlobal('navigator', {});
keepRuns(new EventTarget());

let worker: FakeWorker;
let trained: RequestOf<'train'>[];
let states: StoredRun[];

/** The state of a training, as the worker stores it. */
const stateUnder = (key: string, changes: Partial<StoredRun> = {}): StoredRun => ({
  ...{ key, savedAt: 5000, experiment: lesson.experiment, dataset: 'mnist', datasetId: 'mnist' },
  ...{ epoch: 2, step: 0, history: [epoch(1)], end: null, bytes: 10, starred: false },
  ...changes,
});

/** Cuts a training short as a reload or a dead worker does. Resolves with its key. */
async function cutShort(): Promise<string> {
  worker.answer('train', (request) => {
    trained.push(request);
    states = [stateUnder(request.keep ?? '')];
    worker.say({ kind: 'runKept', runId: request.runId, stored: states[0] });
    throw new LabError('worker-died', 'The worker has ended.');
  });
  await train();
  worker.answer('train', (request) => {
    trained.push(request);
    return { end: 'completed', history: [epoch(1), epoch(2)], seconds: 1 };
  });
  return trained[0].keep ?? '';
}

const shownRun = () => getRun(getSession(lesson.id).runId);
const recordOf = (key: string) => getRecords().find(({ id }) => id === key);

/** Resolves when the ledger has written what was asked of it so far. */
const written = () => describeRecord('none', {});

beforeEach(async () => {
  resetLesson(lesson.id);
  forgetDatasets();
  forgetRuns();
  await deleteRecords(getRecords().map(({ id }) => id));
  worker = linkFakeWorker();
  trained = [];
  states = [];
  worker.answer('listStored', () => states);
  worker.answer('reviveRun', () => placed);
  await findInterrupted();
});

describe('a training that was cut short', () => {
  test('is found under its key, and goes on from its state with its own data', async () => {
    const key = await cutShort();
    forgetRuns();
    forgetDatasets();
    await findInterrupted();
    expect(getInterrupted()).toMatchObject([{ record: { id: key }, elsewhere: false }]);
    resetLesson(lesson.id);
    await goOn(getInterrupted()[0]);
    expect(trained[1]).toMatchObject({ stored: key, keep: key, takeOver: false });
    expect(trained[1].learningRate).toBeUndefined();
    expect(shownRun()).toMatchObject({ status: 'completed', key });
    expect(getInterrupted()).toEqual([]);
    await written();
    expect(recordOf(key)).toMatchObject({ status: 'completed' });
    expect(getRecords()).toHaveLength(1);
  });

  test('is not gone on with on other data', async () => {
    await cutShort();
    states = [{ ...states[0], datasetId: 'other' }];
    forgetRuns();
    await findInterrupted();
    await goOn(getInterrupted()[0]);
    expect(trained).toHaveLength(1);
    expect(getNotices().at(-1)?.code).toBe('state-mismatch');
  });

  test('is offered to be taken over where another tab has it', async () => {
    const key = await cutShort();
    forgetRuns();
    await findInterrupted();
    worker.fail('train', 'run-elsewhere');
    await goOn(getInterrupted()[0]);
    expect(getInterrupted()).toMatchObject([{ stored: { key }, elsewhere: true }]);
    worker.answer('train', (request) => {
      trained.push(request);
      return { end: 'completed', history: [], seconds: 1 };
    });
    await goOn(getInterrupted()[0]);
    expect(trained[1]).toMatchObject({ stored: key, takeOver: true });
  });

  test('goes on by itself where its worker was replaced', async () => {
    const key = await cutShort();
    const lost = listRuns();
    worker.say({ kind: 'workerReplaced', failure });
    hearOpenData({ kind: 'workerReplaced', failure });
    await goOnAfterLoss(lost);
    expect(worker.asked.filter((kind) => kind === 'openDataset')).toHaveLength(2);
    expect(trained[1]).toMatchObject({ stored: key, keep: key });
    expect(shownRun()?.status).toBe('completed');
    expect(shownRun()?.notices).toMatchObject([{ epoch: 1 }]);
  });
});

test('a training that ran away goes on from its last good state at a tenth of the rate', async () => {
  await cutShort();
  const run = shownRun();
  if (run) await goOnSlower(run);
  expect(trained[1]).toMatchObject({ stored: trained[0].keep, learningRate: 0.0001 });
  expect(shownRun()).toMatchObject({ status: 'completed', learningRate: 0.0001 });
});

test('a training is moved: stopped where it is, and gone on with from there on what was chosen', async () => {
  let stop: () => void = () => undefined;
  worker.answer('train', async (request) => {
    trained.push(request);
    if (trained.length > 1) return { end: 'completed', history: [epoch(1), epoch(2)], seconds: 1 };
    await new Promise<void>((resolve) => (stop = resolve));
    states = [stateUnder(request.keep ?? '', { epoch: 2, step: 3, end: 'stopped' })];
    return { end: 'stopped', history: [epoch(1)], seconds: 1 };
  });
  worker.answer('control', ({ action }) => (expect(action).toBe('stop'), stop(), null));
  worker.answer('probe', ({ choice }) => ({ ...placed.backend, backend: choice as 'processor' }));
  const training = train();
  await vi.waitFor(() => expect(trained).toHaveLength(1));
  const run = shownRun();
  if (run) await moveTraining(run, 'processor');
  await training;
  expect(trained[1]).toMatchObject({ stored: trained[0].keep, choice: 'processor' });
  expect(shownRun()).toMatchObject({
    status: 'completed',
    notices: [{ epoch: 1, text: expect.stringContaining('moved') as string }],
  });
});

test('a training that has ended before it could be moved stays as it ended', async () => {
  worker.answer('probe', () => placed.backend);
  worker.answer('train', (request) => {
    trained.push(request);
    return { end: 'completed', history: [epoch(1)], seconds: 1 };
  });
  await train();
  const run = shownRun();
  if (run) await moveTraining(run, 'processor');
  expect(trained).toHaveLength(1);
});

test('a training whose record is lost gets it back from its state; a deleted one does not', async () => {
  const key = await cutShort();
  const words = {
    lessonId: lesson.id,
    variantId: null,
    title: lesson.title,
    at: 7,
    choice: 'auto',
  };
  const data = { name: 'MNIST', generated: false, train: 20, test: 10 };
  const lost = stateUnder('lost', { words: { ...words, data }, dataHash: 'abc' });
  states = [stateUnder(key), lost, stateUnder('wordless')];
  await deleteRecords([key]);
  forgetRuns();
  const gone: string[] = [];
  worker.answer('deleteStored', ({ stored }) => (gone.push(stored), null));
  await findInterrupted();
  expect(getRecords().map(({ id }) => id)).toEqual(['lost']);
  expect(recordOf('lost')).toMatchObject({
    ...{ at: 7, status: 'running', history: [epoch(1)] },
    data: { ...data, id: 'mnist', choice: 'auto', hash: 'abc' },
  });
  expect(getInterrupted()).toMatchObject([{ stored: { key: 'lost' } }]);
  expect(gone).toEqual([key]);
});

test('a record is opened again with the network that is stored under it', async () => {
  const key = await cutShort();
  states = [stateUnder(key, { end: 'completed' })];
  forgetRuns();
  resetLesson(lesson.id);
  const record = recordOf(key);
  expect(record && (await reopenRecord(record))).toBe('network');
  expect(worker.asked).toContain('reviveRun');
  expect(shownRun()).toMatchObject({ key, status: 'completed', history: [epoch(1)] });
});

describe('results that stood in the cells', () => {
  const phases = () =>
    Object.fromEntries(
      lesson.cells.map(({ id, kind }) => [kind, getSession(lesson.id).cells[id]?.phase]),
    );
  const idOf = (kind: string) => lesson.cells.find((cell) => cell.kind === kind)?.id ?? '';
  const place = (key: string) => ({
    ...{ lessonId: lesson.id, cell: null, top: 0 },
    shown: { key, cells: ['load', 'train', 'evaluate'].map(idOf) },
  });

  /** A training that has ended, and then a page that is loaded again. */
  async function reloaded(): Promise<string> {
    const key = await cutShort();
    states = [stateUnder(key, { end: 'completed' })];
    forgetRuns();
    resetLesson(lesson.id);
    return key;
  }

  test('stand there again after a reload, and no others are computed', async () => {
    const key = await reloaded();
    await bringBack(place(key));
    expect(shownRun()).toMatchObject({ key, status: 'completed' });
    expect(phases()).toMatchObject({ train: 'done', evaluate: 'done', confusion: 'idle' });
    expect(trained).toHaveLength(1);
  });

  test('do not come back over other settings, nor where no state is stored', async () => {
    const key = await reloaded();
    editExperiment(lesson.id, (before) => ({ ...before, seed: before.seed + 1 }));
    await bringBack(place(key));
    expect(shownRun()).toBeNull();
    resetLesson(lesson.id);
    states = [];
    await bringBack(place(key));
    expect(shownRun()).toBeNull();
    expect(phases().train).toBe('idle');
  });
});

test('a star is the state’s too, and a deleted state is deleted once', async () => {
  const key = await cutShort();
  const told: unknown[] = [];
  worker.answer('starStored', ({ starred }) => (told.push(starred), null));
  worker.answer('deleteStored', ({ stored }) => (told.push(stored), null));
  await describeRecord(key, { starred: true });
  await deleteStates([key, 'unknown']);
  expect(told).toEqual([true, key]);
});
