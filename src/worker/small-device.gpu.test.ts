import { expect, it, vi } from 'vitest';
import { dense } from '../domain/model/layers.ts';
import { smallExperiment } from '../training/testing.ts';
import { Session } from './session.ts';

const experiment = smallExperiment({
  model: { inputShape: [784], layers: [dense(10, 'sigmoid')] },
  ...{ batchSize: 20, epochs: 1, validation: { kind: 'testSet' } },
});

it('a small device keeps fewer networks, and brings the others back to the same bits', async () => {
  const session = new Session(() => undefined);
  const hello = { kind: 'hello', baseUrl: '', autotune: true, life: 'a test' } as const;
  const source = { kind: 'builtin', seed: 1, train: 200, test: 50, style: 'digits' } as const;
  const { id: datasetId } = await session.handle<'openDataset'>({ kind: 'openDataset', source });
  const train = (runId: string, seed: number) =>
    session.handle<'train'>({
      ...{ kind: 'train', runId, datasetId, choice: 'auto' },
      experiment: { ...experiment, seed },
    });
  const images = await session.handle<'readImages'>({
    ...{ kind: 'readImages', datasetId, split: 'test', indices: [0, 1, 2] },
  });
  const read = (runId: string) => session.handle<'predict'>({ kind: 'predict', runId, images });

  await train('first', 1);
  const before = await read('first');
  const alone = await session.census();
  expect(alone.subscriptions).toBe(1);
  await train('second', 2);
  expect((await session.census()).subscriptions).toBe(2);

  // As an old phone says it.
  await session.handle<'hello'>({ ...hello, memory: 1 });
  const second = await read('second');
  await vi.waitFor(async () => {
    expect(await session.census()).toMatchObject({ runs: 2, subscriptions: 1 });
  });
  expect((await session.census()).gpuBytes).toBeLessThanOrEqual(alone.gpuBytes);
  expect(await read('first')).toEqual(before);
  expect(await read('second')).toEqual(second);
  expect(second).not.toEqual(before);

  for (const runId of ['first', 'second']) {
    await session.handle<'disposeRun'>({ kind: 'disposeRun', runId });
  }
  await session.handle<'closeDataset'>({ kind: 'closeDataset', datasetId });
  expect(await session.census()).toMatchObject({
    ...{ datasets: 0, leases: 0, runs: 0, subscriptions: 0, gpuBuffers: 0, imageLeases: 0 },
  });
});
