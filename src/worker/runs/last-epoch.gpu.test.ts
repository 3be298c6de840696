import { expect, it } from 'vitest';
import { writeModelFile } from '../../data/models/model-files.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { createRandom } from '../../domain/random/random.ts';
import { everyKind, fewDigits, smallExperiment } from '../../training/testing.ts';
import type { BackendChoice, RunAction, WorkerEvent } from '../protocol/protocol.ts';
import { Session } from '../session.ts';

const experiment: Experiment = smallExperiment({
  model: everyKind,
  batchSize: 20,
  epochs: 3,
  validation: { kind: 'testSet' },
});
const source = fewDigits;

const headerOf = (file: Uint8Array): number =>
  8 + Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));

async function openSession() {
  const listeners = new Set<(event: WorkerEvent) => void>();
  const session = new Session((event) => listeners.forEach((listener) => listener(event)));
  const { id: datasetId } = await session.handle<'openDataset'>({ kind: 'openDataset', source });
  const train = async (choice: BackendChoice, asked: Experiment) => {
    const order = { kind: 'train', runId: 'run', datasetId, choice, keep: 'last-epoch' } as const;
    return session.handle<'train'>({ ...order, experiment: asked });
  };
  const state = async () =>
    session.handle<'lastEpochState'>({ kind: 'lastEpochState', runId: 'run', withFile: true });
  const weights = () => session.handle<'weights'>({ kind: 'weights', runId: 'run' });
  /** The last epoch again, as a report of it claims it, or as it was altered. */
  const again = async (
    choice: BackendChoice,
    asked: Experiment,
    alter: (file: Uint8Array) => Uint8Array = (file) => file,
  ) => {
    const enclosed = await state();
    if (!enclosed?.file) throw new Error('The state is not known.');
    const model = await writeModelFile('tfjs', asked, await weights());
    return session.handle<'lastEpochAgain'>({
      ...{ kind: 'lastEpochAgain', datasetId, choice, experiment: asked },
      ...{ state: alter(enclosed.file), steps: enclosed.steps },
      files: [{ name: 'model.zip', bytes: model.bytes }],
    });
  };
  const close = async () => {
    await session.handle<'disposeRun'>({ kind: 'disposeRun', runId: 'run' });
    await session.handle<'deleteStored'>({ kind: 'deleteStored', stored: 'last-epoch' });
    await session.handle<'closeDataset'>({ kind: 'closeDataset', datasetId });
    expect(await session.census()).toMatchObject({ runs: 0, leases: 0, gpuBuffers: 0 });
  };
  return { session, listeners, train, state, again, close };
}

it.each(['engine', 'processor'] as const)(
  'the last epoch comes out bit for bit on the same back end, and near it on another: %s',
  async (choice) => {
    const { train, again, close } = await openSession();
    const { history } = await train(choice, experiment);
    const { same, distance, log, backend } = await again(choice, experiment);
    expect({ same, distance, backend: backend.backend }).toEqual({
      ...{ same: true, distance: 0, backend: choice },
    });
    expect({ ...log, seconds: 0 }).toEqual({ ...history.at(-1), seconds: 0 });
    const elsewhere = await again(choice === 'engine' ? 'processor' : 'engine', experiment);
    expect(elsewhere.same).toBe(false);
    expect(elsewhere.distance).toBeLessThan(0.001);
    await close();
  },
);

it('of a training whose best weights were put back, and of one stopped within an epoch', async () => {
  const { session, listeners, train, state, again, close } = await openSession();
  const early: Experiment = {
    ...experiment,
    earlyStopping: {
      ...{ monitor: 'validationLoss', patience: 1, minDelta: 10, restoreBestWeights: true },
    },
  };
  expect((await train('engine', early)).end).toBe('earlyStopped');
  expect(await again('engine', early)).toMatchObject({ same: true });

  const actions: RunAction[] = ['step', 'step', 'step', 'stop'];
  const act = (action: RunAction = 'stop') =>
    session.handle<'control'>({ kind: 'control', runId: 'run', action });
  listeners.add((event) => {
    if (event.kind === 'runStarted') void act('pause');
    if (event.kind === 'runPaused') void act(actions.shift());
  });
  expect((await train('engine', experiment)).end).toBe('stopped');
  listeners.clear();
  const stopped = await state();
  expect(stopped?.steps).toBeGreaterThanOrEqual(3);
  expect(await again('engine', experiment)).toMatchObject({ same: true, log: null });
  await close();
});

it('an altered state is found: refused, or it leads elsewhere', async () => {
  const { train, again, close } = await openSession();
  const small = { ...experiment, epochs: 1 };
  await train('processor', small);
  const random = createRandom(3);
  for (let round = 0; round < 12; round++) {
    const found = await again('processor', small, (file) => {
      const altered = file.slice();
      // The highest byte of any number: all lie aligned behind the header.
      const numbers = Math.floor((file.length - headerOf(file)) / 4);
      const at = headerOf(file) + 4 * Math.floor(random() * numbers) + 3;
      altered[at] ^= 64;
      return altered;
    }).then(
      ({ same }) => !same,
      ({ code }: { code: string }) =>
        ['model-file-invalid', 'saved-run-invalid', 'state-mismatch', 'training-diverged'].includes(
          code,
        ),
    );
    expect(found).toBe(true);
  }
  const other = again('processor', { ...small, seed: small.seed + 1 });
  await expect(other).rejects.toMatchObject({ code: 'state-mismatch' });
  await close();
});
