import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeModelFile } from '../data/models/model-files.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { dense, flatten } from '../domain/model/layers.ts';
import { initialWeights } from '../domain/model/weights.ts';
import { smallExperiment } from '../training/testing.ts';
import type { BackendChoice, RunAction, WorkerEvent } from './protocol/protocol.ts';
import { Session } from './session.ts';

const experiment: Experiment = smallExperiment({
  model: { inputShape: [784], layers: [dense(10, 'sigmoid')] },
  batchSize: 20,
  epochs: 2,
  validation: { kind: 'testSet' },
});

const source = { kind: 'builtin', seed: 1, train: 200, test: 50, style: 'digits' } as const;

/** What a session has open when the page has closed everything. */
const nothing = {
  ...{ datasets: 0, leases: 0, runs: 0, subscriptions: 0 },
  ...{ gpuBuffers: 0, gpuBytes: 0, imageLeases: 0 },
};

async function openSession() {
  const events: WorkerEvent[] = [];
  const listeners = new Set<(event: WorkerEvent) => void>();
  const session = new Session((event) => {
    events.push(event);
    for (const listener of listeners) listener(event);
  });
  const dataset = await session.handle<'openDataset'>({
    kind: 'openDataset',
    source,
  });
  const train = (choice: BackendChoice, changes: Partial<Experiment> = {}, from?: Uint8Array) =>
    session.handle<'train'>({
      kind: 'train',
      runId: 'run',
      datasetId: dataset.id,
      experiment: { ...experiment, ...changes },
      choice,
      from,
    });
  const control = (action: RunAction) =>
    session.handle<'control'>({ kind: 'control', runId: 'run', action });
  const weights = () => session.handle<'weights'>({ kind: 'weights', runId: 'run' });
  const once = (kind: WorkerEvent['kind']) =>
    new Promise<WorkerEvent>((resolve) => {
      const listener = (event: WorkerEvent) => {
        if (event.kind !== kind) return;
        listeners.delete(listener);
        resolve(event);
      };
      listeners.add(listener);
    });
  const started = () => {
    const event = events.find(({ kind }) => kind === 'runStarted');
    return event?.kind === 'runStarted' ? event.backend : null;
  };
  /** Closes everything, and finds nothing left open. */
  const close = async (...others: readonly string[]) => {
    for (const runId of ['run', ...others]) {
      await session.handle<'disposeRun'>({ kind: 'disposeRun', runId });
    }
    await session.handle<'closeDataset'>({ kind: 'closeDataset', datasetId: dataset.id });
    expect(await session.census()).toMatchObject(nothing);
    expect(listeners.size).toBe(0);
  };
  return { session, dataset, events, train, control, weights, once, started, close };
}

const original = Object.getOwnPropertyDescriptor(GPUAdapter.prototype, 'requestDevice')
  ?.value as GPUAdapter['requestDevice'];

/** Collects the devices that are handed out, so that a test can lose one. */
function watchDevices(): GPUDevice[] {
  const devices: GPUDevice[] = [];
  const spy = vi.spyOn(GPUAdapter.prototype, 'requestDevice');
  spy.mockImplementation(async function (this: GPUAdapter, descriptor) {
    const device = await original.call(this, descriptor);
    devices.push(device);
    return device;
  });
  return devices;
}

afterEach(() => vi.restoreAllMocks());

describe('a session', () => {
  it('trains on the best backend there is, and evaluates with the labels of the split', async () => {
    const { session, dataset, events, train, started, close } = await openSession();
    expect(dataset.trainLabels).toHaveLength(200);
    const result = await train('auto');
    expect(result.end).toBe('completed');
    expect(result.history).toHaveLength(2);
    expect(result.history[1].loss).toBeLessThan(result.history[0].loss);
    expect(started()).toMatchObject({ backend: 'engine', fallback: null });
    const test = await session.handle<'evaluate'>({
      kind: 'evaluate',
      runId: 'run',
      split: 'test',
    });
    expect(test.outputs).toHaveLength(500);
    expect(test.labels).toEqual(dataset.testLabels);
    expect(test.accuracy).toBeCloseTo(result.history[1].validationAccuracy ?? -1, 6);
    const last = events.findLast((event) => event.kind === 'runProgress');
    expect(last).toMatchObject({ epoch: 2, step: 10 });
    await close();
  });

  it.each([
    'no WebGPU',
    'no adapter',
    'an adapter that cannot be told',
    'an adapter without a device',
  ])('says why and goes on without it: %s', async (kind) => {
    const refused = new DOMException('not now', 'OperationError');
    const adapters = vi.spyOn(GPU.prototype, 'requestAdapter');
    if (kind === 'no WebGPU') vi.spyOn(navigator, 'gpu', 'get').mockReturnValue(undefined as never);
    else if (kind === 'no adapter') adapters.mockResolvedValue(null);
    else if (kind === 'an adapter that cannot be told') adapters.mockRejectedValue(refused);
    else vi.spyOn(GPUAdapter.prototype, 'requestDevice').mockRejectedValue(refused);
    if (kind.startsWith('an adapter without')) adapters.mockRestore();
    const { train, started, close } = await openSession();
    const result = await train('auto', { epochs: 1 });
    expect(result.end).toBe('completed');
    expect(started()).toMatchObject({ backend: 'processor', adapter: '1 thread' });
    await close();
    const codes: Record<string, readonly string[]> = {
      // This browser could.
      'no WebGPU': ['webgpu-blocked'],
      // By what draws its WebGL, and so by where the test runs.
      'no adapter': ['acceleration-off', 'virtual-machine', 'webgpu-no-adapter'],
    };
    expect(codes[kind] ?? ['webgpu-no-adapter']).toContain(started()?.fallback?.code);
  });

  it.each(['auto', 'webgpu'] as const)(
    'moves to another device when its own is lost, and finishes from the last epoch: %s',
    async (choice) => {
      const devices = watchDevices();
      const { events, train, once, close } = await openSession();
      const firstEpoch = once('runEpoch');
      const run = train(choice, { epochs: 3 });
      await Promise.race([firstEpoch, run]);
      devices[0].destroy();
      const result = await run;
      expect(result.end).toBe('completed');
      expect(result.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
      const told = events.flatMap((event) => (event.kind === 'runEpoch' ? [event.log.epoch] : []));
      expect(told).toEqual([1, 2, 3]);
      expect(devices).toHaveLength(2);
      const moved = events.find((event) => event.kind === 'runMoved');
      expect(moved).toMatchObject({ backend: { fallback: { code: 'webgpu-device-lost' } } });
      await close();
    },
  );

  it('answers for every trained network after their device is lost, with the same outputs', async () => {
    const devices = watchDevices();
    const lab = await openSession();
    const { session, dataset, events, train, close } = lab;
    await train('auto');
    const outputs = (runId: string) =>
      session.handle<'evaluate'>({ kind: 'evaluate', runId, split: 'test' });
    const before = await outputs('run');
    devices[0].destroy();
    await devices[0].lost;
    const images = await session.handle<'readImages'>({
      ...{ kind: 'readImages', datasetId: dataset.id, split: 'test', indices: [0] },
    });
    const [after, predicted, nearest] = await Promise.all([
      outputs('run'),
      session.handle<'predict'>({ kind: 'predict', runId: 'run', images }),
      session.handle<'nearest'>({ kind: 'nearest', runId: 'run', image: images, count: 1 }),
      session.handle<'writeModel'>({ kind: 'writeModel', runId: 'run', format: 'keras' }),
      session.handle<'exportRun'>({ kind: 'exportRun', runId: 'run' }),
    ]);
    expect(after.outputs).toEqual(before.outputs);
    expect(predicted).toEqual(before.outputs.slice(0, 10));
    expect(nearest.distances).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === 'deviceLost')).toHaveLength(1);
    expect(devices).toHaveLength(2);
    await close();
  });

  it('a run keeps its data when the page closes them, and a second one sends nothing', async () => {
    const { session, dataset, train, close } = await openSession();
    await train('auto');
    const first = await session.census();
    await session.handle<'train'>({
      ...{ kind: 'train', runId: 'second', datasetId: dataset.id, experiment, choice: 'auto' },
    });
    const both = await session.census();
    expect(both.imageUploads).toBe(first.imageUploads);
    expect(both).toMatchObject({ datasets: 1, leases: 2, runs: 2, subscriptions: 2 });
    await session.handle<'closeDataset'>({ kind: 'closeDataset', datasetId: dataset.id });
    const evaluation = await session.handle<'evaluate'>({
      ...{ kind: 'evaluate', runId: 'second', split: 'train' },
    });
    expect(evaluation.count).toBe(200);
    await expect(train('auto')).rejects.toMatchObject({ code: 'dataset-unknown' });
    await close('second');
  });

  it('asked what would compute, leaves what computes alone', async () => {
    const { session, train, weights, once, control, close } = await openSession();
    // Long enough that it does not end before it is told to pause.
    const long = { epochs: 40 };
    await train('cpu', long);
    const whole = await weights();
    const progressed = once('runProgress');
    const run = train('cpu', long);
    await progressed;
    const paused = once('runPaused');
    await control('pause');
    await paused;
    for (const choice of ['webgpu', 'webgl', 'auto'] as const) {
      await session.handle<'probe'>({ kind: 'probe', choice });
    }
    const other = { ...experiment, epochs: 1 };
    const datasetId = (await session.handle<'openDataset'>({ kind: 'openDataset', source })).id;
    await session.handle<'train'>({
      ...{ kind: 'train', runId: 'beside', datasetId, experiment: other, choice: 'webgpu' },
    });
    await control('resume');
    expect((await run).end).toBe('completed');
    expect(await weights()).toEqual(whole);
    await close('beside');
  });

  it('answers questions about a run while it is paused, and stops when told to', async () => {
    const { session, dataset, train, control, once, close } = await openSession();
    const progressed = once('runProgress');
    const run = train('auto', { epochs: 1000 });
    await Promise.race([progressed, run]);
    const paused = once('runPaused');
    await control('pause');
    await Promise.race([paused, run]);
    const images = await session.handle<'readImages'>({
      kind: 'readImages',
      datasetId: dataset.id,
      split: 'test',
      indices: [0, 1, 2],
    });
    const outputs = await session.handle<'predict'>({ kind: 'predict', runId: 'run', images });
    expect(outputs).toHaveLength(30);
    await control('stop');
    expect((await run).end).toBe('stopped');
    await close();
  });

  it('ends bit for bit where the uninterrupted run ends, through a file in mid-epoch', async () => {
    const whole = await openSession();
    await whole.train('auto', { epochs: 3 });
    const first = await openSession();
    const run = first.train('auto', { epochs: 3 });
    await Promise.race([first.once('runEpoch'), run]);
    const paused = first.once('runPaused');
    await first.control('pause');
    await Promise.race([paused, run]);
    const file = await first.session.handle<'exportRun'>({ kind: 'exportRun', runId: 'run' });
    await first.control('stop');
    await run;
    const second = await openSession();
    const info = await second.session.handle<'inspectRun'>({ kind: 'inspectRun', bytes: file });
    expect(info.epoch).toBeGreaterThan(1);
    const result = await second.train('auto', {}, file);
    expect(result.history).toHaveLength(3);
    expect(await second.weights()).toEqual(await whole.weights());
    for (const { close } of [whole, first, second]) await close();
  });

  it.each([
    ['keras', 'auto'],
    ['tfjs', 'cpu'],
  ] as const)(
    'reads a trained model back from %s, and it gives the same outputs',
    async (...how) => {
      const [format, choice] = how;
      const { session, dataset, events, train, close } = await openSession();
      await train('auto', { scaling: 'minMax' });
      const outputsOf = async (runId: string) =>
        (await session.handle<'evaluate'>({ kind: 'evaluate', runId, split: 'test' })).outputs;
      const file = await session.handle<'writeModel'>({ kind: 'writeModel', runId: 'run', format });
      const asked = { kind: 'inspectModel', files: [file], open: experiment.model } as const;
      const info = await session.handle<'inspectModel'>(asked);
      expect(info).toMatchObject({ model: experiment.model, hasWeights: true });
      expect(info.experiment?.scaling).toBe('minMax');
      const posted = events.length;
      const placed = await session.handle<'loadModel'>({
        kind: 'loadModel',
        runId: 'loaded',
        datasetId: dataset.id,
        experiment: info.experiment ?? experiment,
        files: [file],
        choice,
      });
      expect(placed).toMatchObject({ trainCount: 200, validationCount: 50 });
      expect(events).toHaveLength(posted);
      const [before, after] = [await outputsOf('run'), await outputsOf('loaded')];
      const apart = before.map((output, index) => Math.abs(output - after[index]));
      expect(Math.max(...apart)).toBeLessThan(1e-5);
      await close('loaded');
    },
  );

  it('refuses a saved model for other data, and one without weights', async () => {
    const { session, dataset, close } = await openSession();
    const load = async (layers: Experiment['model'], format: 'json' | 'keras') =>
      session.handle<'loadModel'>({
        kind: 'loadModel',
        runId: 'loaded',
        datasetId: dataset.id,
        experiment,
        files: [
          await writeModelFile(format, { ...experiment, model: layers }, initialWeights(layers, 1)),
        ],
        choice: 'auto',
      });
    const larger = { inputShape: [32, 32], layers: [flatten(), dense(10, 'softmax')] };
    await expect(load(larger, 'keras')).rejects.toMatchObject({
      code: 'model-data-differ',
      message: 'The model takes inputs of 32 x 32, but the images are 28 x 28.',
    });
    await expect(load(experiment.model, 'json')).rejects.toMatchObject({
      code: 'model-file-invalid',
      message: expect.stringContaining('no weights') as string,
    });
    await close();
  });

  it('refuses a model that does not fit the images, naming both sizes', async () => {
    const { train, close } = await openSession();
    const model = { inputShape: [16], layers: [dense(10, 'softmax')] };
    await expect(train('auto', { model })).rejects.toMatchObject({
      code: 'model-input-differs',
      message: expect.stringContaining('28x28') as string,
    });
    await close();
  });
});
