import { expect, test } from 'vitest';
import { linkFakeWorker } from '../testing.ts';
import { controlRun } from './runs.ts';

test('a training that has ended meanwhile is not controlled, and that is no failure', async () => {
  const worker = linkFakeWorker();
  worker.fail('control', 'run-unknown');
  await controlRun('run', 'stop');
  expect(worker.asked).toEqual(['control']);
  worker.fail('control', 'worker-died');
  await expect(controlRun('run', 'stop')).rejects.toMatchObject({ code: 'worker-died' });
});
