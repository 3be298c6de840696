/** A run on a device that a test can lose. */
import { expect } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError } from '../../domain/failure.ts';
import { nextTask } from '../../training/next-task.ts';
import { prepareData } from '../../training/prepare.ts';
import { FakeNetwork, smallDataset, smallExperiment } from '../../training/testing.ts';
import type { PlacedNetwork } from '../gpu/backends.ts';
import type { BackendInfo, WorkerEvent } from '../protocol/protocol.ts';
import { Courtesy } from './courtesy.ts';
import type { Residents } from './residents.ts';
import { Run } from './run.ts';

export const dataset = smallDataset();
export const loss: Failure = { code: 'webgpu-device-lost', message: 'The device slept.' };

const info: BackendInfo = {
  ...{ backend: 'cpu', adapter: 'processor', software: true, fallback: null },
};

/** A device that the test can lose, and what was placed on it so far. */
export class FakeDevice {
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
    besideOnProcessor: () => Promise.resolve(null),
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

export function start(
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
export async function endWell({ run, device }: ReturnType<typeof start>): Promise<void> {
  await run.dispose();
  expect(device.listeners.size).toBe(0);
  expect(device.networks.map(({ disposed }) => disposed)).toEqual(device.networks.map(() => 1));
}
