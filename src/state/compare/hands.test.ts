import { beforeEach, describe, expect, it } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { lessons } from '../../lessons/index.ts';
import type { Request, TrainResult } from '../../worker/protocol/protocol.ts';
import { heldDatasets } from '../data/data-holds.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { getRecords } from '../ledger/ledger.ts';
import { ask } from '../page/link.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import { forgetHands, getHands, tryHands, writersOf } from './hands.ts';
import { stopBatch } from './unattended.ts';

const lesson = lessons[0];
const ended: TrainResult = { end: 'completed', history: [], seconds: 1 };
const digit = (writer: string | undefined, label: number, at: number): KeptDrawing => ({
  id: `${writer}-${at}`,
  label,
  strokes: null,
  pixels: Array.from({ length: 784 }, () => label),
  writer,
});
const drawings: readonly KeptDrawing[] = [
  ...[1, 2, 3].map((label, at) => digit('ada', label, at)),
  ...[4, 5].map((label, at) => digit('bo', label, at)),
  digit(undefined, 9, 0),
];

type Extend = Extract<Request, { kind: 'extendDataset' }>;

let worker: FakeWorker;
let dataset: DatasetInfo;
let open: Set<string>;
let extended: Extend[];
let trainings: Extract<Request, { kind: 'train' }>[];

/** A worker whose networks take every digit of a writer for a 1. */
beforeEach(async () => {
  forgetHands();
  worker = linkFakeWorker();
  [open, extended, trainings] = [new Set(), [], []];
  dataset = await ask({ kind: 'openDataset', source: { kind: 'mnist' } });
  worker.answer('extendDataset', (request) => {
    extended.push(request);
    const id = `${request.datasetId}+${extended.length}`;
    open.add(id);
    return { ...dataset, id };
  });
  worker.answer('closeDataset', ({ datasetId }) => {
    open.delete(datasetId);
    return null;
  });
  worker.answer('train', (request) => {
    trainings.push(request);
    return ended;
  });
  worker.answer('evaluate', () => {
    const theirs = extended.at(-1)?.added.labels ?? new Uint8Array();
    const labels = Uint8Array.of(7, ...theirs);
    const outputs = new Float32Array(labels.length * 10);
    labels.forEach((_, row) => outputs.set([1], row * 10 + 1));
    const base = { loss: 1, accuracy: 0, count: labels.length, outputs };
    return {
      ...base,
      labels,
      split: 'test',
      from: 'test',
      indices: new Uint32Array(labels.length),
    };
  });
});

const order = () => ({
  ...{ lessonId: lesson.id, title: lesson.title, dataset, drawings, withData: true },
  experiment: lesson.experiment,
});

describe('whose hand can it not read', () => {
  it('knows the writers, most digits first, and leaves out whose hand is not known', () => {
    expect(writersOf(drawings)).toEqual(['ada', 'bo']);
  });

  it('trains without each writer and tests on that one alone', async () => {
    await tryHands(order());
    const labels = extended.map(({ to, added }) => [to, ...added.labels]);
    expect(labels).toEqual([
      ['train', 4, 5],
      ['test', 1, 2, 3],
      ['train', 1, 2, 3],
      ['test', 4, 5],
    ]);
    const { status, results } = getHands(lesson.id)!;
    expect(status).toBe('done');
    expect(results.map(({ writer, right, count }) => [writer, right, count])).toEqual([
      ['ada', 1, 3],
      ['bo', 0, 2],
    ]);
  });

  it('learns from the drawings alone where that is asked', async () => {
    await tryHands({ ...order(), withData: false });
    expect(trainings.map(({ experiment }) => experiment.trainLimit)).toEqual([2, 3]);
  });

  it('closes every data set and run that it opened, and holds nothing', async () => {
    await tryHands(order());
    expect(open.size).toBe(0);
    expect(worker.asked.filter((kind) => kind === 'disposeRun')).toHaveLength(2);
    expect([...heldDatasets()]).toEqual([]);
  });

  it('keeps what it has when it is stopped, and closes all the same', async () => {
    worker.answer('train', async (request) => {
      trainings.push(request);
      if (trainings.length === 2) await stopBatch();
      return ended;
    });
    await tryHands(order());
    const { status, results } = getHands(lesson.id)!;
    expect(status).toBe('stopped');
    expect(results.map(({ writer }) => writer)).toEqual(['ada']);
    expect(open.size).toBe(0);
  });

  it('leaves a record of each training, by whom it has not seen, on the data that it learned from', async () => {
    const before = getRecords().length;
    worker.answer('extendDataset', ({ datasetId }) => ({
      ...{ ...dataset, id: `${datasetId}+`, name: 'mnist and drawings' },
    }));
    await tryHands(order());
    await expect.poll(() => getRecords().length).toBe(before + 2);
    const records = getRecords().filter(({ name }) => name.startsWith('Without'));
    expect(records.map(({ name, data, status }) => [name, data.name, status])).toEqual(
      expect.arrayContaining([
        ['Without ada', 'mnist and drawings', 'completed'],
        ['Without bo', 'mnist and drawings', 'completed'],
      ]),
    );
  });

  it('goes on where a training diverges, and names whose that was', async () => {
    worker.answer('train', (request) => {
      trainings.push(request);
      if (trainings.length === 2) return ended;
      throw new LabError('training-diverged', 'The loss became NaN.');
    });
    await tryHands(order());
    const { status, results, diverged } = getHands(lesson.id)!;
    expect(status).toBe('done');
    expect(diverged).toEqual(['ada']);
    expect(results.map(({ writer }) => writer)).toEqual(['bo']);
    expect(open.size).toBe(0);
  });

  it('says what failed, and closes all the same', async () => {
    worker.answer('train', () => {
      throw new LabError('experiment-invalid', 'Too few images.');
    });
    await tryHands(order());
    expect(getHands(lesson.id)).toMatchObject({
      status: 'failed',
      failure: { code: 'experiment-invalid' },
    });
    expect(open.size).toBe(0);
  });
});
