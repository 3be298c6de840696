import { beforeEach, expect, test } from 'vitest';
import type { Advice } from '../../domain/coach/advice.ts';
import { lessons } from '../../lessons/index.ts';
import { forgetDatasets } from '../data/datasets.ts';
import { getSession } from '../notebook/notebook.ts';
import { resetLesson, runAllCells } from '../notebook/run-cells.ts';
import { forgetRuns, getRun } from '../runs/runs.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import { forgetTries, getTry, tryAdvice, undoTry } from './tries.ts';

const [lesson] = lessons;
const longer: Advice = { code: 'moreEpochs', experiment: { ...lesson.experiment, epochs: 10 } };

let worker: FakeWorker;
beforeEach(() => {
  resetLesson(lesson.id);
  forgetDatasets();
  forgetRuns();
  forgetTries();
  worker = linkFakeWorker();
});

async function train() {
  await runAllCells(lesson.id);
  const run = getRun(getSession(lesson.id).runId);
  if (!run) throw new Error('Nothing was trained.');
  return run;
}

test('advice is a training with its settings, measured beside the one before', async () => {
  const first = await train();
  const answers = [0.8, 0.9];
  const labels = new Uint8Array(20);
  worker.answer('evaluate', ({ split, runId }) => ({
    ...{ split, labels, loss: 1, accuracy: answers[runId === first.id ? 0 : 1], count: 20 },
    ...{ outputs: new Float32Array(200), indices: new Uint32Array(20), from: 'test' },
  }));
  await tryAdvice(first, 'stillImproving', longer);
  const { experiment, runId } = getSession(lesson.id);
  expect(experiment.epochs).toBe(10);
  expect(runId).not.toBe(first.id);
  expect(getTry(lesson.id)).toMatchObject({
    ...{ from: first.id, to: runId, advice: 'moreEpochs' },
    result: { split: 'test', after: { accuracy: 0.9, count: 20 } },
  });
});

test('undone, the settings and the training before are there again', async () => {
  const first = await train();
  const session = getSession(lesson.id);
  await tryAdvice(first, 'stillImproving', longer);
  await undoTry(lesson.id);
  expect(getSession(lesson.id)).toEqual(session);
  expect(getTry(lesson.id)).toBeNull();
});

test('a training that cannot begin leaves no word of having been tried', async () => {
  const first = await train();
  const broken = { ...longer, experiment: { ...lesson.experiment, epochs: 0 } };
  await tryAdvice(first, 'stillImproving', broken);
  expect(getTry(lesson.id)).toBeNull();
  expect(getSession(lesson.id).runId).toBe(first.id);
});
