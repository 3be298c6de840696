import { describe, expect, it, vi } from 'vitest';
import { BuiltinSets } from './builtin.ts';
import { cacheIn } from './kept/cache.ts';
import { PenPace } from './generator/pen-pace.ts';
import { fingerprint } from './files/fingerprint.ts';
import { openDataset, prepareBuiltin } from './sources.ts';
import { memoryFolder } from './testing/memory-folder.ts';

const source = { kind: 'builtin', seed: 5, train: 300, test: 100, style: 'digits' } as const;
const alone = fingerprint(await new BuiltinSets().draw(source));

/** Progress as it comes, and for each number of blocks a promise that so many are drawn. */
function progress() {
  const seen: number[] = [];
  const waiting = new Map<number, () => void>();
  return {
    seen,
    onProgress: (done: number) => {
      seen.push(done);
      waiting.get(seen.length)?.();
    },
    blocks: (count: number) => new Promise<void>((resolve) => waiting.set(count, resolve)),
  };
}

/** The pace at which the next set is drawn, once its first pen asks whether it may. */
function nextPace(): Promise<PenPace> {
  const turnOf = vi.spyOn(PenPace.prototype, 'turnOf');
  return new Promise((resolve) => {
    turnOf.mockImplementationOnce(function (this: PenPace, pen) {
      turnOf.mockRestore();
      resolve(this);
      return this.turnOf(pen);
    });
  });
}

describe('a built-in set that is drawn behind', () => {
  it('is the one that is opened later, from where it is kept', async () => {
    const kept = memoryFolder();
    const folder = () => Promise.resolve(kept.handle);
    const options = { baseUrl: '/', folder, builtin: new BuiltinSets(), keepFrom: 100 };
    await prepareBuiltin(source, options);
    expect((await cacheIn(kept.handle).list()).map(({ trainCount }) => trainCount)).toEqual([300]);
    const drawn: number[] = [];
    const onProgress = (done: number) => drawn.push(done);
    expect(fingerprint(await openDataset(source, { ...options, onProgress }))).toBe(alone);
    await prepareBuiltin(source, { ...options, onProgress });
    expect(drawn).toEqual([]);
  });

  it('is held in memory where nothing can be kept, and nobody is troubled', async () => {
    const folder = () => Promise.reject(new DOMException('private', 'SecurityError'));
    const full = memoryFolder();
    full.quota = 10;
    for (const given of [() => Promise.resolve(full.handle), folder]) {
      const notices: unknown[] = [];
      const onNotice = (notice: unknown) => notices.push(notice);
      const options = { baseUrl: '/', folder: given, builtin: new BuiltinSets(), onNotice };
      await prepareBuiltin(source, options);
      const held = options.builtin.heldSet(source);
      expect(held && fingerprint(held)).toBe(alone);
      expect(notices).toEqual([]);
    }
  });

  it('rests while there is other work, and is hurried by who opens it', async () => {
    const sets = new BuiltinSets();
    const { seen, onProgress, blocks } = progress();
    const [first, second] = [blocks(1), blocks(2)];
    const behind = sets.draw(source, { behind: true, onProgress });
    await first;
    sets.rest();
    await second; // the block that was begun
    const [hurried, same] = await Promise.all([sets.draw(source), behind]);
    expect(hurried).toBe(same);
    expect(fingerprint(hurried)).toBe(alone);
    expect(seen.at(-1)).toBe(400);
  });

  it('does not go on until every rest is over', async () => {
    const sets = new BuiltinSets();
    const [goOn, goOnToo] = [sets.rest(), sets.rest()];
    const { seen, onProgress } = progress();
    const pace = nextPace();
    const behind = sets.draw(source, { behind: true, onProgress });
    expect((await pace).pens).toBe(0);
    goOn();
    expect((await pace).pens).toBe(0);
    expect(seen).toEqual([]);
    goOnToo();
    expect((await pace).pens).toBe(1);
    await behind;
    expect(seen.at(-1)).toBe(400);
  });

  it('goes on when who opened it cancels that', async () => {
    const sets = new BuiltinSets();
    const behind = sets.draw(source, { behind: true });
    const stop = new AbortController();
    const opening = sets.draw(source, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
    expect(fingerprint(await behind)).toBe(alone);
  });
});

it('a built-in set that nobody waits for any more is not drawn to its end', async () => {
  const sets = new BuiltinSets();
  const stop = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number) => {
    seen.push(done);
    stop.abort();
  };
  const finish = () => Promise.reject(new Error('drawn to its end'));
  const opening = sets.draw(source, { signal: stop.signal, onProgress, finish });
  await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
  expect(fingerprint(await sets.draw(source))).toBe(alone);
  expect(seen).toEqual([250]);
});
