import { expect, it } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { everyKind, fewDigits, smallExperiment } from '../../training/testing.ts';
import type { BackendChoice, WorkerEvent } from '../protocol/protocol.ts';
import { Session } from '../session.ts';

const experiment: Experiment = smallExperiment({
  model: everyKind,
  batchSize: 20,
  epochs: 3,
});
const source = fewDigits;

async function openSession(choice: BackendChoice) {
  const session = new Session(() => undefined);
  const { id: datasetId } = await session.handle<'openDataset'>({ kind: 'openDataset', source });
  const image = await session.handle<'readImages'>({
    ...{ kind: 'readImages', datasetId, split: 'test', indices: [3] },
  });
  /** A training of so many epochs, whose states are kept. */
  const train = async (runId: string, epochs: number) => {
    const order = { kind: 'train', runId, datasetId, choice, keep: `time-${runId}` } as const;
    await session.handle<'train'>({ ...order, experiment: { ...experiment, epochs } });
    await session.handle<'deleteStored'>({ kind: 'deleteStored', stored: `time-${runId}` });
  };
  const view = (runId: string, epoch: number, step: number) =>
    session.handle<'viewMoment'>({ kind: 'viewMoment', runId, moment: { epoch, step }, image });
  /** What a run that has ended gives by itself. */
  const asItIs = async (runId: string) => ({
    evaluation: await session.handle<'evaluate'>({ kind: 'evaluate', runId, split: 'test' }),
    outputs: await session.handle<'predict'>({ kind: 'predict', runId, images: image }),
    layers: await session.handle<'activations'>({ kind: 'activations', runId, image }),
    kernel: (await session.handle<'weights'>({ kind: 'weights', runId }))[0],
  });
  const close = async (...runIds: readonly string[]) => {
    for (const runId of runIds) await session.handle<'disposeRun'>({ kind: 'disposeRun', runId });
    await session.handle<'closeDataset'>({ kind: 'closeDataset', datasetId });
    expect(await session.census()).toMatchObject({ runs: 0, leases: 0, gpuBuffers: 0 });
  };
  return { session, train, view, asItIs, close };
}

it.each(['engine', 'processor'] as const)(
  'at every epoch a training is looked at as the run that was stopped there, bit for bit: %s',
  async (choice) => {
    const { session, train, view, asItIs, close } = await openSession(choice);
    await train('run', 3);
    const { moments, gone } = await session.handle<'moments'>({ kind: 'moments', runId: 'run' });
    expect(moments.map(({ epoch, step }) => [epoch, step])).toEqual([
      [1, 0],
      ...Array.from({ length: 9 }, (_, at) => [1, at + 1]),
      ...[2, 3, 4].map((epoch) => [epoch, 0]),
    ]);
    expect(gone).toBe(0);
    for (const epochs of [1, 2]) {
      await train('stopped', epochs);
      const then = await view('run', epochs + 1, 0);
      expect(then).toEqual(await asItIs('stopped'));
      // And back again: what is looked at changes nothing.
      expect(await view('run', 4, 0)).toEqual(await asItIs('run'));
    }
    await expect(view('run', 9, 0)).rejects.toMatchObject({ code: 'run-unknown' });
    await close('run', 'stopped');
  },
);

it('after a reload the moments are those of before, bit for bit, also of a training that was cut short', async () => {
  const order = { kind: 'train', runId: 'run', choice: 'engine' } as const;
  const open = async () => {
    const events: ((event: WorkerEvent) => void)[] = [];
    const session = new Session((event) => events.forEach((hear) => hear(event)));
    const { id: datasetId } = await session.handle<'openDataset'>({ kind: 'openDataset', source });
    const moments = () => session.handle<'moments'>({ kind: 'moments', runId: 'run' });
    const view = ({ epoch, step }: { epoch: number; step: number }) =>
      session.handle<'viewMoment'>({
        ...{ kind: 'viewMoment', runId: 'run', moment: { epoch, step }, image: null },
      });
    return {
      session,
      datasetId,
      moments,
      view,
      hear: (to: (typeof events)[number]) => events.push(to),
    };
  };
  const whole = await open();
  await whole.session.handle<'train'>({
    ...{ ...order, datasetId: whole.datasetId, experiment, keep: 'whole' },
  });
  const wanted = await whole.moments();
  expect(wanted.stored).toBe(wanted.moments.length);

  // Another worker, another visit: the ended one is asked, the one that was cut short goes on.
  const again = await open();
  await again.session.handle<'reviveRun'>({
    ...{
      kind: 'reviveRun',
      runId: 'run',
      datasetId: again.datasetId,
      choice: 'engine',
      stored: 'whole',
    },
  });
  expect(await again.moments()).toEqual(wanted);
  for (const moment of [wanted.moments[3], wanted.moments.at(-2)!]) {
    expect(await again.view(moment)).toEqual(await whole.view(moment));
  }

  const cut = await open();
  cut.hear((event) => {
    if (event.kind !== 'runEpoch' || event.log.epoch !== 2) return;
    void cut.session.handle<'control'>({ kind: 'control', runId: 'run', action: 'stop' });
  });
  await cut.session.handle<'train'>({
    ...{ ...order, datasetId: cut.datasetId, experiment, keep: 'cut' },
  });
  const next = await open();
  await next.session.handle<'train'>({
    ...{ ...order, datasetId: next.datasetId, experiment, keep: 'cut', stored: 'cut' },
  });
  const places = async (of: typeof next) =>
    (await of.moments()).moments.map(({ epochs }) => epochs);
  // Where it was stopped is a moment of its own, if that was within an epoch.
  expect(await places(next)).toEqual(expect.arrayContaining(await places(whole)));
  for (const moment of [wanted.moments[5], wanted.moments.at(-1)!]) {
    expect(await next.view(moment)).toEqual(await whole.view(moment));
  }
  for (const { session, datasetId } of [whole, again, cut, next]) {
    await session.handle<'disposeRun'>({ kind: 'disposeRun', runId: 'run' });
    await session.handle<'closeDataset'>({ kind: 'closeDataset', datasetId });
  }
  for (const stored of ['whole', 'cut']) {
    await next.session.handle<'deleteStored'>({ kind: 'deleteStored', stored });
  }
});
