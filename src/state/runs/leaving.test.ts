import { expect, test } from 'vitest';
import { lessons } from '../../lessons/index.ts';
import type { TrainResult } from '../../worker/protocol/protocol.ts';
import { hearRunEvent, listRuns, trainRun } from './runs.ts';
import { linkFakeWorker } from '../testing.ts';
import { askBeforeLeaving } from './leaving.ts';

test('the browser asks while a training is under way that is not kept, and only then', async () => {
  const page = new EventTarget();
  const asks = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const stop = askBeforeLeaving(page);
  expect(asks()).toBe(false);
  const [{ id: lessonId, title, experiment }] = lessons;
  let end = (result: TrainResult): void => void result;
  const begun = new Promise<void>((resolve) => {
    linkFakeWorker().answer('train', () => {
      resolve();
      return new Promise((done) => (end = done));
    });
  });
  const order = { lessonId, title, datasetId: 'mnist', experiment, choice: 'auto' } as const;
  const training = trainRun(order, () => undefined);
  await begun;
  expect(asks()).toBe(true);
  const [{ id: runId, key }] = listRuns();
  const stored = {
    ...{
      key: key ?? '',
      savedAt: 5000,
      experiment,
      dataset: 'mnist',
      datasetId: 'mnist',
      epoch: 1,
    },
    ...{ step: 0, history: [], end: null, bytes: 10, starred: false },
  };
  hearRunEvent({ kind: 'runKept', runId, stored });
  expect(asks()).toBe(false);
  const failure = { code: 'storage-full', message: 'No room.' } as const;
  hearRunEvent({ kind: 'runNotKept', runId, failure });
  expect(asks()).toBe(true);
  end({ end: 'completed', history: [], seconds: 1 });
  await training;
  expect(asks()).toBe(false);
  stop();
});
