import { describe, expect, it } from 'vitest';
import type { Dataset, LabelledImages } from '../../domain/data/dataset.ts';
import { createRandom } from '../../domain/random/random.ts';
import { findDuplicates } from './image-orders.ts';

function noise(count: number, seed: number): LabelledImages {
  const random = createRandom(seed);
  const pixels = Uint8Array.from({ length: count * 64 }, () => Math.floor(random() * 256));
  return { count, height: 8, width: 8, pixels, labels: new Uint8Array(count) };
}

function dataset(): Dataset {
  const [train, test] = [noise(3000, 1), noise(100, 2)];
  // The first test image has been trained on.
  test.pixels.set(train.pixels.subarray(5 * 64, 6 * 64));
  return { id: 'noise', name: 'Noise', origin: 'generated', classNames: ['0'], train, test };
}

const options = { maxDistance: 12, limit: 10 };

describe('the search for duplicates', () => {
  it('finds a test image among the training images', async () => {
    const { signal } = new AbortController();
    const found = await findDuplicates(dataset(), options, signal, () => undefined);
    expect(found).toEqual({
      pairs: [{ first: { set: 0, index: 5 }, second: { set: 1, index: 0 }, distance: 0 }],
      equal: 1,
      searched: [3000, 100],
    });
  });

  it('ends when it is told to, and not before it has let others in', async () => {
    const stop = new AbortController();
    const search = findDuplicates(dataset(), options, stop.signal, () => undefined);
    stop.abort();
    await expect(search).rejects.toMatchObject({ code: 'cancelled' });
  });
});
