import { afterEach, describe, expect, test } from 'vitest';
import type { Failure } from '../../domain/failure.ts';
import { keep } from '../../draw/kept/kept.ts';
import { drawn } from '../../draw/testing/strokes.ts';
import type { DrawingsStore } from './drawings-store.ts';
import { createDrawings } from './drawings-store.ts';
import { oldDrawings } from './old-drawings.ts';
import type { MemoryShelf } from './testing.ts';
import { memoryShelf } from './testing.ts';

const two = keep('two', 2, drawn.two);
const five = keep('five', 5, drawn.five);

const open: DrawingsStore[] = [];
afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

/** A page that looks at `shelf`; `old` is what localStorage holds from an older version. */
function openPage(shelf: MemoryShelf, old: string | null = null) {
  const told: Failure[] = [];
  const texts = new Map(old === null ? [] : [['digit-lab/drawings', old]]);
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  const page = createDrawings({
    shelf,
    channel: new BroadcastChannel('drawings-store.test'),
    old: () => oldDrawings(storage),
    tell: (failure) => told.push(failure),
  });
  open.push(page);
  return { page, told, texts };
}

const ids = (page: DrawingsStore) => page.store.getState().drawings.map(({ id }) => id);

/** Resolves when the page shows so many drawings. */
const shows = (page: DrawingsStore, count: number): Promise<void> =>
  new Promise((resolve) => {
    const look = () => page.store.getState().drawings.length === count && resolve();
    page.store.subscribe(look);
    look();
  });

describe('kept drawings', () => {
  test('are there at the next visit, in the order in which they were kept', async () => {
    const shelf = memoryShelf();
    const { page } = openPage(shelf);
    await page.add([two]);
    await page.add([five]);
    const next = openPage(shelf);
    await next.page.open();
    expect(ids(next.page)).toEqual(['two', 'five']);
    expect(next.page.store.getState().drawings[0]).toMatchObject(two);
    expect(next.told).toEqual([]);
  });

  test('are written one by one, however many there are', async () => {
    const shelf = memoryShelf();
    const { page } = openPage(shelf);
    await page.add(Array.from({ length: 1480 }, (_, at) => ({ ...two, id: `${at}` })));
    await page.add([five]);
    expect(shelf.writes).toEqual([1480, 1]);
  });

  test('are not shown where there is no room to keep them, and whoever kept them is told', async () => {
    const shelf = memoryShelf();
    const { page } = openPage(shelf);
    await page.add([two]);
    shelf.refuses = 'writing';
    await expect(page.add([five])).rejects.toMatchObject({ code: 'storage-full' });
    expect(ids(page)).toEqual(['two']);
  });

  test('last as long as the page where the browser keeps nothing, which is told once', async () => {
    const shelf = memoryShelf();
    shelf.refuses = 'everything';
    const { page, told } = openPage(shelf);
    await page.add([two]);
    await page.add([five]);
    await page.remove(['two']);
    expect(ids(page)).toEqual(['five']);
    expect(told.map(({ code }) => code)).toEqual(['storage-unavailable']);
  });

  test('come back where they were when deleting is undone', async () => {
    const { page } = openPage(memoryShelf());
    await page.add([two, five]);
    const [first] = page.store.getState().drawings;
    await page.remove(['two']);
    await page.restore(first);
    expect(ids(page)).toEqual(['two', 'five']);
  });
});

describe('two pages side by side', () => {
  test('see each other’s drawings, and neither overwrites the other’s', async () => {
    const shelf = memoryShelf();
    const one = openPage(shelf).page;
    const other = openPage(shelf).page;
    await Promise.all([one.open(), other.open()]);
    await Promise.all([one.add([two]), other.add([five])]);
    await Promise.all([shows(one, 2), shows(other, 2)]);
    expect(ids(one)).toEqual(ids(other));
    expect([...shelf.kept.keys()].sort()).toEqual(['five', 'two']);
    await one.remove(['five']);
    await shows(other, 1);
    expect(ids(other)).toEqual(['two']);
  });

  test('do not believe everything that a channel says', async () => {
    const shelf = memoryShelf();
    const { page } = openPage(shelf);
    await page.add([two]);
    const stranger = new BroadcastChannel('drawings-store.test');
    for (const message of [null, 7, { put: 'two', removed: [] }, { put: [], removed: [3] }]) {
      stranger.postMessage(message);
    }
    await openPage(shelf).page.add([five]);
    stranger.close();
    await shows(page, 2);
    expect(ids(page)).toEqual(['two', 'five']);
  });
});

describe('what an older version kept in localStorage', () => {
  const oldText = (state: unknown) => JSON.stringify({ state, version: 1 });

  test('moves to its new place, and leaves the old one', async () => {
    const shelf = memoryShelf();
    const { page, told, texts } = openPage(shelf, oldText({ drawings: [two, five], uses: {} }));
    await page.open();
    expect(ids(page)).toEqual(['two', 'five']);
    expect([...shelf.kept.keys()]).toEqual(['two', 'five']);
    expect(texts.size).toBe(0);
    expect(told).toEqual([]);
  });

  test('stays where it was while there is no other place for it', async () => {
    const shelf = memoryShelf();
    shelf.refuses = 'everything';
    const { page, texts } = openPage(shelf, oldText({ drawings: [two], uses: {} }));
    await page.open();
    expect(ids(page)).toEqual(['two']);
    expect(texts.size).toBe(1);
  });

  test.each([
    ['drawings that are none', oldText({ drawings: 'abc', uses: null })],
    ['no JSON', 'no JSON'],
    ['nothing', 'null'],
  ])('is set aside and told where it is %s', async (_, text) => {
    const shelf = memoryShelf();
    const { page, told, texts } = openPage(shelf, text);
    await page.open();
    expect(page.store.getState()).toEqual({ drawings: [], ready: true });
    expect(shelf.aside).toEqual([[text]]);
    expect(texts.size).toBe(0);
    expect(told).toMatchObject([{ code: 'memory-damaged' }]);
  });
});

test('what is no drawing is set aside and told, once, and the others are there', async () => {
  const spoiled = {
    two: { ...two, at: 1 },
    label: { ...five, at: 2, label: 'five' },
    pixels: { ...five, at: 3, pixels: [1, 2, 3] },
    strokes: { ...five, at: 4, strokes: 'abc' },
    age: { ...five, at: null },
    null: null,
  };
  const shelf = memoryShelf(spoiled);
  const { page, told } = openPage(shelf);
  await page.open();
  expect(ids(page)).toEqual(['two']);
  expect(shelf.aside).toEqual([Object.values(spoiled).slice(1)]);
  expect([...shelf.kept.keys()]).toEqual(['two']);
  expect(told).toEqual([
    { code: 'memory-damaged', message: '5 kept drawings could not be read as drawings.' },
  ]);
});
