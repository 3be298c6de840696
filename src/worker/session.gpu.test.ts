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

async function openSession() {
  const events: WorkerEvent[] = [];
  const listeners = new Set<(event: WorkerEvent) => void>();
  const session = new Session((event) => {
    events.push(event);
    for (const listener of listeners) listener(event);
  });
  const dataset = await session.handle<'openDataset'>({
    kind: 'openDataset',
    source: { kind: 'builtin', seed: 1, train: 200, test: 50, style: 'digits' },
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
  return { session, dataset, events, train, control, weights, once, started };
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
    const { session, dataset, events, train, started } = await openSession();
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
    await session.handle<'disposeRun'>({ kind: 'disposeRun', runId: 'run' });
  });

  it.each(['no WebGPU', 'no adapter'])('says why and goes on without it: %s', async (kind) => {
    if (kind === 'no WebGPU') vi.spyOn(navigator, 'gpu', 'get').mockReturnValue(undefined as never);
    else vi.spyOn(GPU.prototype, 'requestAdapter').mockResolvedValue(null);
    const { train, started } = await openSession();
    const result = await train('auto', { epochs: 1 });
    expect(result.end).toBe('completed');
    expect(started()).toMatchObject({ backend: 'processor', adapter: '1 thread' });
    const code = kind === 'no WebGPU' ? 'webgpu-missing' : 'webgpu-no-adapter';
    expect(started()?.fallback?.code).toBe(code);
  });

  it('moves to another device when its own is lost, and finishes from the last epoch', async () => {
    const devices = watchDevices();
    const { events, train, once } = await openSession();
    const firstEpoch = once('runEpoch');
    const run = train('webgpu', { epochs: 3 });
    await Promise.race([firstEpoch, run]);
    devices[0].destroy();
    const result = await run;
    expect(result.end).toBe('completed');
    expect(result.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(devices).toHaveLength(2);
    const moved = events.find((event) => event.kind === 'runMoved');
    expect(moved).toMatchObject({ backend: { fallback: { code: 'webgpu-device-lost' } } });
  });

  it('answers questions about a run while it is paused, and stops when told to', async () => {
    const { session, dataset, train, control, once } = await openSession();
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
  });

  it.each([
    ['keras', 'auto'],
    ['tfjs', 'cpu'],
  ] as const)(
    'reads a trained model back from %s, and it gives the same outputs',
    async (...how) => {
      const [format, choice] = how;
      const { session, dataset, events, train } = await openSession();
      await train('auto', { scaling: 'minMax' });
      const outputsOf = async (runId: string) =>
        (await session.handle<'evaluate'>({ kind: 'evaluate', runId, split: 'test' })).outputs;
      const file = await session.handle<'writeModel'>({ kind: 'writeModel', runId: 'run', format });
      const info = await session.handle<'inspectModel'>({ kind: 'inspectModel', files: [file] });
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
    },
  );

  it('refuses a saved model for other data, and one without weights', async () => {
    const { session, dataset } = await openSession();
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
  });

  it('refuses a model that does not fit the images, naming both sizes', async () => {
    const { train } = await openSession();
    const model = { inputShape: [16], layers: [dense(10, 'softmax')] };
    await expect(train('auto', { model })).rejects.toMatchObject({
      code: 'model-input-differs',
      message: expect.stringContaining('28x28') as string,
    });
  });
});
