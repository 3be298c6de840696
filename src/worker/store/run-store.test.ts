import { describe, expect, it } from 'vitest';
import { sha256 } from '../../data/kept/hash.ts';
import type { MemoryFolder } from '../../data/testing/memory-folder.ts';
import { memoryFolder } from '../../data/testing/memory-folder.ts';
import { joinBytes } from '../../domain/bytes.ts';
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

const used = ({ files }: MemoryFolder) =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0);

/** Rewrites a slot as the first version of the page wrote it: its head had no length and no hash. */
async function asWrittenBefore(files: Map<string, Uint8Array<ArrayBuffer>>, name: string) {
  const bytes = files.get(name)!;
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const [head] = new TextDecoder().decode(bytes.subarray(4, 4 + length)).split('\n');
  const { sequence, about } = JSON.parse(head) as Record<string, unknown>;
  const told = new TextEncoder().encode(JSON.stringify({ sequence, about }));
  const payload = bytes.subarray(4 + length + 64);
  const hash = new TextEncoder().encode((await sha256(joinBytes([told, payload]))) ?? '');
  const size = new Uint8Array(new Uint32Array([told.length]).buffer);
  files.set(name, joinBytes([size, told, hash, payload]));
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

  it('are listed without reading them: a torn one by its length, an altered one when it is read', async () => {
    const { store, open, folder } = lab();
    for (const key of ['one', 'two']) {
      for (const step of [1, 2]) await store.write(key, stateAt(step), underWay);
    }
    const [{ bytes: payload }] = await open().list();
    const all = [...folder.files.values()].reduce((sum, { length }) => sum + length, 0);
    folder.read = 0;
    expect(await open().list()).toHaveLength(2);
    expect(folder.read).toBeLessThanOrEqual(all - 4 * payload);
    const newer = folder.files.get('one.b')!;
    folder.files.set('one.b', newer.slice(0, -1));
    const steps = async () =>
      Object.fromEntries((await open().list()).map(({ key, step }) => [key, step]));
    expect(await steps()).toEqual({ one: 1, two: 2 });
    newer[20] ^= 1; // in the head
    folder.files.set('one.b', newer);
    expect(await steps()).toEqual({ one: 1, two: 2 });
  });

  it('say that they are damaged where no copy is whole, and that they are not here where none is', async () => {
    const { store, open, folder } = lab();
    for (const step of [1, 2]) await store.write('one', stateAt(step), underWay);
    for (const bytes of folder.files.values()) bytes[bytes.length - 3] ^= 4;
    await expect(open().read('one')).rejects.toMatchObject({ code: 'run-damaged' });
    await expect(open().read('two')).rejects.toMatchObject({ code: 'run-unknown' });
  });

  it('of an earlier version are listed and read, too', async () => {
    const { store, open, folder } = lab();
    await store.write('one', stateAt(2), underWay);
    await asWrittenBefore(folder.files, 'one.a');
    expect(await open().list()).toMatchObject([{ key: 'one', step: 2, end: null }]);
    expect(await open().read('one')).toEqual(stateAt(2));
  });

  it('that come from elsewhere let none go that is here', async () => {
    const { store } = lab(1 << 15);
    for (const key of ['one', 'two']) await store.write(key, stateAt(1), underWay);
    const [{ bytes }] = await store.list();
    const small = lab(5 * bytes).store;
    for (const key of ['one', 'two']) await small.write(key, stateAt(1), underWay);
    await expect(small.add('three', stateAt(2), underWay)).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect((await small.list()).map(({ key }) => key).sort()).toEqual(['one', 'two']);
    await store.add('three', stateAt(2), underWay);
    expect(await store.read('three')).toEqual(stateAt(2));
  });

  it('make room by their age, but for those with a star, and where they are deleted', async () => {
    const { store, open, folder } = lab();
    for (const key of ['old', 'starred', 'new']) await store.write(key, stateAt(1), underWay);
    await store.star('starred', true);
    folder.quota = used(folder) + 64;
    const full = new RunStore(
      () => Promise.resolve(folder.handle),
      undefined,
      () => Promise.resolve(folder.quota - used(folder)),
    );
    await full.write('newest', stateAt(1), underWay);
    const left = (await open().list()).map(({ key }) => key);
    expect(left).toContain('starred');
    expect(left).toContain('newest');
    expect(left).toHaveLength(3);
    await open().delete('starred');
    await expect(open().read('starred')).rejects.toMatchObject({ code: 'run-unknown' });
  });

  it('give up their second copies on a full disk, and no network with them', async () => {
    const { store, open, folder } = lab();
    for (const key of ['one', 'two', 'three']) {
      for (const step of [1, 2]) await store.write(key, stateAt(step), underWay);
    }
    folder.quota = used(folder);
    await open().write('four', stateAt(3), underWay);
    await open().write('five', stateAt(3), underWay);
    expect((await open().list()).map(({ key, step }) => [key, step]).sort()).toEqual([
      ['five', 3],
      ['four', 3],
      ['one', 2],
      ['three', 2],
      ['two', 2],
    ]);
    expect(await open().read('one')).toEqual(stateAt(2));
  });

  it('stay on a full disk of which the browser says that it has room, also under many tries', async () => {
    const { store, open, folder } = lab();
    for (const key of ['one', 'two', 'three']) {
      for (const step of [1, 2]) await store.write(key, stateAt(step), underWay);
    }
    folder.quota = 0;
    const before = folder.files.size;
    const full = open();
    for (const step of [1, 2, 3]) {
      await expect(full.write('four', stateAt(step), underWay)).rejects.toMatchObject({
        code: 'storage-full',
        message: 'There is no room to keep the state of this training.',
      });
    }
    expect((await open().list()).map(({ key }) => key).sort()).toEqual(['one', 'three', 'two']);
    // Two copies went, to see whether that helps; the file of the fourth is empty.
    expect(folder.files.size).toBe(before - 1);
    for (const key of ['one', 'two', 'three']) expect(await open().read(key)).toEqual(stateAt(2));
    folder.quota = Infinity;
    expect(await full.write('four', stateAt(4), underWay)).toMatchObject({ key: 'four', step: 4 });
  });

  it('are not deleted for room that would not be enough', async () => {
    const { store, folder } = lab();
    for (const key of ['one', 'two']) await store.write(key, stateAt(1), underWay);
    folder.quota = 0;
    const full = new RunStore(
      () => Promise.resolve(folder.handle),
      undefined,
      () => Promise.resolve(-1e9),
    );
    await expect(full.write('three', stateAt(1), underWay)).rejects.toMatchObject({
      code: 'storage-full',
      message: 'There is no room to keep the state of this training.',
    });
    expect((await store.list()).map(({ key }) => key).sort()).toEqual(['one', 'two']);
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
