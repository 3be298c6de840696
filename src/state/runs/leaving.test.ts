import { expect, test } from 'vitest';
import { lessons } from '../../lessons/index.ts';
import type { TrainResult } from '../../worker/protocol/protocol.ts';
import { trainRun } from './runs.ts';
import { linkFakeWorker } from '../testing.ts';
import { askBeforeLeaving } from './leaving.ts';

test('the browser asks while a training is under way, and only then', async () => {
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
  end({ end: 'completed', history: [], seconds: 1 });
  await training;
  expect(asks()).toBe(false);
  stop();
});
