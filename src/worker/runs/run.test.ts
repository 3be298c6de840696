import { expect, it, vi } from 'vitest';
import { nextTask } from '../../training/next-task.ts';
import { prepareData } from '../../training/prepare.ts';
import { FakeNetwork, smallDataset, smallExperiment } from '../../training/testing.ts';
import type { Backends, PlacedNetwork } from '../gpu/backends.ts';
import { Courtesy } from './courtesy.ts';
import { Run } from './run.ts';

const dataset = smallDataset();

it('frees its network when it is ended while a saved model is being loaded', async () => {
  const experiment = smallExperiment();
  const network = new FakeNetwork(experiment);
  const dispose = vi.spyOn(network, 'dispose');
  const info = { backend: 'cpu', adapter: 'processor', software: true, fallback: null } as const;
  const placed: PlacedNetwork = { network, info, lost: new Promise(() => undefined) };
  const run = new Run({
    runId: 'run',
    experiment,
    dataset: dataset.name,
    prepared: prepareData(dataset, experiment),
    choice: 'auto',
    backends: { place: () => nextTask().then(() => placed) } as unknown as Backends,
    courtesy: new Courtesy(),
    emit: () => undefined,
  });
  await Promise.all([run.load([]), run.dispose()]);
  expect(dispose).toHaveBeenCalledOnce();
  expect(() => run.network).toThrow('not started');
});
