import { describe, expect, it } from 'vitest';
import { rateRange } from '../domain/compare/rate-range.ts';
import { optimizerDefaults } from '../domain/model/model.ts';
import { createProcessorNetwork } from '../processor/index.ts';
import { moduleOfFile } from '../processor/testing/node-module.ts';
import { epochOrder } from './loop.ts';
import { searchRates } from './rate-search.ts';
import { FakeNetwork, smallData, smallExperiment } from './testing.ts';

const search = { low: 1e-6, high: 1, steps: 100 };

async function all<T>(points: AsyncGenerator<T, void>): Promise<T[]> {
  const found: T[] = [];
  for await (const point of points) found.push(point);
  return found;
}

describe('looking for a rate', () => {
  it('trains single steps at growing rates, in the batches that a training begins with', async () => {
    const network = new FakeNetwork(smallExperiment());
    const points = await all(searchRates(network, smallData(50), search));
    expect(points).toHaveLength(100);
    expect(points[0].rate).toBe(1e-6);
    expect(points[99].rate).toBeCloseTo(1, 10);
    expect(points[50].rate / points[49].rate).toBeCloseTo(points[1].rate / 1e-6, 10);
    expect(network.learningRates).toEqual(points.map(({ rate }) => rate));
    // 50 images are 7 steps of 8: then comes the next epoch.
    expect(network.steps.slice(0, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 1]);
    const { seed } = network.experiment;
    expect(network.orders.slice(0, 2)).toEqual([epochOrder(50, seed, 1), epochOrder(50, seed, 2)]);
  });

  it('ends where the loss is no number any more', async () => {
    const network = new FakeNetwork(smallExperiment());
    network.loss = () => (network.trained > 30 ? NaN : 1);
    expect(await all(searchRates(network, smallData(50), search))).toHaveLength(31);
  });

  it('finds rates at which a network learns', async () => {
    const optimizer = optimizerDefaults.adam;
    const network = await createProcessorNetwork(smallExperiment({ optimizer }), smallData(200), {
      threads: 1,
      module: moduleOfFile('processor'),
    });
    try {
      const range = rateRange(await all(searchRates(network, smallData(200), search)));
      expect(range?.suggested).toBeGreaterThan(1e-4);
      expect(range?.suggested).toBeLessThan(0.3);
    } finally {
      network.dispose();
    }
  });
});
