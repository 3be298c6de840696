import { beforeEach, expect, it } from 'vitest';
import { lessons } from '../../../lessons/index.ts';
import type { Experiment } from '../../../domain/experiment/experiment.ts';
import { forgetRuns, trainRun } from '../../runs/runs.ts';
import type { FakeWorker } from '../../testing.ts';
import { linkFakeWorker } from '../../testing.ts';
import { holdTrainings, letTrainingsGo } from './hold.ts';

const [lesson] = lessons;
const experiment: Experiment = lesson.experiment;
let worker: FakeWorker;
let said: string[];

beforeEach(async () => {
  await letTrainingsGo();
  forgetRuns();
  worker = linkFakeWorker();
  said = [];
  worker.answer('control', ({ runId, action }) => {
    said.push(`${action} ${runId}`);
    return null;
  });
  worker.answer('train', () => new Promise(() => {}));
});

/** A training that never ends; gives its id. */
function begin(): string {
  let id = '';
  const order = { lessonId: lesson.id, title: 'One', datasetId: 'mnist', choice: 'auto' } as const;
  void trainRun({ ...order, experiment }, (started) => (id = started));
  return id;
}

it('a training begun while the class is paused waits before its first step, and goes on afterwards', async () => {
  holdTrainings();
  const id = begin();
  expect(said).toEqual([`pause ${id}`]);
  await letTrainingsGo();
  expect(said).toEqual([`pause ${id}`, `resume ${id}`]);
});

it('one that is made to go on by hand is paused again; one begun after the pause is left alone', async () => {
  const id = begin();
  const started = { backend: {} as never, stepsPerEpoch: 1, trainCount: 1, validationCount: 0 };
  worker.say({ kind: 'runStarted', runId: id, ...started });
  holdTrainings();
  worker.say({ kind: 'runPaused', runId: id, paused: true });
  worker.say({ kind: 'runPaused', runId: id, paused: false });
  expect(said).toEqual([`pause ${id}`, `pause ${id}`]);
  await letTrainingsGo();
  begin();
  expect(said.slice(2)).toEqual([`resume ${id}`]);
});

it('what the student had paused before stays paused', async () => {
  const id = begin();
  const started = { backend: {} as never, stepsPerEpoch: 1, trainCount: 1, validationCount: 0 };
  worker.say({ kind: 'runStarted', runId: id, ...started });
  worker.say({ kind: 'runPaused', runId: id, paused: true });
  holdTrainings();
  await letTrainingsGo();
  expect(said).toEqual([]);
});
