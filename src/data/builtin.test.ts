import { describe, expect, it } from 'vitest';
import { BuiltinSets } from './builtin.ts';
import { cacheIn } from './kept/cache.ts';
import { fingerprint } from './files/fingerprint.ts';
import { openDataset, prepareBuiltin } from './sources.ts';
import { memoryFolder } from './testing/memory-folder.ts';

const source = { kind: 'builtin', seed: 5, train: 300, test: 100, style: 'digits' } as const;
const alone = fingerprint(await new BuiltinSets().draw(source));

/** Resolves once `condition` holds; what it waits for comes by itself. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 0));
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
    const seen: number[] = [];
    const behind = sets.draw(source, { behind: true, onProgress: (done) => seen.push(done) });
    await until(() => seen.length === 1);
    sets.rest();
    await until(() => seen.length === 2); // the block that was begun
    const [hurried, first] = await Promise.all([sets.draw(source), behind]);
    expect(hurried).toBe(first);
    expect(fingerprint(hurried)).toBe(alone);
    expect(seen.at(-1)).toBe(400);
  });

  it('does not go on until every rest is over', async () => {
    const sets = new BuiltinSets();
    const [goOn, goOnToo] = [sets.rest(), sets.rest()];
    let done = 0;
    const behind = sets.draw(source, { behind: true, onProgress: (count) => (done = count) });
    goOn();
    await new BuiltinSets().draw(source); // as long as drawing it would have taken
    expect(done).toBe(0);
    goOnToo();
    await behind;
    expect(done).toBe(400);
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
