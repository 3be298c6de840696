import { describe, expect, it } from 'vitest';
import { rateRange } from '../../domain/compare/rate-range.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { dense } from '../../domain/model/layers.ts';
import { smallExperiment } from '../../training/testing.ts';
import type { BackendChoice, WorkerEvent } from '../protocol/protocol.ts';
import { Session } from '../session.ts';

const experiment: Experiment = smallExperiment({
  model: { inputShape: [784], layers: [dense(32, 'relu'), dense(10, 'softmax')] },
  batchSize: 20,
});

const source = { kind: 'builtin', seed: 1, train: 400, test: 50, style: 'digits' } as const;

async function openSearch() {
  const events: WorkerEvent[] = [];
  const session = new Session((event) => events.push(event));
  const { id: datasetId } = await session.handle<'openDataset'>({ kind: 'openDataset', source });
  const find = (choice: BackendChoice, signal?: AbortSignal) =>
    session.handle<'findRate'>(
      { kind: 'findRate', searchId: 'one', datasetId, experiment, choice },
      signal,
    );
  /** Closes the data, and finds nothing left open. */
  const close = async () => {
    await session.handle<'closeDataset'>({ kind: 'closeDataset', datasetId });
    expect(await session.census()).toMatchObject({
      ...{ datasets: 0, leases: 0, runs: 0, subscriptions: 0 },
      ...{ gpuBuffers: 0, gpuBytes: 0, imageLeases: 0 },
    });
  };
  return { session, events, find, close };
}

describe('the learning-rate finder', () => {
  it('finds rates with a network of its own, which leaves nothing behind', async () => {
    const { find, close } = await openSearch();
    const [engine, processor] = [await find('engine'), await find('processor')];
    expect([engine.backend.backend, processor.backend.backend]).toEqual(['engine', 'processor']);
    expect(engine.points.length).toBeGreaterThan(50);
    const range = rateRange(engine.points);
    expect(range?.suggested).toBeGreaterThan(1e-4);
    expect(range?.suggested).toBeLessThan(0.1);
    // The same seed and batches: where nothing has run away yet, the losses agree.
    for (const [at, { rate, loss }] of engine.points.slice(0, 40).entries()) {
      expect(processor.points[at].rate).toBe(rate);
      expect(processor.points[at].loss).toBeCloseTo(loss, 3);
    }
    await close();
  });

  it('can be stopped half-way, and frees its network then, too', async () => {
    const { find, events, close } = await openSearch();
    const stop = new AbortController();
    const found = find('engine', stop.signal);
    stop.abort();
    await expect(found).rejects.toMatchObject({ code: 'cancelled' });
    expect(events.filter(({ kind }) => kind.startsWith('run'))).toEqual([]);
    await close();
  });
});
