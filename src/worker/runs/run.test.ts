import { describe, expect, it, vi } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError } from '../../domain/failure.ts';
import { nextTask } from '../../training/next-task.ts';
import { prepareData } from '../../training/prepare.ts';
import { FakeNetwork, smallDataset, smallExperiment } from '../../training/testing.ts';
import type { PlacedNetwork } from '../gpu/backends.ts';
import type { BackendInfo, WorkerEvent } from '../protocol/protocol.ts';
import { Courtesy } from './courtesy.ts';
import { Residents } from './residents.ts';
import { Run } from './run.ts';

const dataset = smallDataset();
const loss: Failure = { code: 'webgpu-device-lost', message: 'The device slept.' };

const info: BackendInfo = {
  ...{ backend: 'cpu', adapter: 'processor', software: true, fallback: null },
};

/** A device that the test can lose, and what was placed on it so far. */
class FakeDevice {
  readonly networks: FakeNetwork[] = [];
  readonly listeners = new Set<(failure: Failure) => void>();
  /** What is done to each new network before it is given out. */
  prepare: (network: FakeNetwork, place: number) => void = () => undefined;

  readonly backends = {
    place: async (_: unknown, experiment: Experiment): Promise<PlacedNetwork> => {
      await nextTask();
      const network = new FakeNetwork(experiment, 2);
      this.prepare(network, this.networks.push(network));
      const onTrouble = (listener: (failure: Failure) => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      };
      return { network, info, onTrouble };
    },
  };

  get newest(): FakeNetwork {
    return this.networks[this.networks.length - 1];
  }

  /** As a device does: told once, and whoever asks its networks now fails. */
  lose(): void {
    const gone = this.newest;
    const fail = () => Promise.reject(new LabError(loss.code, 'Reading from the GPU'));
    Object.assign(gone, { trainSteps: fail, evaluate: fail, predict: fail, weights: fail });
    const told = [...this.listeners];
    this.listeners.clear();
    for (const tell of told) tell(loss);
  }
}

function start(
  changes: Partial<Experiment> = {},
  device = new FakeDevice(),
  residents?: Residents,
) {
  const events: WorkerEvent[] = [];
  const experiment = smallExperiment({ validation: { kind: 'testSet' }, ...changes });
  let onEvent: (event: WorkerEvent) => void = () => undefined;
  const run = new Run({
    ...{ runId: 'run', datasetId: 'data', experiment, choice: 'auto', dataset: dataset.name },
    prepared: prepareData(dataset, experiment),
    backends: device.backends,
    courtesy: new Courtesy(),
    residents,
    emit: (event) => {
      events.push(event);
      onEvent(event);
    },
  });
  const kinds = () => events.map(({ kind }) => kind);
  const epochs = () =>
    events.flatMap((event) => (event.kind === 'runEpoch' ? [event.log.epoch] : []));
  const when = (hear: (event: WorkerEvent) => void) => (onEvent = hear);
  return { run, device, events, kinds, epochs, when };
}

/** Every run ends with nobody listening and every network freed once. */
async function endWell({ run, device }: ReturnType<typeof start>): Promise<void> {
  await run.dispose();
  expect(device.listeners.size).toBe(0);
  expect(device.networks.map(({ disposed }) => disposed)).toEqual(device.networks.map(() => 1));
}

// 100 images in batches of 8: 13 steps an epoch.
describe('a run', () => {
  it('trains, tells each epoch, and answers questions afterwards', async () => {
    const lab = start();
    const result = await lab.run.train();
    expect(result).toMatchObject({ end: 'completed', history: [{}, {}, {}] });
    expect(lab.epochs()).toEqual([1, 2, 3]);
    expect(lab.kinds()[0]).toBe('runStarted');
    expect(await lab.run.ask((network) => network.weights())).toMatchObject([
      { values: Float32Array.of(39) },
    ]);
    expect((await lab.run.evaluate('test')).labels).toEqual(dataset.test.labels);
    await endWell(lab);
  });

  it('is asked nothing before it has started, nor after it has ended', async () => {
    const lab = start();
    const question = () => lab.run.ask((network) => network.weights());
    await expect(question()).rejects.toMatchObject({ code: 'run-unknown' });
    await lab.run.load([]);
    await endWell(lab);
    await expect(question()).rejects.toMatchObject({ code: 'run-unknown' });
    expect(lab.device.networks).toHaveLength(1);
  });

  it('frees its network when it is ended while a saved model is being loaded', async () => {
    const lab = start();
    await Promise.all([lab.run.load([]), lab.run.dispose()]);
    await endWell(lab);
  });

  it('holds nothing of the events of a training that is over', async () => {
    const lab = start({ epochs: 40 });
    let most = 0;
    lab.when(() => (most = Math.max(most, lab.device.listeners.size)));
    await lab.run.train();
    expect(most).toBe(1);
    await endWell(lab);
  });
});

describe('runs on a small device', () => {
  it('are forgotten when they are freed, in the middle of a step or of a question too', async () => {
    const residents = new Residents();
    const training = start({ epochs: 40 }, new FakeDevice(), residents);
    const begun = new Promise((resolve) => training.when(resolve));
    const trained = training.run.train();
    await begun;
    expect(residents.count).toBe(1);
    await Promise.allSettled([training.run.dispose(), trained]);
    expect(residents.count).toBe(0);
    const asked = start({ epochs: 1 }, new FakeDevice(), residents);
    await asked.run.train();
    await Promise.all([asked.run.evaluate('test'), asked.run.dispose()]);
    expect(residents.count).toBe(0);
    for (const lab of [training, asked]) await endWell(lab);
  });

  it('take no room where they are freed before they begin', async () => {
    const residents = new Residents();
    const lab = start({}, new FakeDevice(), residents);
    await lab.run.dispose();
    await expect(lab.run.train()).rejects.toMatchObject({ code: 'run-unknown' });
    expect(residents.count).toBe(0);
    await endWell(lab);
  });

  const weightOf = ({ run }: ReturnType<typeof start>) =>
    run.ask(async (network) => (await network.weights())[0]?.values[0]);

  it('keep as many networks as fit, and bring the others back when they are asked', async () => {
    const residents = new Residents();
    const device = new FakeDevice();
    device.prepare = (network) => (network.bytes = 100_000);
    residents.budget = 1e9;
    const labs = [1, 2, 3].map((epochs) => start({ epochs }, device, residents));
    for (const { run } of labs) await run.train();
    expect(device.networks.map(({ disposed }) => disposed)).toEqual([0, 0, 0]);

    residents.budget = 250_000;
    const [first, second, third] = labs;
    if (!first || !second || !third) throw new Error('Three runs were started.');
    expect(await weightOf(third)).toBe(39);
    await residents.used(third.run);
    // The one that was used longest ago.
    expect(device.networks.map(({ disposed }) => disposed)).toEqual([1, 0, 0]);
    expect(first.run.bytes).toBe(0);

    expect(await weightOf(first)).toBe(13);
    await residents.used(first.run);
    expect(device.networks.map(({ disposed }) => disposed)).toEqual([1, 1, 0, 0]);
    // Nothing went wrong, so nothing is told.
    expect(first.kinds()).not.toContain('runMoved');
    expect(await weightOf(second)).toBe(26);
    for (const { run } of labs) await run.dispose();
    expect(device.listeners.size).toBe(0);
    expect(device.networks.every(({ disposed }) => disposed === 1)).toBe(true);
  });

  it('never put away a network that learns, is paused or is being asked', async () => {
    const residents = new Residents();
    residents.budget = 0;
    const device = new FakeDevice();
    device.prepare = (network) => (network.bytes = 100);
    const paused = start({}, device, residents);
    paused.run.act('pause');
    const training = paused.run.train();
    await vi.waitFor(() => expect(paused.kinds()).toContain('runPaused'));
    const other = start({ epochs: 1 }, device, residents);
    await other.run.train();
    await residents.used(other.run);
    expect(device.networks.map(({ disposed }) => disposed)).toEqual([0, 0]);
    expect(await paused.run.putAway()).toBe(false);
    await other.run.ask(async (network) => {
      expect(await other.run.putAway()).toBe(false);
      return network.weights();
    });
    paused.run.act('resume');
    await training;
    for (const { run } of [paused, other]) await run.dispose();
    expect(device.networks.every(({ disposed }) => disposed === 1)).toBe(true);
  });
});

describe('a run that is stopped within a long step', () => {
  it('ends at once as it stood before that step, and takes no second snapshot of it', async () => {
    const device = new FakeDevice();
    let snapshots = 0;
    device.prepare = (network) => {
      const optimizerState = network.optimizerState.bind(network);
      network.optimizerState = () => {
        snapshots++;
        return optimizerState();
      };
      network.trainSteps = (_first, _last, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) resolve([]);
          signal?.addEventListener('abort', () => resolve([]));
          lab.run.act('stop');
        });
    };
    const lab = start({}, device);
    expect(await lab.run.train()).toMatchObject({ end: 'stopped', history: [] });
    expect(snapshots).toBe(1);
    expect((await lab.run.exportState()).progress).toMatchObject({ epoch: 1, step: 0 });
    await endWell(lab);
  });
});

describe('a run that runs away', () => {
  it('stops with its last good network, which can be asked and saved', async () => {
    const device = new FakeDevice();
    device.prepare = (network) => {
      network.loss = () => (network.trained > 20 ? NaN : 1);
    };
    const lab = start({}, device);
    await expect(lab.run.train()).rejects.toMatchObject({ code: 'training-diverged' });
    expect(lab.epochs()).toEqual([1]);
    const { weights, progress } = await lab.run.exportState();
    expect(weights).toMatchObject([{ values: Float32Array.of(13) }]);
    expect(progress).toMatchObject({ epoch: 2, step: 0 });
    await endWell(lab);
  });

  it('keeps no weights that are no numbers over those that are', async () => {
    const device = new FakeDevice();
    device.prepare = (network) => {
      const weights = network.weights.bind(network);
      network.weights = async () => {
        const set = await weights();
        if (network.trained === 26) set[0].values[0] = NaN;
        return set;
      };
    };
    const lab = start({}, device);
    await expect(lab.run.train()).rejects.toMatchObject({ code: 'training-diverged' });
    expect(lab.epochs()).toEqual([1]);
    expect((await lab.run.exportState()).progress.history).toHaveLength(1);
    await endWell(lab);
  });
});

describe('a run whose device is lost', () => {
  it('goes on from its last epoch, and tells no epoch twice', async () => {
    const lab = start();
    lab.when((event) => {
      if (event.kind === 'runEpoch' && event.log.epoch === 2 && lab.device.networks.length === 1)
        lab.device.lose();
    });
    const result = await lab.run.train();
    expect(result.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(lab.epochs()).toEqual([1, 2, 3]);
    expect(lab.device.networks).toHaveLength(2);
    expect(lab.device.newest.steps).toHaveLength(13);
    expect(lab.device.newest.trained).toBe(39);
    const moved = lab.events.find(({ kind }) => kind === 'runMoved');
    expect(moved).toMatchObject({ backend: { fallback: loss } });
    await endWell(lab);
  });

  it('while an epoch is kept: that epoch is trained again, and told once', async () => {
    const device = new FakeDevice();
    device.prepare = (network, place) => {
      if (place > 1) return;
      const weights = network.weights.bind(network);
      network.weights = () => {
        if (network.trained < 26) return weights();
        device.lose();
        return Promise.reject(new LabError('gpu-error', 'gone'));
      };
    };
    const lab = start({}, device);
    const result = await lab.run.train();
    expect(result.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(lab.epochs()).toEqual([1, 2, 3]);
    expect(device.newest.steps).toHaveLength(26);
    await endWell(lab);
  });

  it('after it has ended is made anew for the next question, with the weights of its end', async () => {
    const monitor = 'validationLoss';
    const earlyStopping = { monitor, patience: 1, minDelta: 0, restoreBestWeights: true } as const;
    const device = new FakeDevice();
    device.prepare = (network) => (network.validationLosses = [0.4, 0.5]);
    const lab = start({ epochs: 9, earlyStopping }, device);
    expect((await lab.run.train()).end).toBe('earlyStopped');
    device.lose();
    const [weights, outputs] = await Promise.all([
      lab.run.ask((network) => network.weights()),
      lab.run.evaluate('test'),
    ]);
    // Early stopping had put the weights of epoch 1 back.
    expect(weights).toMatchObject([{ values: Float32Array.of(13) }]);
    expect(outputs.count).toBe(20);
    expect(device.networks).toHaveLength(2);
    expect(lab.kinds().filter((kind) => kind === 'runMoved')).toHaveLength(1);
    await endWell(lab);
  });

  it('while it is asked, is asked again', async () => {
    const lab = start();
    await lab.run.train();
    lab.device.newest.predict = () => {
      lab.device.lose();
      return Promise.reject(new LabError('gpu-error', 'gone'));
    };
    const set = dataset.test;
    expect(await lab.run.ask((network) => network.predict(set))).toHaveLength(2);
    await endWell(lab);
  });

  it('again and again, gives up and says why', async () => {
    const device = new FakeDevice();
    device.prepare = (network) => {
      network.trainSteps = () => {
        device.lose();
        return Promise.reject(new LabError('webgpu-device-lost', 'gone'));
      };
    };
    const lab = start({}, device);
    await expect(lab.run.train()).rejects.toMatchObject({ code: 'webgpu-device-lost' });
    expect(device.networks).toHaveLength(4);
    await endWell(lab);
  });

  it('fails with what went wrong where nothing was lost', async () => {
    const lab = start();
    lab.device.prepare = (network) => {
      network.evaluate = () => Promise.reject(new LabError('gpu-error', 'a bad kernel'));
    };
    await expect(lab.run.train()).rejects.toMatchObject({ message: 'a bad kernel' });
    expect(lab.device.networks).toHaveLength(1);
    await endWell(lab);
  });
});
