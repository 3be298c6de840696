import { afterEach, expect, it } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { batchNormalization, dense, dropout } from '../../domain/model/layers.ts';
import { smallExperiment } from '../../training/testing.ts';
import type { RequestOf, WorkerEvent } from '../protocol/protocol.ts';
import { Session } from '../session.ts';

const experiment: Experiment = smallExperiment({
  model: {
    inputShape: [784],
    layers: [dense(12, 'relu'), batchNormalization(), dropout(0.3), dense(10, 'softmax')],
  },
  batchSize: 20,
  epochs: 30,
});
const source = { kind: 'builtin', seed: 1, train: 200, test: 50, style: 'digits' } as const;

async function openSession() {
  const events: WorkerEvent[] = [];
  let onEvent: (event: WorkerEvent) => void = () => undefined;
  const session = new Session((event) => {
    events.push(event);
    onEvent(event);
  });
  const { id: datasetId } = await session.handle<'openDataset'>({ kind: 'openDataset', source });
  const train = (options: Partial<RequestOf<'train'>>) =>
    session.handle<'train'>({
      ...{ kind: 'train', runId: 'run', datasetId, experiment, choice: 'auto', ...options },
    });
  const stop = () => session.handle<'control'>({ kind: 'control', runId: 'run', action: 'stop' });
  const weights = () => session.handle<'weights'>({ kind: 'weights', runId: 'run' });
  const when = (hear: (event: WorkerEvent) => void) => (onEvent = hear);
  return { session, datasetId, events, train, stop, weights, when };
}

afterEach(async () => {
  const { session } = await openSession();
  for (const { key } of await session.handle<'listStored'>({ kind: 'listStored' })) {
    await session.handle<'deleteStored'>({ kind: 'deleteStored', stored: key });
  }
});

it('a stored training goes on in another worker, bit for bit as the uninterrupted one', async () => {
  const whole = await openSession();
  await whole.train({});
  const first = await openSession();
  first.when((event) => {
    if (event.kind === 'runEpoch' && event.log.epoch === 1) void first.stop();
  });
  await first.train({ keep: 'half' });
  const second = await openSession();
  const [stored] = await second.session.handle<'listStored'>({ kind: 'listStored' });
  expect(stored).toMatchObject({ key: 'half', datasetId: first.datasetId, starred: false });
  expect(stored.epoch).toBeLessThan(30);
  const result = await second.train({ stored: 'half', keep: 'half' });
  expect(result.history.map(({ epoch }) => epoch)).toEqual(
    Array.from({ length: 30 }, (_, index) => index + 1),
  );
  expect(await second.weights()).toEqual(await whole.weights());
  const [ended] = await second.session.handle<'listStored'>({ kind: 'listStored' });
  expect(ended.end).toBe('completed');
  const third = await openSession();
  const { datasetId } = third;
  await third.session.handle<'reviveRun'>({
    ...{ kind: 'reviveRun', runId: 'run', datasetId, stored: 'half', choice: 'auto' },
  });
  expect(await third.weights()).toEqual(await whole.weights());
});

it('a stored training is not gone on with on other images of the same name', async () => {
  const first = await openSession();
  await first.train({ keep: 'mine', experiment: { ...experiment, epochs: 1 } });
  const second = await openSession();
  const other = { ...source, seed: 2 };
  const { id } = await second.session.handle<'openDataset'>({ kind: 'openDataset', source: other });
  const going = second.train({ stored: 'mine', datasetId: id });
  await expect(going).rejects.toMatchObject({ code: 'state-mismatch' });
});

it('a training that is deleted while it goes on is not stored again', async () => {
  const { session, train, when, stop, events } = await openSession();
  const kept = new Promise<void>((resolve) => when(({ kind }) => kind === 'runKept' && resolve()));
  const training = train({ keep: 'gone', experiment: { ...experiment, epochs: 1000 } });
  await kept;
  await session.handle<'deleteStored'>({ kind: 'deleteStored', stored: 'gone' });
  const epochs = () => events.filter(({ kind }) => kind === 'runEpoch').length;
  const before = epochs();
  await new Promise<void>((resolve) => when(() => epochs() > before + 20 && resolve()));
  await stop();
  await training;
  expect(await session.handle<'listStored'>({ kind: 'listStored' })).toEqual([]);
});

it('one tab at a time trains under a key, until another takes it over', async () => {
  const first = await openSession();
  const second = await openSession();
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  first.when((event) => event.kind === 'runKept' && begin());
  const training = first.train({ keep: 'shared', experiment: { ...experiment, epochs: 1000 } });
  await begun;
  await expect(second.train({ stored: 'shared', keep: 'shared' })).rejects.toMatchObject({
    code: 'run-elsewhere',
  });
  second.when((event) => event.kind === 'runStarted' && void second.stop());
  await second.train({ stored: 'shared', keep: 'shared', takeOver: true });
  expect((await training).end).toBe('stopped');
  expect(first.events.filter(({ kind }) => kind === 'runTaken')).toHaveLength(1);
  // What the first had when it stopped is not written over what the second goes on with.
  const [stored] = await second.session.handle<'listStored'>({ kind: 'listStored' });
  const kept = second.events.findLast((event) => event.kind === 'runKept');
  expect(kept).toMatchObject({ stored: { savedAt: stored.savedAt } });
});

it('what is told to stop before its network is made stops, and is not lost', async () => {
  const { train, stop } = await openSession();
  const run = train({ keep: 'soon', experiment: { ...experiment, epochs: 500 } });
  await stop();
  expect((await run).end).toBe('stopped');
});
