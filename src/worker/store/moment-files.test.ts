import { describe, expect, it } from 'vitest';
import { memoryFolder } from '../../data/testing/memory-folder.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { initialProgress } from '../../training/loop.ts';
import { smallExperiment } from '../../training/testing.ts';
import type { KeptMoment } from '../time/moments.ts';
import { MomentFiles } from './moment-files.ts';
import { RunStore } from './run-store.ts';

const experiment = smallExperiment();

/** The end of an epoch, with weights of its own. */
const after = (epochs: number): KeptMoment => ({
  ...{ epoch: epochs + 1, step: 0, epochs, loss: epochs === 0 ? null : 1 / 3 / epochs },
  weights: initialWeights(experiment.model, epochs),
});
const until = (last: number) => Array.from({ length: last + 1 }, (_, epochs) => after(epochs));

function lab(key = 'one') {
  const folder = memoryFolder();
  const open = (of = key) => new MomentFiles(folder.handle, of);
  const bytes = () => [...folder.files.values()].reduce((sum, { length }) => sum + length, 0);
  return { folder, open, bytes };
}

describe('stored moments', () => {
  it('come back bit for bit, each written once', async () => {
    const { folder, open } = lab();
    const files = open();
    expect(await files.write({ moments: until(1), gone: 0 })).toBe(2);
    const [[name, first]] = [...folder.files];
    await files.write({ moments: until(3), gone: 0 });
    expect(folder.files.get(name)).toBe(first);
    expect(await open().read()).toEqual({ moments: until(3), gone: 0 });
  });

  it('are added to in another visit', async () => {
    const { open } = lab();
    await open().write({ moments: until(1), gone: 0 });
    const next = open();
    const { moments } = await next.read();
    await next.write({ moments: [...moments, after(2)], gone: 0 });
    expect((await open().read()).moments).toEqual(until(2));
  });

  it('take no more than twice what is kept, and forget what was let go', async () => {
    const { open, bytes } = lab();
    const files = open();
    await files.write({ moments: [after(0)], gone: 0 });
    const one = bytes();
    for (let last = 1; last <= 60; last++) {
      // The first and the last four are kept.
      const moments = [after(0), ...until(last).slice(1).slice(-4)];
      await files.write({ moments, gone: Math.max(0, last - 4) });
      expect(bytes()).toBeLessThan(2.1 * 5 * one);
    }
    const { moments, gone } = await open().read();
    expect(moments.map(({ epochs }) => epochs)).toEqual(
      expect.arrayContaining([0, 57, 58, 59, 60]),
    );
    expect(gone).toBeGreaterThanOrEqual(50);
  });

  it('survive a file that was torn: the others come back', async () => {
    const { folder, open } = lab();
    const files = open();
    await files.write({ moments: until(1), gone: 0 });
    await files.write({ moments: until(2), gone: 0 });
    const [, [torn, whole]] = [...folder.files];
    folder.files.set(torn, whole.slice(0, whole.length - 5));
    expect((await open().read()).moments).toEqual(until(1));
  });

  it('of an unread key are none of this training', async () => {
    const { open } = lab();
    await open().write({ moments: until(5), gone: 0 });
    await open().write({ moments: until(0), gone: 0 });
    expect((await open().read()).moments).toEqual(until(0));
  });
});

describe('a store of trainings', () => {
  const about = { datasetId: 'halves', end: 'completed' } as const;
  const weights = initialWeights(experiment.model, 7);
  const state = {
    ...{ experiment, dataset: 'Halves', weights, progress: initialProgress(experiment) },
    optimizer: { step: 1, slots: [] },
  };

  it('keeps the moments of the three newest, and deletes them with their state', async () => {
    const { folder } = lab();
    const store = new RunStore(() => Promise.resolve(folder.handle));
    for (const key of ['a', 'b', 'c', 'd']) {
      await store.moments(key).write({ moments: until(1), gone: 0 });
      await store.write(key, state, about);
    }
    const withMoments = () =>
      [...folder.files.keys()].filter((name) => name.includes('.m')).map((name) => name[0]);
    expect(withMoments().sort()).toEqual(['b', 'c', 'd']);
    expect((await store.list()).map(({ key }) => key).sort()).toEqual(['a', 'b', 'c', 'd']);
    await store.delete('c');
    expect(withMoments().sort()).toEqual(['b', 'd']);
  });

  it('gives up moments before it gives up a state', async () => {
    const { folder, bytes } = lab();
    const store = new RunStore(() => Promise.resolve(folder.handle));
    await store.write('old', state, about);
    const [size] = [...folder.files.values()].map(({ length }) => length);
    await store.moments('old').write({ moments: until(3), gone: 0 });
    folder.quota = bytes() + size - 100;
    await store.write('new', state, about);
    expect((await store.list()).map(({ key }) => key).sort()).toEqual(['new', 'old']);
    expect([...folder.files.keys()].filter((name) => name.includes('.m'))).toEqual([]);
  });
});
