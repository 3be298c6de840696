import { describe, expect, it } from 'vitest';
import { memoryFolder } from '../../data/testing/memory-folder.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { initialProgress } from '../../training/loop.ts';
import type { RunState } from '../../training/run-state.ts';
import { smallExperiment } from '../../training/testing.ts';
import { RunStore } from './run-store.ts';

const experiment = smallExperiment();

/** A state whose optimizer has done so many steps. */
function stateAt(step: number): RunState {
  const weights = initialWeights(experiment.model, 7);
  return {
    ...{ experiment, dataset: 'Halves', weights },
    progress: { ...initialProgress(experiment), step },
    optimizer: { step, slots: weights.map(({ values }) => values.map((value) => value + step)) },
  };
}

const underWay = { datasetId: 'halves', end: null } as const;

function lab(room?: number) {
  const folder = memoryFolder();
  const open = () => new RunStore(() => Promise.resolve(folder.handle), room);
  return { folder, open, store: open() };
}

describe('stored trainings', () => {
  it('come back whole, the newest state of each, and say what they are', async () => {
    const { store, open } = lab();
    for (const step of [1, 2, 3]) await store.write('one', stateAt(step), underWay);
    await store.write('two', stateAt(5), { datasetId: 'halves', end: 'completed' });
    expect(await open().read('one')).toEqual(stateAt(3));
    const list = await open().list();
    expect(list.map(({ key, step, end }) => [key, step, end])).toEqual(
      expect.arrayContaining([
        ['one', 3, null],
        ['two', 5, 'completed'],
      ]),
    );
    expect(list[0]).toMatchObject({ dataset: 'Halves', datasetId: 'halves', experiment });
    await open().write('one', stateAt(4), underWay);
    expect((await open().read('one')).optimizer.step).toBe(4);
  });

  it('survive a crash at any byte of the next write with the state before it', async () => {
    const { store, open, folder } = lab();
    await store.write('one', stateAt(1), underWay);
    const before = new Map(folder.files);
    await store.write('one', stateAt(2), underWay);
    const [name] = [...folder.files.keys()].filter((file) => !before.has(file));
    const whole = folder.files.get(name)!;
    for (let cut = 0; cut < whole.length; cut += 37) {
      folder.files.set(name, whole.slice(0, cut));
      expect((await open().read('one')).optimizer.step).toBe(1);
    }
    const flipped = whole.slice();
    flipped[whole.length - 3] ^= 4;
    folder.files.set(name, flipped);
    expect((await open().read('one')).optimizer.step).toBe(1);
    await open().write('one', stateAt(3), underWay);
    expect((await open().read('one')).optimizer.step).toBe(3);
  });

  it('make room by their age, but for those with a star, and where they are deleted', async () => {
    const { store, open, folder } = lab();
    for (const key of ['old', 'starred', 'new']) await store.write(key, stateAt(1), underWay);
    await store.star('starred', true);
    const used = [...folder.files.values()].reduce((sum, { length }) => sum + length, 0);
    folder.quota = used + 64;
    await open().write('newest', stateAt(1), underWay);
    const left = (await open().list()).map(({ key }) => key);
    expect(left).toContain('starred');
    expect(left).toContain('newest');
    expect(left).toHaveLength(3);
    await open().delete('starred');
    await expect(open().read('starred')).rejects.toMatchObject({ code: 'run-unknown' });
  });

  it('stay within a budget', async () => {
    const { store, open } = lab(6000);
    for (let run = 0; run < 12; run++) await store.write(`run-${run}`, stateAt(1), underWay);
    const list = await open().list();
    expect(list[0].key).toBe('run-11');
    expect(list.reduce((sum, { bytes }) => sum + 2 * bytes, 0)).toBeLessThanOrEqual(6000);
  });

  it('are refused where there is no room at all, and what was there stays', async () => {
    const { store, open, folder } = lab();
    await store.write('one', stateAt(1), underWay);
    folder.quota = 0;
    await expect(store.write('one', stateAt(2), underWay)).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect((await open().read('one')).optimizer.step).toBe(1);
    await expect(store.read('../etc')).rejects.toMatchObject({ code: 'storage-unavailable' });
  });
});
