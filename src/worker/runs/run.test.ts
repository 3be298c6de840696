import { describe, expect, it } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { dataset, endWell, FakeDevice, loss, start } from './testing.ts';

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
